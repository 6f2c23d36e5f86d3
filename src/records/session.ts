import { z } from 'zod'
import type { Icon } from '#domain/message'
import { sessionPolicy } from './data-table.ts'
import { defineRecord } from './record.ts'

const choice = z.object({
  id: z.string(),
  label: z.string(),
  icon: z.custom<Icon>((icon) => typeof icon === 'string').optional(),
})
const place = z.object({
  dialog: z.string(),
  question: z.string(),
  draft: z.unknown(),
  /** The questions before this one, for "terug"; the nearest last. */
  before: z.array(z.object({ question: z.string(), draft: z.unknown() })).max(8),
})
const standing = z.object({ prompt: z.string(), choices: z.array(choice) })

/** Where a conversation stands: plain JSON, so that a restart or another instance goes on in the middle of a question. */
const schema = z.object({
  participant: z.string(),
  channel: z.string(),
  lang: z.string(),
  /** The innermost place last. */
  places: z.array(place).max(3),
  /** The open question's prompt and what was offered, to tell an old button from a current one. */
  asked: z.object({ prompt: z.number().int(), choices: z.array(choice) }),
  /** Prompts of messages nobody asked for (a reminder), newest first, answerable whatever is open. */
  standing: z.array(standing).max(3),
  /** What was last not understood, so that one tap can send it to the coach; gone with the next message. */
  unclear: z.string().nullable(),
  startedAt: z.number(),
  lastAt: z.number(),
  /** Wiped or signed out: nothing personal is left, and its tokens no longer work. */
  isEnded: z.boolean(),
})
export type Session = z.infer<typeof schema>

const QUARTER_MS = 90 * 24 * 3_600_000

export const sessionRecord = defineRecord<Session>({
  kind: 'session',
  schema,
  policy: sessionPolicy,
  expiresAt: (session) => session.lastAt + QUARTER_MS,
  person: (session) => (session.isEnded ? undefined : session.participant),
})
