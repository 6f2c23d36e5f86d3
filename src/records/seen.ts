import { hash } from 'node:crypto'
import { z } from 'zod'
import { seenPolicy } from './data-table.ts'
import { defineRecord } from './record.ts'

/** That a message was handled. Meta keeps offering one for seven days, so eight are remembered (facts of the Cloud API). */
const schema = z.object({ at: z.number() })
export type Seen = z.infer<typeof schema>

const EIGHT_DAYS_MS = 8 * 24 * 3_600_000

export const seenRecord = defineRecord<Seen>({
  kind: 'seen',
  schema,
  policy: seenPolicy,
  expiresAt: (seen) => seen.at + EIGHT_DAYS_MS,
  person: () => undefined,
})

/** A channel's message id can be any text, so a digest of it stands in the key. */
export const seenId = (conversation: string, messageId: string): string =>
  hash('sha256', `${conversation}\0${messageId}`, 'base64url')
