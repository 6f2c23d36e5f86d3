import { z } from 'zod'
import type { Participant } from '#domain/participant'
import { participantPolicy } from './data-table.ts'
import { defineRecord } from './record.ts'

const step = z.object({
  id: z.string(),
  what: z.string(),
  at: z.number().nullable(),
  where: z.string().nullable(),
  doneAt: z.number().nullable(),
})
const path = z.object({ id: z.string(), steps: z.array(step) })
const goal = z.object({
  id: z.string(),
  words: z.string(),
  domain: z.string(),
  state: z.enum(['open', 'later', 'reached', 'dropped']),
  createdAt: z.number(),
  closedAt: z.number().nullable(),
  path,
  tried: z.array(path),
})
const consent = z.object({
  purpose: z.enum(['contact-data', 'reminders', 'message-to-coach']),
  isGiven: z.boolean(),
  at: z.number(),
  channel: z.string(),
  text: z.string(),
})

const schema = z.object({
  id: z.string(),
  createdAt: z.number(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  coach: z.object({ id: z.string(), since: z.number() }).nullable(),
  goals: z.array(goal),
  contacts: z.array(z.object({ id: z.string(), start: z.number(), end: z.number() })),
  places: z.array(z.string()).max(5),
  reminders: z.object({ isOn: z.boolean(), since: z.number() }),
  consents: z.array(consent),
  conversations: z.array(z.object({ channel: z.string(), id: z.string(), at: z.number() })),
})

const YEAR_MS = 365 * 24 * 3_600_000

/** One document holds goals, steps and open contacts: what is limited is counted on it, so two turns at once cannot pass a limit. */
export const participantRecord = defineRecord<Participant>({
  kind: 'participant',
  schema,
  policy: participantPolicy,
  expiresAt: (_, now) => now + YEAR_MS,
  person: (participant) => participant.id,
})

/** How somebody starts who has said nothing about themselves yet. */
export const newParticipant = (id: string, now: number): Participant => ({
  id,
  createdAt: now,
  name: null,
  phone: null,
  email: null,
  coach: null,
  goals: [],
  contacts: [],
  places: [],
  reminders: { isOn: true, since: now },
  consents: [],
  conversations: [],
})
