import { z } from 'zod'
import { triesPolicy } from './data-table.ts'
import { defineRecord } from './record.ts'

/** How often somebody typed a code that was not right, up to the instant at which it is forgotten. Its key is the participant's id. */
const schema = z.object({ count: z.number().int().positive(), until: z.number() })
export type Tries = z.infer<typeof schema>

export const triesRecord = defineRecord<Tries>({
  kind: 'tries',
  schema,
  policy: triesPolicy,
  expiresAt: (tries) => tries.until,
  person: (_, id) => id,
})
