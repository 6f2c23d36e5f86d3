import { hash } from 'node:crypto'
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
  /** Marks of the last messages that were handled, newest first, MARK characters each: a re-sent one has no second effect. */
  recent: z.string(),
  /** Wiped or signed out: nothing personal is left, and its tokens no longer work. */
  isEnded: z.boolean(),
})
export type Session = z.infer<typeof schema>

const MARK = 8
const MOST_RECENT = 64

/** A channel's message id can be any text, so a digest of it is remembered. */
const markOf = (messageId: string): string => hash('sha256', messageId, 'base64url').slice(0, MARK)

export function wasHeard({ recent }: Session, messageId: string): boolean {
  const mark = markOf(messageId)
  for (let at = 0; at < recent.length; at += MARK) if (recent.startsWith(mark, at)) return true
  return false
}

export const withHeard = (recent: string, messageId: string): string =>
  (markOf(messageId) + recent).slice(0, MARK * MOST_RECENT)

const QUARTER_MS = 90 * 24 * 3_600_000

export const sessionRecord = defineRecord<Session>({
  kind: 'session',
  schema,
  policy: sessionPolicy,
  expiresAt: (session) => session.lastAt + QUARTER_MS,
  person: (session) => (session.isEnded ? undefined : session.participant),
})
