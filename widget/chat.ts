import { type Action, boot, type Frame, texts } from './boot.ts'
import { createLine } from './line.ts'
import { createLink } from './link.ts'
import type { Memory } from './memory.ts'
import { createSending, type SendingEvents } from './sending.ts'
import { type Bubble, createTranscript, openChoices } from './transcript.ts'

/** Everything the page shows at one moment. */
export type View = {
  /** 'return': this device was here before, nothing is shown until a tap; 'other': is it really somebody else? */
  readonly place: 'chat' | 'return' | 'other' | 'ended'
  readonly bubbles: readonly Bubble[]
  readonly choices: readonly Action[]
  readonly status: string
  readonly draft: string
  /** History that comes back is not read out by a screen reader. */
  readonly isQuiet: boolean
}

export type Chat = {
  view(): View
  /** The person touched the page: from here on it may talk to the server. */
  wake(): void
  write(draft: string): void
  sendDraft(): void
  press(action: Action): void
  /** Sends words for a button of the page itself. */
  ask(text: string, shown: string): void
  retry(): void
  goOn(isEmpty: boolean): Promise<void>
  somebodyElse(): void
  confirmSomebodyElse(isSure: boolean): void
  restart(): Promise<void>
  /** This device forgets everything and stops listening. */
  forget(): void
}

export type ChatParts = {
  readonly memory: Memory
  onChange(): void
  onBotSpoke(count: number): void
}

const QUIET_MS = 500
const BACK_MS = 5000
/** A tap that says something is over by now, and its message left first: over one connection the socket would have held it up. */
const WAKE_MS = 500

/** The conversation as the page knows it; knows nothing of how it is drawn. */
export function createChat({ memory, onChange, onBotSpoke }: ChatParts): Chat {
  const transcript = createTranscript()
  const stored = memory.read()
  let place: View['place'] = stored ? 'return' : 'chat'
  let draft = ''
  let notice = ''
  let isLost = false
  let isBusy = false
  let isQuiet = false
  let lastWords: Frame = {}

  const arrive = (frame: Frame): void => {
    const fresh = transcript.take(frame)
    sending.settle(transcript.has)
    onBotSpoke(fresh.filter(({ from }) => from?.role !== 'user').length)
    onChange()
  }

  /** Over, and wiped: of what was said only the bot's answer to the very last message stays. */
  const finish = (): void => {
    memory.forget()
    link.close()
    sending.settle(() => true)
    transcript.clear()
    transcript.take(lastWords)
    place = 'ended'
    onChange()
  }

  const reach = (isReached: boolean): void => {
    if (isLost === !isReached) return
    isLost = !isReached
    notice = isLost ? '' : texts.back
    if (!isLost)
      setTimeout(() => {
        if (notice === texts.back) say('')
      }, BACK_MS)
    onChange()
  }

  const say = (words: string): void => {
    notice = words
    onChange()
  }

  const showQuietly = (frame: Frame): void => {
    isQuiet = true
    setTimeout(() => {
      isQuiet = false
      onChange()
    }, QUIET_MS)
    place = 'chat'
    transcript.take(frame)
    onChange()
  }

  const events: SendingEvents = {
    onChange,
    onSent(message, { body }) {
      if (place !== 'ended') memory.keep()
      reach(true)
      lastWords = body
      if (!body.activities) return void link.expect(() => transcript.has(message.key))
      // An answer that is not in the stream: nothing of this turn was stored, so no echo will come.
      transcript.takeLoose(message, true, body.activities)
      sending.settle(transcript.has)
      link.expect(() => false)
      onChange()
    },
    onUnreached: () => reach(false),
    onReturned(message, { status, body }) {
      if (message.isTyped) draft = draft ? `${message.text}\n${draft}` : message.text
      if (body.activities) transcript.takeLoose(message, false, body.activities)
      else if (status === 401 || status === 403 || status === 404) return finish()
      else notice = texts.refused
      onChange()
    },
  }

  const line = createLine({ onActivities: arrive, onResume: memory.offer })
  const link = createLink(line, { onReach: reach, onEnded: finish })
  const sending = createSending(line, events)

  const send = (text: string, shown: string, value?: unknown, isTyped = false): boolean => {
    const isUnderway = sending.send({ text, shown, value, isTyped })
    link.open()
    say(isUnderway ? '' : texts.oneAtATime)
    return isUnderway
  }

  if (!stored) showQuietly(boot)

  return {
    view() {
      const bubbles = transcript.bubbles(sending.outgoing())
      const choices = place === 'chat' ? openChoices(bubbles) : []
      return { place, bubbles, choices, status: isLost ? texts.lost : notice, draft, isQuiet }
    },
    wake() {
      setTimeout(() => {
        if (place === 'chat') link.open()
      }, WAKE_MS)
    },
    write(words) {
      draft = words
    },
    sendDraft() {
      const text = draft.trim()
      if (text && send(text, text, undefined, true)) draft = ''
      onChange()
    },
    press: ({ title, text, displayText, value }) => void send(text ?? title, displayText ?? title, value),
    ask: (text, shown) => void send(text, shown),
    retry: () => void sending.flush(),
    async goOn(isEmpty) {
      if (isBusy) return
      isBusy = true
      say(texts.busy)
      const reply = await line.reopen(stored ?? '')
      isBusy = false
      if (reply.status === 0 || reply.status === 429 || reply.status >= 500) return say(texts.lost)
      notice = reply.status === 200 ? '' : texts.gone
      if (reply.status !== 200) {
        memory.forget()
        return showQuietly(boot)
      }
      memory.keep()
      if (isEmpty) transcript.hide(reply.body)
      showQuietly(reply.body)
      link.open()
      if (isEmpty) send(texts.menuSays, texts.menu)
    },
    somebodyElse() {
      place = 'other'
      onChange()
    },
    confirmSomebodyElse(isSure) {
      place = 'return'
      if (!isSure) return onChange()
      memory.forget()
      showQuietly(boot)
    },
    async restart() {
      if (isBusy) return
      isBusy = true
      say(texts.busy)
      const begun = await line.begin()
      isBusy = false
      if (begun.status !== 200) return say(texts.lost)
      notice = ''
      transcript.clear()
      showQuietly(begun.body)
      link.open()
    },
    forget() {
      place = 'ended'
      memory.forget()
      link.close()
    },
  }
}
