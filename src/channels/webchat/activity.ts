import type { Activity } from '#bot/sdk'
import { toActivity } from '#bot/to-activity'
import type { Spoken } from '#conversation/turn-types'

/** What stands in a stream: what was said, not how a channel dresses it. `at`: milliseconds; successive within a turn, because Web Chat sorts by them. */
export type Kept =
  | { readonly at: number; readonly bot: Spoken }
  | { readonly at: number; readonly own: string; readonly user: string; readonly echo: Echo }

/** An Activity as clients get it. */
export type Shown = Omit<Partial<Activity>, 'timestamp' | 'id'> & {
  readonly type: string
  readonly timestamp: string
  readonly id: string
}

/** What Web Chat needs back of its own message, and nothing else of what it sent. */
export type Echo = {
  readonly clientActivityId: string | null
  readonly value: { readonly prompt: string; readonly choice: string } | null
}

const BOT = { id: 'bot', name: '', role: 'bot' }

export function shownOf(kept: Kept, conversation: string, id: string): Shown {
  const common = {
    type: 'message',
    id,
    timestamp: new Date(kept.at).toISOString(),
    conversation: place(conversation),
    channelId: 'directline',
  }
  return 'bot' in kept ? { ...toActivity(kept.bot), ...common, from: BOT } : { ...own(kept), ...common }
}

/** The person's own message, which must come back on the stream with its clientActivityID or Web Chat shows "not sent". */
const own = ({ own: text, user, echo }: Extract<Kept, { own: string }>): Partial<Activity> => ({
  text,
  textFormat: 'plain',
  from: { id: user, name: '', role: 'user' },
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

/** The SDK's type asks for more than Direct Line's clients ever read. */
const place = (id: string) => ({ id }) as Activity['conversation']
