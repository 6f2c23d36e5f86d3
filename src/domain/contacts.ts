import type { Coach } from './coach.ts'
import { type Contact, isOpen, type Place, type PlaceType } from './contact.ts'
import { addWorkingDays } from './holidays.ts'
import { addDays, dateOf, startOfDay, stretchesOf } from './local-time.ts'
import type { Participant } from './participant.ts'

/** More than this at once and one participant would fill a coach's week. */
export const MOST_OPEN = 2

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const CLOSING = 17 * 60

/** How long before it starts a moment may still be taken: a coach who must say yes first needs a day to see the question. */
export const noticeMs = (isDirect: boolean): number => (isDirect ? 2 * HOUR_MS : DAY_MS)

/** Until when an unanswered moment is held: the end of a working day, so that its end wakes nobody, and an hour before the start at the latest. */
export function holdEnd(start: number, now: number, workingDays: number): number {
  const day = addWorkingDays(dateOf(now), workingDays)
  const closing = stretchesOf(day, CLOSING, CLOSING + 1)[0]?.start ?? start
  return Math.min(closing, start - HOUR_MS)
}

/** A coach's link works until the end of the day after the contact. */
export const linkEnd = (contact: Pick<Contact, 'end'>): number => startOfDay(addDays(dateOf(contact.end), 2))

/** An address outlives its contact by a week, for a coach who lost the way. */
export const addressEnd = (contact: Pick<Contact, 'end'>): number => contact.end + 7 * DAY_MS

/** Only for an own participant of a coach who wants it so: others are seen for the first time. */
export const isDirect = (
  coach: Coach,
  participant: Pick<Participant, 'coach'>,
  kind: Contact['kind'],
): boolean => coach.confirm === 'direct' && kind === 'regular' && participant.coach?.id === coach.id

type Entry = Participant['contacts'][number]

/** The open contacts that are not over yet. */
export const ahead = (contacts: readonly Entry[], now: number): Entry[] =>
  contacts.filter(({ end }) => end > now)

/** With this contact as it now is: in its place by time while it is open, gone otherwise; what is over goes too. */
export function withContact(contacts: readonly Entry[], contact: Contact, now: number): Entry[] {
  const { id, start, end } = contact
  const others = ahead(contacts, now).filter((one) => one.id !== id)
  if (!isOpen(contact)) return others
  return [...others, { id, start, end }].sort((one, other) => one.start - other.start)
}

/** What a coach must have to keep this contact: a number to call, or a number or address to send the link of a video call to. */
export const reachNeeded = (type: PlaceType): 'phone' | 'any' | null =>
  type === 'phone' ? 'phone' : type === 'video' ? 'any' : null

export function isReachable(type: PlaceType, participant: Pick<Participant, 'phone' | 'email'>): boolean {
  const needed = reachNeeded(type)
  if (needed === null) return true
  return participant.phone !== null || (needed === 'any' && participant.email !== null)
}

/** Words that lead to a person's door; the address of the partnership itself is public. */
export const isPrivate = (place: Place): boolean => place.type === 'home' || place.type === 'trusted'
