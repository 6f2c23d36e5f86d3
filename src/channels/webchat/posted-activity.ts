import { z } from 'zod'

/** What is read of a client's Activity; everything else in it (from, id, timestamp, serviceUrl, deliveryMode...) is ignored. */
export type PostedActivity = {
  readonly type: string
  readonly text: string
  readonly value?: unknown
  readonly attachments: readonly unknown[]
  readonly clientActivityId: string | null
}

const posted = z.object({
  type: z.string().catch('message'),
  text: z.string().catch(''),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).catch([]),
  channelData: z
    .object({ clientActivityID: z.string().min(1).max(200).nullable().catch(null) })
    .catch({ clientActivityID: null }),
})

/** Null for what is no JSON object at all. */
export function parsePosted(raw: unknown): PostedActivity | null {
  const parsed = posted.safeParse(raw)
  if (!parsed.success) return null
  const { channelData, ...rest } = parsed.data
  return { ...rest, clientActivityId: channelData.clientActivityID }
}
