import type { AboutPage } from './about-page.ts'
import { type Html, html } from './document.ts'

const AUTHORITY = 'https://www.gegevensbeschermingsautoriteit.be'

/** What is kept, how long, who sees it and how to erase it; the periods are those of src/records. */
export function privacySection({ t, partnership, isProof }: AboutPage): Html {
  const { controller, mailbox } = partnership.privacy
  const asks = mailbox ?? partnership.human.mailbox
  const block = (name: string, lines: readonly string[]): Html => html`
    <h3>${t(`about:privacy.${name}.title`)}</h3>
    <ul>${lines.map((line) => html`<li>${t(`about:privacy.${name}.${line}`)}</li>`)}</ul>`
  return html`<section>
    <h2>${t('about:privacy.title')}</h2>
    ${
      controller || isProof
        ? html`<p>${t('about:privacy.controller')} ${controller ?? t('about:missing')}.</p>`
        : null
    }
    ${block('kept', ['sealed', 'chat', 'danger', 'contacts', 'home', 'goals', 'silence'])}
    ${block('seen', ['own', 'coach', 'others', ...(partnership.whatsapp ? ['whatsapp'] : [])])}
    ${block('device', ['key', 'leave'])}
    ${block('erase', ['all', 'chat', 'show'])}
    ${asks ? html`<p>${t('about:privacy.question')} <a href=${`mailto:${asks}`}>${asks}</a>.</p>` : null}
    <p>${t('about:privacy.erase.complaint')} <a href=${AUTHORITY} rel="noreferrer">${new URL(AUTHORITY).host}</a>.</p>
  </section>`
}

/** The accessibility statement: what is aimed at, how it was tested, and what was not done. */
export function accessSection({ t }: AboutPage): Html {
  const lines = ['aim', 'tested', 'notAudited', 'problem']
  return html`<section>
    <h2>${t('about:access.title')}</h2>
    ${lines.map((line) => html`<p>${t(`about:access.${line}`)}</p>`)}
  </section>`
}
