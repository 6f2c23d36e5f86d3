import { z } from 'zod'
import type { Contact } from '#domain/contact'
import { contactPolicy } from './data-table.ts'
import { defineRecord } from './record.ts'

const schema = z.object({
  id: z.string(),
  participant: z.string(),
  coach: z.string(),
  kind: z.enum(['regular', 'first']),
  start: z.number(),
  end: z.number(),
  place: z.object({
    type: z.enum(['home', 'trusted', 'hub', 'phone', 'video']),
    text: z.string().nullable(),
  }),
  state: z.enum(['requested', 'booked', 'cancelled', 'declined', 'expired']),
  heldUntil: z.number().nullable(),
  sequence: z.number().int().nonnegative(),
  isInvited: z.boolean(),
  createdAt: z.number(),
  answer: z.enum(['coming']).nullable(),
})

const HALF_YEAR_MS = 183 * 24 * 3_600_000

export const contactRecord = defineRecord<Contact>({
  kind: 'contact',
  schema,
  policy: contactPolicy,
  expiresAt: (contact) => contact.end + HALF_YEAR_MS,
  person: (contact) => contact.participant,
})
