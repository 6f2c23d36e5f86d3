import type { Activity } from '#bot/sdk'
import { toActivity } from '#bot/to-activity'
import type { Spoken } from '#conversation/turn-types'

/** An Activity as it stands in a stream: its id is its place there, so it is only known on reading. */
export type Kept = Omit<Partial<Activity>, 'timestamp' | 'id'> & {
  readonly type: string
  readonly timestamp: string
}
export type Shown = Kept & { readonly id: string }

/** What Web Chat needs back of its own message, and nothing else of what it sent. */
export type Echo = {
  readonly clientActivityId: string | null
  readonly value: { readonly prompt: string; readonly choice: string } | null
}

const BOT = { id: 'bot', name: '', role: 'bot' }

/** `at`: milliseconds. Activities of one turn get successive instants, because Web Chat sorts by them. */
export const botActivity = (spoken: Spoken, conversation: string, at: number): Kept => ({
  ...toActivity(spoken),
  type: 'message',
  timestamp: stamp(at),
  from: BOT,
  conversation: place(conversation),
  channelId: 'directline',
})

/** The person's own message, which must come back on the stream with its clientActivityID or Web Chat shows "not sent". */
export const ownActivity = (
  text: string,
  echo: Echo,
  conversation: string,
  user: string,
  at: number,
): Kept => ({
  type: 'message',
  text,
  textFormat: 'plain',
  timestamp: stamp(at),
  from: { id: user, name: '', role: 'user' },
  conversation: place(conversation),
  channelId: 'directline',
  ...(echo.value ? { value: echo.value } : {}),
  ...(echo.clientActivityId === null ? {} : { channelData: ownData(text, echo) }),
})

/** `messageBack` makes Web Chat show the button's label, also when the page is opened again. */
const ownData = (text: string, { clientActivityId, value }: Echo) => ({
  clientActivityID: clientActivityId,
  ...(value ? { messageBack: { displayText: text } } : {}),
})

export const activityId = (conversation: string, sequence: number): string =>
  `${conversation}|${String(sequence).padStart(7, '0')}`

const stamp = (at: number) => new Date(at).toISOString()
/** The SDK's type asks for more than Direct Line's clients ever read. */
const place = (id: string) => ({ id }) as Activity['conversation']
