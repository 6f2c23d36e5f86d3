import type { Coach } from '#domain/coach'
import type { Contact } from '#domain/contact'
import type { Participant } from '#domain/participant'
import type { Invitation } from './invitation.ts'
import type { Link } from './link.ts'
import type { Note } from './note.ts'
import type { Policy } from './record.ts'
import type { Session } from './session.ts'
import type { Tries } from './tries.ts'

/**
 * Every stored field with its class, purpose and retention: the one table behind the data sheet. Purposes and periods are keys of
 * sentences in locales/<lang>/data.json. A field without a row does not compile, and a test says the same of each schema.
 */
const row = <const P extends string, const K extends string>(
  dataClass: 'C0' | 'C1' | 'C2' | 'C3',
  purpose: P,
  keep: K,
) => ({ class: dataClass, purpose, keep }) as const

export const participantPolicy: Policy<Participant> = {
  id: row('C1', 'recognise', 'yearOfSilence'),
  createdAt: row('C1', 'recognise', 'yearOfSilence'),
  name: row('C1', 'address', 'yearOfSilence'),
  phone: row('C1', 'reach', 'yearOfSilence'),
  email: row('C1', 'reach', 'yearOfSilence'),
  coach: row('C1', 'coaching', 'yearOfSilence'),
  goals: row('C2', 'goals', 'yearOfSilence'),
  contacts: row('C2', 'contacts', 'yearOfSilence'),
  places: row('C2', 'contacts', 'yearOfSilence'),
  reminders: row('C1', 'consent', 'yearOfSilence'),
  consents: row('C1', 'consent', 'yearOfSilence'),
  conversations: row('C1', 'reach', 'yearOfSilence'),
}

export const contactPolicy: Policy<Contact> = {
  id: row('C1', 'contacts', 'halfYearAfterContact'),
  participant: row('C1', 'contacts', 'halfYearAfterContact'),
  coach: row('C1', 'contacts', 'halfYearAfterContact'),
  kind: row('C2', 'contacts', 'halfYearAfterContact'),
  start: row('C2', 'contacts', 'halfYearAfterContact'),
  end: row('C2', 'contacts', 'halfYearAfterContact'),
  place: row('C2', 'travel', 'weekAfterContact'),
  state: row('C2', 'contacts', 'halfYearAfterContact'),
  heldUntil: row('C2', 'contacts', 'halfYearAfterContact'),
  sequence: row('C0', 'calendar', 'halfYearAfterContact'),
  isInvited: row('C0', 'calendar', 'halfYearAfterContact'),
  createdAt: row('C2', 'contacts', 'halfYearAfterContact'),
  answer: row('C2', 'contacts', 'halfYearAfterContact'),
}

export const coachPolicy: Policy<Coach> = {
  id: row('C1', 'team', 'whileInTeam'),
  name: row('C1', 'team', 'whileInTeam'),
  email: row('C1', 'team', 'whileInTeam'),
  phone: row('C1', 'team', 'whileInTeam'),
  confirm: row('C0', 'team', 'whileInTeam'),
  isIntake: row('C0', 'team', 'whileInTeam'),
  hours: row('C1', 'team', 'whileInTeam'),
  isActive: row('C0', 'team', 'whileInTeam'),
  isDemo: row('C0', 'team', 'whileInTeam'),
}

export const sessionPolicy: Policy<Session> = {
  participant: row('C1', 'recognise', 'quarterOfSilence'),
  channel: row('C0', 'conversation', 'quarterOfSilence'),
  lang: row('C1', 'language', 'quarterOfSilence'),
  places: row('C2', 'conversation', 'day'),
  asked: row('C2', 'conversation', 'day'),
  standing: row('C2', 'conversation', 'day'),
  unclear: row('C2', 'conversation', 'day'),
  startedAt: row('C1', 'conversation', 'quarterOfSilence'),
  lastAt: row('C1', 'conversation', 'quarterOfSilence'),
  recent: row('C0', 'conversation', 'quarterOfSilence'),
  isEnded: row('C0', 'conversation', 'quarterOfSilence'),
}

export const linkPolicy: Policy<Link> = {
  purpose: row('C0', 'answer', 'dayAfterContact'),
  subject: row('C1', 'answer', 'dayAfterContact'),
  coach: row('C1', 'answer', 'dayAfterContact'),
  participant: row('C1', 'answer', 'dayAfterContact'),
  until: row('C0', 'answer', 'dayAfterContact'),
}

export const invitationPolicy: Policy<Invitation> = {
  coach: row('C1', 'coaching', 'fortnight'),
  until: row('C0', 'coaching', 'fortnight'),
}

export const triesPolicy: Policy<Tries> = {
  count: row('C0', 'coaching', 'day'),
  until: row('C0', 'coaching', 'day'),
}

export const notePolicy: Policy<Note> = {
  id: row('C1', 'message', 'month'),
  participant: row('C1', 'message', 'month'),
  kind: row('C0', 'message', 'month'),
  to: row('C1', 'message', 'month'),
  text: row('C2', 'message', 'month'),
  name: row('C1', 'message', 'month'),
  phone: row('C1', 'message', 'month'),
  createdAt: row('C1', 'message', 'month'),
  answeredAt: row('C1', 'message', 'month'),
}
