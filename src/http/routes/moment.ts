import type { Contact } from '#domain/contact'
import type { Clock } from '#ports/clock'
import type { Text } from '#ports/voice'
import type { Route, WebReply } from '#ports/web'
import type { Records } from '#records/attempt'
import type { House } from '#services/acting'
import { splitToken } from '#services/links'
import { contactForFile } from '#services/own-file'

export type MomentDeps = {
  readonly records: Records
  readonly house: House
  readonly clock: Clock
  /** The text of a calendar file (RFC 5545, METHOD:PUBLISH); `now`: when it is written. */
  readonly calendarFile: (file: {
    readonly contact: Pick<Contact, 'id' | 'start' | 'end' | 'sequence'>
    readonly now: number
    readonly t: Text
  }) => string
}

const NOTHING: WebReply = { status: 404, headers: { 'cache-control': 'no-store' }, body: '' }

/** GET /moment/<token>.ics: a booked contact for one's own calendar, as long as it stands and is not over. It says only that there is something. */
export function momentRoutes(deps: MomentDeps): Route[] {
  return [{ method: 'GET', path: '/moment/:file', handle: ({ params }) => file(deps, params.file ?? '') }]
}

async function file({ records, house, clock, calendarFile }: MomentDeps, name: string): Promise<WebReply> {
  const token = name.replace(/\.ics$/, '')
  const partnership = house.partnerships.get(splitToken(token).partnership)
  if (!partnership) return NOTHING
  const now = clock.now()
  const contact = await contactForFile(house, records.reading(partnership.id, now), token)
  if (!contact) return NOTHING
  return {
    status: 200,
    headers: {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'attachment; filename="afspraak.ics"',
      'cache-control': 'no-store',
    },
    body: calendarFile({ contact, now, t: house.voice(partnership, 'nl').t }),
  }
}
