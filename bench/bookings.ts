import type { Contact } from '#domain/contact'
import type { Participant } from '#domain/participant'
import type { Operation, Store } from '#ports/store'
import { contactRecord } from '#records/contact'
import { plan } from '#records/outbox'
import { newParticipant, participantRecord } from '#records/participant'
import { type Session, sessionRecord } from '#records/session'
import type { Work } from '#records/work'
import { type Chat, PARTNERSHIP } from './chat.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const PEOPLE = 64
const RESOURCES = { bare: 'coach:bare', sealed: 'coach:sealed' } as const
const REMINDERS = [
  ['day-before', 1],
  ['four-days-before', 4],
] as const

/** Bookings an hour after one another with one coach, so that each search for overlaps finds a full day of neighbours. */
export function createBookings(store: Store, { records, vault, ids }: Chat) {
  const partition = store.partition(PARTNERSHIP)
  const began = Date.UTC(2030, 0, 7, 8)
  const people = Array.from({ length: PEOPLE }, () => ids.id())
  let n = 0
  const next = (now: number) => contactOf(ids.id(), people[n % PEOPLE] ?? '', began + n++ * HOUR_MS, now)

  const sealed = (value: unknown) => vault.seal('example', JSON.stringify(value))
  const example = next(began)
  const values = {
    contact: sealed(example),
    participant: sealed(withContact(newParticipant(example.participant, began), example)),
    seen: sealed({ at: began }),
    due: sealed(reminderOf(example, 'day-before')),
  }

  return {
    /** The commit alone: values sealed beforehand, of a participant who is new each time. */
    async commit(): Promise<void> {
      const now = Date.now()
      const { id: owner, start, end } = next(now)
      const person = ids.id()
      const put = (key: string, value: Buffer): Operation => {
        return { op: 'put', key, value, expect: 0, expiresAt: end + DAY_MS, person }
      }
      const due = (name: string, dueAt: number): Operation => {
        const id = `contact:${owner}:${name}`
        return { op: 'schedule', queue: 'outbox', id, dueAt, payload: values.due, person }
      }
      const committed = await partition.commit(
        [
          { op: 'reserve', resource: RESOURCES.bare, start, end, owner, person },
          put(`contact:${owner}`, values.contact),
          put(`participant:${person}`, values.participant),
          put(`seen:${owner}`, values.seen),
          ...REMINDERS.map(([name, days]) => due(name, start - days * DAY_MS)),
          due('booked-mail:0', now),
        ],
        now,
      )
      if (!committed.ok) throw new Error(`a booking was refused: ${committed.why}`)
    },
    /** The same through the records: the participant is read and opened first, and every value is parsed and sealed. */
    async attempt(): Promise<void> {
      const now = Date.now()
      const contact = next(now)
      await records.attempt(PARTNERSHIP, now, (work) => book(work, contact))
    },
  }
}

async function book(work: Work, contact: Contact): Promise<void> {
  const { id: owner, participant: person, start, end } = contact
  await work.load([
    [participantRecord, person],
    [contactRecord, owner],
    [sessionRecord, owner],
  ])
  const participant = work.loaded(participantRecord, person) ?? newParticipant(person, work.now)
  work.put(contactRecord, owner, contact)
  work.put(participantRecord, person, withContact(participant, contact))
  work.put(sessionRecord, owner, sessionOf(person, work.now))
  work.add({ op: 'reserve', resource: RESOURCES.sealed, start, end, owner, person })
  for (const [name, days] of REMINDERS)
    plan(work, `contact:${owner}:${name}`, start - days * DAY_MS, reminderOf(contact, name), person)
  const mail = { kind: 'booked-mail', contact: owner, token: owner, was: null } as const
  plan(work, `contact:${owner}:booked-mail:0`, work.now, mail, person)
}

const contactOf = (id: string, participant: string, start: number, now: number): Contact => ({
  id,
  participant,
  coach: 'coach',
  kind: 'regular',
  start,
  end: start + HOUR_MS,
  place: { type: 'hub', text: null },
  state: 'booked',
  heldUntil: null,
  sequence: 0,
  isInvited: true,
  createdAt: now,
  answer: null,
})

const withContact = (participant: Participant, { id, start, end }: Contact): Participant => ({
  ...participant,
  contacts: [{ id, start, end }],
})

const reminderOf = ({ id, start }: Contact, reminder: 'day-before' | 'four-days-before') =>
  ({ kind: 'contact-reminder', contact: id, plan: reminder, start }) as const

const sessionOf = (participant: string, now: number): Session => ({
  participant,
  channel: 'webchat',
  lang: 'nl',
  places: [],
  asked: { prompt: 1, choices: [] },
  standing: [],
  unclear: null,
  startedAt: now,
  lastAt: now,
  recent: '',
  isEnded: false,
})
