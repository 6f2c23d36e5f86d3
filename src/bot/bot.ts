import type { Conversation } from '#conversation/turn-types'
import type { TurnContext } from './sdk.ts'
import { toActivity } from './to-activity.ts'
import { toIncoming } from './to-incoming.ts'
import { callOf } from './turn-call.ts'

export type Bot = (context: TurnContext) => Promise<void>

/**
 * The logic behind every adapter: an Activity becomes one turn of the conversation. The turn has committed by the time anything is
 * sent; `sendActivities` lets middleware see it and the channel ring or deliver (docs/decisions/0003). Throws when the adapter
 * put no call in `turnState`.
 */
export function createBot(conversation: Conversation): Bot {
  return async (context) => {
    const call = callOf(context)
    if (!call) throw new Error('the adapter gave no call for this turn')
    const incoming = toIncoming(context.activity, call.place)
    if (!incoming) return
    const result = await conversation.turn(incoming, call.delivery)
    call.result = result
    if (!('spoken' in result)) return
    call.isSpeaking = true
    try {
      await context.sendActivities(result.spoken.map(toActivity))
    } finally {
      call.isSpeaking = false
    }
  }
}
