import { z } from 'zod'
import { linkPolicy } from './data-table.ts'
import { defineRecord } from './record.ts'

/** What a coach's link opens, or the participant's own calendar file ('moment'). Its key is an HMAC of the token, so the store never holds a working link. */
const schema = z.object({
  purpose: z.enum(['contact', 'note', 'moment']),
  /** The contact's or note's id. */
  subject: z.string(),
  /** Null: the team's mailbox, or a participant's own file. */
  coach: z.string().nullable(),
  participant: z.string(),
  /** Works up to this instant. */
  until: z.number(),
})
export type Link = z.infer<typeof schema>

export const linkRecord = defineRecord<Link>({
  kind: 'link',
  schema,
  policy: linkPolicy,
  expiresAt: (link) => link.until,
  person: (link) => link.participant,
})
