import type { Place } from '#domain/contact'
import type { Moments, Text } from '#ports/voice'
import type { Answered, ContactForCoach } from '#services/answer-contact'
import { type Html, html, page } from './document.ts'

/** `heading`: the partnership's name. Coaches read Dutch, whatever the participant chose. */
export type ContactPage = { readonly t: Text; readonly moments: Moments; readonly heading?: string }

/** What the buttons of the page send as `action`. */
export const ACTIONS = ['confirm', 'decline', 'cancel'] as const
export type Action = (typeof ACTIONS)[number]

/** One contact for its coach: what it is, how it stands, and the answers that are still open. `given`: what the coach just answered. */
export function contactPage(
  whose: ContactPage,
  contact: ContactForCoach,
  given: { readonly action: Action; readonly became: Exclude<Answered, 'gone'> } | null,
): string {
  const { t } = whose
  const state = contact.isOver && isOn(contact) ? 'over' : contact.state
  const said = state === 'requested' ? contact.kind : 'text'
  const body = html`
    ${given ? html`<p class="note" role="status">${notice(t, given)}</p>` : null}
    <h1>${t(`contactpage:${state}.title`)}</h1>
    <p>${t(`contactpage:${state}.${said}`)}</p>
    ${facts(whose, contact)}
    ${state === 'requested' ? html`${form(t, 'confirm')}${form(t, 'decline', 'quiet')}` : null}
    ${state === 'booked' ? form(t, 'cancel', 'quiet') : null}`
  return plain(whose, body)
}

/** Never made, expired, or no longer this coach's: all look the same. */
export const goneContactPage = (whose: Omit<ContactPage, 'moments'>): string =>
  plain(whose, html`<h1>${whose.t('contactpage:gone.title')}</h1><p>${whose.t('contactpage:gone.text')}</p>`)

const isOn = ({ state }: ContactForCoach): boolean => state === 'requested' || state === 'booked'

const notice = (
  t: Text,
  { action, became }: { action: Action; became: Exclude<Answered, 'gone'> },
): string => (became === 'late' ? t('contactpage:late') : t(`contactpage:${became}.${action}`))

/** Who and where only as long as the coach needs them. */
function facts({ t, moments }: ContactPage, contact: ContactForCoach): Html {
  const { start, end, participantName } = contact
  const name = participantName ?? t('contactpage:someone')
  const minutes = Math.round((end - start) / 60_000)
  const when = html`<dt>${t('contactpage:label.when')}</dt><dd>${t('contactpage:moment', { moment: moments.full(start), minutes })}</dd>`
  if (!isOn(contact) || contact.isOver) return html`<dl class="card">${when}</dl>`
  return html`<dl class="card">
    <dt>${t('contactpage:label.who')}</dt><dd dir="auto">${name}</dd>
    ${when}
    <dt>${t('contactpage:label.where')}</dt><dd dir="auto">${where(t, contact.place, name)}</dd>
  </dl>`
}

function where(t: Text, { type, text }: Place, name: string): string {
  const kind = t(`contactpage:place.${type}`, { name })
  return text ? t('contactpage:place.with', { kind, text }) : kind
}

const form = (t: Text, action: Action, style?: string): Html => html`<form method="post">
    <input type="hidden" name="action" value=${action} />
    <button class=${style} type="submit">${t(`contactpage:${action}`)}</button>
  </form>`

const plain = ({ t, heading }: Omit<ContactPage, 'moments'>, body: Html): string =>
  page({ title: t('contactpage:title'), lang: 'nl', dir: 'ltr', body, ...(heading ? { heading } : {}) })
