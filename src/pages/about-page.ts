import type { WeeklyHours } from '#domain/coach'
import type { Partnership } from '#domain/partnership'
import type { Text } from '#ports/voice'
import { accessSection, privacySection } from './about-rights.ts'
import { type Html, html, page } from './document.ts'

export type AboutPage = {
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** With the partnership's own words. */
  readonly t: Text
  readonly partnership: Partnership
  /** Whether its chat may be used here. */
  readonly isOpen: boolean
  /** Development: what is missing is shown as "nog in te vullen"; else it is left out. */
  readonly isProof: boolean
  readonly isFrame: boolean
}

/** What it is, who runs and pays it, a human to reach, what happens with data, and the accessibility statement. */
export function aboutPage(about: AboutPage): string {
  const { t, lang, dir, partnership, isOpen, isProof, isFrame } = about
  const chat = `/c/${partnership.id}${isFrame ? '?frame=1' : ''}`
  const body = html`
    ${isProof ? html`<p class="note">${t('about:proof')}</p>` : null}
    <h1>${t('about:title')}</h1>
    ${
      isOpen
        ? html`<p><a class="button" href=${chat}>${t('about:toChat')}</a></p>`
        : html`<p class="note">${t('about:notOpen')}</p>`
    }
    <section>
      <h2>${t('about:what.title')}</h2>
      <p>${partnership.intro} ${partnership.forWhom}</p>
      <p>${t('about:what.chat')} ${t('about:what.robot')}</p>
      <p>${t('about:what.free')}</p>
    </section>
    ${whoSection(about)} ${humanSection(about)} ${fundingSection(about)} ${privacySection(about)} ${accessSection(about)}`
  return page({ title: t('about:title'), lang, dir, body, heading: partnership.name })
}

function whoSection(about: AboutPage): Html {
  const { t, partnership } = about
  const { promotor, partners, website, address } = partnership.organisation
  return html`<section>
    <h2>${t('about:who.title')}</h2>
    <p>${t('about:who.name', { longName: partnership.longName, region: partnership.region })}</p>
    <dl>
      ${row(about, 'who.promotor', promotor)}
      ${row(about, 'who.partners', partners.join(', '))}
      ${address ? row(about, 'who.address', address) : null}
      ${website ? row(about, 'who.website', html`<a href=${website} rel="noreferrer">${new URL(website).host}</a>`) : null}
    </dl>
  </section>`
}

function humanSection(about: AboutPage): Html {
  const { t, partnership } = about
  const { phone, hours, mailbox } = partnership.human
  return html`<section>
    <h2>${t('about:human.title')}</h2>
    <dl>
      ${row(about, 'human.phone', phone && html`<a href=${`tel:${phone.replace(/[^+\d]/g, '')}`}>${phone}</a>`)}
      ${row(about, 'human.hours', hours && html`<ul>${hours.map((one) => html`<li>${hour(t, one)}</li>`)}</ul>`)}
      ${row(about, 'human.mailbox', mailbox && html`<a href=${`mailto:${mailbox}`}>${mailbox}</a>`)}
    </dl>
    <p>${t('about:human.danger')}</p>
  </section>`
}

function fundingSection({ t, partnership }: AboutPage): Html {
  const { lines, logos } = partnership.funding
  return html`<section>
    <h2>${t('about:funding.title')}</h2>
    ${lines.map((line) => html`<p>${line}</p>`)}
    ${logos.map(({ name, file }) =>
      file === null
        ? html`<p class="card">${t('about:funding.logo', { name })}</p>`
        : html`<p><img src=${`/about/${partnership.id}/logos/${file}`} alt=${name} height="80" /></p>`,
    )}
  </section>`
}

/** A row of the list; without a value it says so in development and is left out for the public. */
function row({ t, isProof }: AboutPage, key: string, value: Html | string | null): Html | null {
  if (!value && !isProof) return null
  return html`<dt>${t(`about:${key}`)}</dt><dd>${value || t('about:missing')}</dd>`
}

const hour = (t: Text, { day, from, to }: WeeklyHours): string =>
  t('about:human.hour', { day: t(`about:day.${day}`), from: dotted(from), to: dotted(to) })

const dotted = (moment: string): string => moment.replace(':', '.')
