import type { Bot } from '#bot/bot'
import {
  type Activity,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from '#bot/sdk'
import { callOf, putCall, type TurnCall } from '#bot/turn-call'
import type { TurnResult } from '#conversation/turn-types'

/** What sending means here: the commit has delivered, so who is there only has to look (docs/decisions/0003). */
export type Sending = {
  /** The turn's own words: stored ones are rung for, unstored ones shown. Returns an id for each. */
  sent(call: TurnCall, activities: readonly Partial<Activity>[]): readonly string[]
  /** Words of middleware, in no commit: shown to who is there now, not kept. */
  shown(context: TurnContext, activities: readonly Partial<Activity>[]): readonly string[]
}

/** Direct Line as a Bot Framework adapter, in this process: any SDK middleware fits (`use`), and no HTTP hop to ourselves. */
export class WebChatAdapter extends BotAdapter {
  readonly #bot: Bot
  readonly #sending: Sending

  constructor(bot: Bot, sending: Sending) {
    super()
    this.#bot = bot
    this.#sending = sending
  }

  /** One turn. Null when middleware kept it from the bot, or when the activity asks for no answer. */
  async process(activity: Partial<Activity>, call: TurnCall): Promise<TurnResult | null> {
    const context = new TurnContext(this, activity)
    putCall(context, call)
    await this.runMiddleware(context, this.#bot)
    return call.result
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const call = callOf(context)
    const ids = call?.isSpeaking
      ? this.#sending.sent(call, activities)
      : this.#sending.shown(context, activities)
    return ids.map((id) => ({ id }))
  }

  /** A proactive message of our own goes through the Courier, inside a commit; this serves code written for the SDK. */
  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const activity = TurnContext.applyConversationReference(
      { type: 'event', name: 'ContinueConversation' },
      reference,
      true,
    )
    await this.runMiddleware(new TurnContext(this, activity), logic)
  }

  override async updateActivity(): Promise<void> {
    throw new Error('Direct Line has no way to change an activity')
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('Direct Line has no way to take an activity back')
  }
}
