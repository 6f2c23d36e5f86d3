import type { Bot } from '#bot/bot'
import { type Activity, BotAdapter, type ResourceResponse, TurnContext } from '#bot/sdk'
import { putCall, type TurnCall } from '#bot/turn-call'

/** A terminal as a Bot Framework adapter: delivering is printing. */
export class ConsoleAdapter extends BotAdapter {
  readonly #bot: Bot
  readonly #print: (activity: Partial<Activity>) => void

  constructor(bot: Bot, print: (activity: Partial<Activity>) => void) {
    super()
    this.#bot = bot
    this.#print = print
  }

  async process(activity: Partial<Activity>, call: TurnCall): Promise<void> {
    const context = new TurnContext(this, activity)
    putCall(context, call)
    await this.runMiddleware(context, this.#bot)
  }

  override async sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    return activities.map((activity) => {
      this.#print(activity)
      return { id: '' }
    })
  }

  override async continueConversation(): Promise<void> {
    throw new Error('nothing reaches a terminal unasked')
  }

  override async updateActivity(): Promise<void> {
    throw new Error('what was printed stays printed')
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('what was printed stays printed')
  }
}
