import { z } from 'zod'
import type { Operation } from '#ports/store'
import type { Work } from './work.ts'

/** The one queue of a partnership for everything that must still happen or leave the house. */
export const OUTBOX = 'outbox'

const id = z.string()
/**
 * What is due. An item names the thing it is about; whoever delivers reads that thing again just before and drops what no longer
 * stands. Only 'cancelled' carries what it needs: its contact may be erased by then.
 */
const schema = z.discriminatedUnion('kind', [
  /** To the coach: please confirm. `token` opens the answer page; `was`: the moment it moved from. */
  z.object({ kind: z.literal('request-mail'), contact: id, token: z.string(), was: z.number().nullable() }),
  /** To the coach: it stands, with an invitation of the contact's sequence. */
  z.object({ kind: z.literal('booked-mail'), contact: id, token: z.string(), was: z.number().nullable() }),
  /** To the coach: it is off, with CANCEL when an invitation went out before. */
  z.object({
    kind: z.literal('cancelled-mail'),
    contact: id,
    coach: id,
    start: z.number(),
    end: z.number(),
    sequence: z.number(),
    isInvited: z.boolean(),
  }),
  /** To a coach or the team's mailbox: a message or a call-back request. */
  z.object({ kind: z.literal('note-mail'), note: id, token: z.string() }),
  /** Plan of a reminder: said in the chat, and by mail where there is an address. `start`: of the contact when it was planned. */
  z.object({
    kind: z.literal('contact-reminder'),
    contact: id,
    plan: z.enum(['day-before', 'four-days-before']),
    start: z.number(),
  }),
  z.object({ kind: z.literal('step-reminder'), participant: id, goal: id, step: id, at: z.number() }),
  /** The mail beside a reminder or a change, for participants who gave an address. */
  z.object({
    kind: z.literal('reminder-mail'),
    contact: id,
    plan: z.enum(['day-before', 'four-days-before']),
    start: z.number(),
  }),
  z.object({ kind: z.literal('step-mail'), participant: id, goal: id, step: id, at: z.number() }),
  z.object({
    kind: z.literal('change-mail'),
    participant: id,
    change: z.enum(['booked', 'declined', 'expired', 'cancelled', 'answered']),
    contact: id.nullable(),
  }),
  /** A requested contact that nobody answered: lets go of the moment and tells the participant. */
  z.object({ kind: z.literal('hold-ends'), contact: id, heldUntil: z.number() }),
  /** A week after a contact: its address and the stretch it held are needed by nobody any more. */
  z.object({ kind: z.literal('week-after'), contact: id }),
])
export type OutboxItem = z.infer<typeof schema>

const placeOf = (dueId: string) => `outbox|${dueId}`

/**
 * Plans an item in the same commit as what it is about. The same id again replaces it. `person` owns it and it goes when that person
 * is erased; null for what must outlive that: a 'cancelled-mail', without which a coach would wait for nobody.
 */
export function plan(
  work: Work,
  dueId: string,
  dueAt: number,
  item: OutboxItem,
  person: string | null,
): void {
  const payload = work.seal(placeOf(dueId), schema.parse(item))
  const owner = person === null ? {} : { person }
  work.add({ op: 'schedule', queue: OUTBOX, id: dueId, dueAt, payload, ...owner } satisfies Operation)
}

export const unplan = (work: Work, dueId: string): void =>
  work.add({ op: 'unschedule', queue: OUTBOX, id: dueId })

/** Opens a claimed payload. Throws when it does not belong there or has another shape. */
export const parseOutboxItem = (json: string): OutboxItem => schema.parse(JSON.parse(json))
export const outboxPlace = (partition: string, dueId: string): string => `${partition}|${placeOf(dueId)}`
