import type { Partnership } from '#domain/partnership'
import { ACTIONS, type Action, contactPage, goneContactPage } from '#pages/contact-page'
import { PAGE_HEADERS } from '#pages/document'
import type { Clock } from '#ports/clock'
import type { Route, WebReply, WebRequest } from '#ports/web'
import type { Records } from '#records/attempt'
import type { Work } from '#records/work'
import type { House } from '#services/acting'
import {
  type Answered,
  cancelByCoach,
  confirmContact,
  contactForLink,
  declineContact,
} from '#services/answer-contact'
import { openLink, splitToken } from '#services/links'

export type ContactDeps = {
  readonly records: Records
  readonly house: House
  readonly clock: Clock
}

const MAX_BYTES = 4096
const ACTS = { confirm: confirmContact, decline: declineContact, cancel: cancelByCoach } as const

/** GET and HEAD read only, because mail programs open links to look at them. A coach answers with POST; the same answer twice does nothing new. */
export function contactRoutes(deps: ContactDeps): Route[] {
  return [
    { method: 'GET', path: '/contact/:token', handle: (request) => show(deps, request) },
    {
      method: 'POST',
      path: '/contact/:token',
      maxBytes: MAX_BYTES,
      handle: (request) => take(deps, request),
    },
  ]
}

async function show(deps: ContactDeps, { params }: WebRequest): Promise<WebReply> {
  const partnership = partnershipOf(deps, params.token)
  if (!partnership) return gone(deps)
  const work = deps.records.reading(partnership.id, deps.clock.now())
  return shown(deps, partnership, work, params.token ?? '', null)
}

async function take(deps: ContactDeps, request: WebRequest): Promise<WebReply> {
  const { house, records, clock } = deps
  const { token = '' } = request.params
  const partnership = partnershipOf(deps, token)
  const action = actionIn(request)
  if (!partnership || !action || isForeign(deps, request)) return gone(deps)
  const { value } = await records.attempt(partnership.id, clock.now(), async (work) => {
    const link = await openLink(work, house, token, 'contact')
    if (!link) return { became: 'gone' } as const
    return { became: await ACTS[action]({ house, work, partnership }, link) }
  })
  const work = records.reading(partnership.id, clock.now())
  return value.became === 'gone'
    ? gone(deps)
    : shown(deps, partnership, work, token, { action, became: value.became })
}

async function shown(
  deps: ContactDeps,
  partnership: Partnership,
  work: Work,
  token: string,
  given: { readonly action: Action; readonly became: Exclude<Answered, 'gone'> } | null,
): Promise<WebReply> {
  const link = await openLink(work, deps.house, token, 'contact')
  const contact = link && (await contactForLink(work, link))
  if (!contact) return gone(deps)
  const voice = deps.house.voice(partnership, 'nl')
  return reply(200, contactPage({ ...voice, heading: partnership.name }, contact, given))
}

const partnershipOf = ({ house }: ContactDeps, token = ''): Partnership | undefined =>
  house.partnerships.get(splitToken(token).partnership)

function actionIn({ body }: WebRequest): Action | undefined {
  const action = new URLSearchParams(body.toString('utf8')).get('action')
  return ACTIONS.find((one) => one === action)
}

/**
 * Whether another site made the browser send this. Our pages send no referrer, and then browsers write the origin of a form as 'null' (Fetch
 * standard, "append a request Origin header"): the Sec-Fetch-Site header, where there is one, tells it from a foreign one.
 */
function isForeign({ house }: ContactDeps, { headers }: WebRequest): boolean {
  const { origin, 'sec-fetch-site': site } = headers
  if (origin === 'null') return site !== undefined && site !== 'same-origin'
  return origin !== undefined && origin !== new URL(house.publicUrl).origin
}

/** One page for all that opens nothing, without a heading: whoever tries links learns nothing from it. */
function gone({ house }: ContactDeps): WebReply {
  const [any] = house.partnerships.values()
  return reply(410, any ? goneContactPage({ t: house.voice(any, 'nl').t }) : '')
}

const reply = (status: number, body: string): WebReply => ({
  status,
  headers: { ...PAGE_HEADERS, 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
  body,
})
