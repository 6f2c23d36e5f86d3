import { z } from 'zod'
import type { Coach } from '#domain/coach'
import { coachPolicy } from './data-table.ts'
import { defineRecord } from './record.ts'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const schema = z.object({
  id: z.string(),
  name: z.string().min(1),
  email: z.email(),
  phone: z.string().nullable(),
  confirm: z.enum(['direct', 'ask']),
  isIntake: z.boolean(),
  hours: z.array(z.object({ day: z.number().int().min(1).max(7), from: clock, to: clock })),
  isActive: z.boolean(),
  isDemo: z.boolean(),
})

export const coachRecord = defineRecord<Coach>({
  kind: 'coach',
  schema,
  policy: coachPolicy,
  expiresAt: () => null,
  person: () => undefined,
})

/** The index that lists a partnership's coaches; scores are the instants at which they were added. */
export const COACHES = 'coaches'
