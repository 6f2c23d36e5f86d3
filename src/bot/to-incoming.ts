import { z } from 'zod'
import type { Address, Incoming } from '#conversation/turn-types'
import { cleanText } from './clean-text.ts'

/** What only the channel knows of a turn: where it takes place, its id and its moment. */
export type TurnPlace = {
  readonly partnership: string
  readonly address: Address
  readonly messageId: string
  readonly lang: string
  readonly at: number
  /** Set when the channel knows better than the activity: a file that came with words is still a file. */
  readonly kind?: Incoming['kind']
}

const pressed = z.object({
  prompt: z.string().max(200),
  choice: z.string().max(200),
})
/** Only what is used is read; a field of an unexpected shape counts as absent, because clients differ and none may break a chat. */
const activity = z.object({
  type: z.string().catch('message'),
  text: z.string().catch(''),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).catch([]),
  membersAdded: z.array(z.unknown()).catch([]),
})

/** Null for what asks no answer: typing, events, somebody who leaves. */
export function toIncoming(raw: unknown, place: TurnPlace): Incoming | null {
  const parsed = activity.safeParse(raw)
  if (!parsed.success) return null
  const { type, value, attachments, membersAdded } = parsed.data
  const text = cleanText(parsed.data.text)
  const common = {
    partnership: place.partnership,
    address: place.address,
    messageId: place.messageId,
    lang: place.lang,
    at: place.at,
  }
  if (type === 'conversationUpdate' && membersAdded.length > 0)
    return { ...common, kind: 'start', text: '', choice: null }
  if (type !== 'message') return null
  const choice = value === undefined ? null : (pressed.safeParse(value).data ?? null)
  const isMedia = attachments.length > 0 && text.trim() === '' && !choice
  return { ...common, kind: place.kind ?? (isMedia ? 'media' : 'message'), text, choice }
}
