import { z } from 'zod'
import { notePolicy } from './data-table.ts'
import { defineRecord } from './record.ts'

/** What a participant asked somebody of the team: a message, or to be called back. */
const schema = z.object({
  id: z.string(),
  participant: z.string(),
  kind: z.enum(['message', 'call-back']),
  /** A coach's id; null for the team's mailbox. */
  to: z.string().nullable(),
  text: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  createdAt: z.number(),
  answeredAt: z.number().nullable(),
})
export type Note = z.infer<typeof schema>

const MONTH_MS = 30 * 24 * 3_600_000

export const noteRecord = defineRecord<Note>({
  kind: 'note',
  schema,
  policy: notePolicy,
  expiresAt: (note) => note.createdAt + MONTH_MS,
  person: (note) => note.participant,
})
