import { z } from 'zod'
import { invitationPolicy } from './data-table.ts'
import { defineRecord } from './record.ts'

/** Binds whoever types its code to a coach, once. Its key is an HMAC of the code. */
const schema = z.object({ coach: z.string(), until: z.number() })
export type Invitation = z.infer<typeof schema>

export const invitationRecord = defineRecord<Invitation>({
  kind: 'invitation',
  schema,
  policy: invitationPolicy,
  expiresAt: (invitation) => invitation.until,
  person: () => undefined,
})
