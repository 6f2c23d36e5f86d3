import type { Bot } from '#bot/bot'
import type { Activity } from '#bot/sdk'
import { toActivity } from '#bot/to-activity'
import { newCall } from '#bot/turn-call'
import type { Conversation } from '#conversation/turn-types'
import type { Clock } from '#ports/clock'
import type { Ids } from '#ports/ids'
import { ConsoleAdapter } from './console-adapter.ts'
import { type Offered, offered, pressedBy, transcriptLines } from './transcript.ts'

const CHANNEL = 'console'
/** Puts the cursor on the line that was just typed, and empties it. */
const OVER_TYPED = '\u001b[1A\u001b[2K'

export type Console = {
  readonly adapter: ConsoleAdapter
  /** Prints the welcome; nothing is stored by it. */
  opens(): void
  /** One line of the participant, and what the bot says to it. An empty line does nothing. */
  hears(line: string): Promise<void>
  /** Opens, then hears every line until there are no more. */
  run(lines: AsyncIterable<string>): Promise<void>
}

/**
 * The bot in a terminal. What it prints is a transcript: "> " before the participant, buttons in brackets, every other line the bot.
 * `write` gets whole pieces of output, line ends included. `isTerminal`: a person types, so their line is already on the screen.
 */
export function createConsole(deps: {
  readonly bot: Bot
  readonly conversation: Pick<Conversation, 'opening'>
  readonly partnership: string
  readonly lang: string
  readonly clock: Clock
  readonly ids: Ids
  readonly write: (text: string) => void
  readonly isTerminal: boolean
}): Console {
  const { ids, partnership, lang, write, isTerminal } = deps
  let buttons: readonly Offered[] = []
  let address = newAddress()

  function newAddress() {
    return { channel: CHANNEL, conversation: ids.id(), holder: ids.id() }
  }
  function print(activity: Partial<Activity>): void {
    for (const line of transcriptLines(activity)) write(`${line}\n`)
    if (offered(activity).length > 0) buttons = offered(activity)
  }
  function welcome(): void {
    for (const spoken of deps.conversation.opening(partnership, lang)) print(toActivity(spoken))
  }
  function opens(): void {
    welcome()
    if (isTerminal) write('> ')
  }
  const adapter = new ConsoleAdapter(deps.bot, print)

  async function hears(line: string): Promise<void> {
    const said = line.trim().replace(/^> */, '')
    if (said !== '') await turn(said)
    if (isTerminal) write('> ')
  }

  async function turn(said: string): Promise<void> {
    const pressed = pressedBy(said, buttons)
    const shown = pressed ? `[${pressed.label}]` : said
    if (!isTerminal) write(`> ${shown}\n`)
    else if (shown !== said) write(`${OVER_TYPED}> ${shown}\n`)
    const at = deps.clock.now()
    const messageId = ids.id()
    // Printing is the delivery: there is nothing to add to the commit.
    const delivery = { operations: () => [] }
    const call = newCall({ partnership, address, messageId, lang, at }, delivery)
    await adapter.process(
      {
        type: 'message',
        id: messageId,
        channelId: CHANNEL,
        text: pressed?.label ?? said,
        ...(pressed ? { value: pressed.value } : {}),
        from: { id: address.holder, name: '' },
        recipient: { id: 'bot', name: '' },
        conversation: { id: address.conversation } as Activity['conversation'],
      },
      call,
    )
    if (call.result?.status !== 'ended') return
    // A wiped conversation lets nobody in any more, so the next words start another.
    address = newAddress()
    welcome()
  }

  return {
    adapter,
    opens,
    hears,
    async run(lines) {
      opens()
      for await (const line of lines) await hears(line)
    },
  }
}
