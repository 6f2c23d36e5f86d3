import {
  type Activity,
  ActivityHandler,
  BotAdapter,
  ConversationState,
  MemoryStorage,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder'

/** The least that a bot on this SDK does, in this process: its own echo bot that counts, with state in memory and no network. */
class EchoAdapter extends BotAdapter {
  readonly #bot: ActivityHandler

  constructor(bot: ActivityHandler) {
    super()
    this.#bot = bot
  }

  async process(activity: Partial<Activity>): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), (context) => this.#bot.run(context))
  }

  override async sendActivities(
    _: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    return activities.map((_, i) => ({ id: String(i) }))
  }

  override async updateActivity(): Promise<void> {}
  override async deleteActivity(): Promise<void> {}
  override async continueConversation(): Promise<void> {}
}

/** One turn of the echo bot per call, in the worker's own conversation. */
export function createFloor(): (worker: number) => Promise<void> {
  const state = new ConversationState(new MemoryStorage())
  const counter = state.createProperty<{ n: number }>('counter')
  const bot = new ActivityHandler()
  bot.onMessage(async (context, next) => {
    const count = await counter.get(context, { n: 0 })
    count.n++
    await context.sendActivity(`${count.n}: ${context.activity.text}`)
    await state.saveChanges(context)
    await next()
  })
  const adapter = new EchoAdapter(bot)
  let id = 0
  return (worker) =>
    adapter.process({
      type: 'message',
      id: String(id++),
      text: 'menu',
      channelId: 'directline',
      from: { id: `dl_${worker}`, name: '', role: 'user' },
      recipient: { id: 'bot', name: '', role: 'bot' },
      conversation: { id: `c${worker}` } as Activity['conversation'],
    })
}
