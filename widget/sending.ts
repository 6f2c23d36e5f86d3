import type { Line, Reply } from './line.ts'
import type { Outgoing } from './transcript.ts'

/** Brings the person's messages to the server, one at a time. */
export type Sending = {
  /** False when an earlier message is still on its way: one at a time, so that answers stay in order. */
  send(message: Pick<Outgoing, 'text' | 'shown' | 'value' | 'isTyped'>): boolean
  /** Tries again now what could not leave before. */
  flush(): Promise<void>
  /** Forgets the message once its echo came in. */
  settle(hasArrived: (key: string) => boolean): void
  outgoing(): readonly Outgoing[]
}

export type SendingEvents = {
  onChange(): void
  /** The server has it. */
  onSent(message: Outgoing, reply: Reply): void
  /** No answer: it will be sent again. */
  onUnreached(): void
  /** Will not be sent again: not stored (the reply holds what the bot says of it), refused, or the conversation is over. */
  onReturned(message: Outgoing, reply: Reply): void
}

const LONGEST_WAIT_MS = 20_000
/** Worth trying again: no answer, too slow, too busy, or a server that is starting. */
const isPassing = (status: number): boolean =>
  status === 0 || status === 408 || status === 429 || status >= 500

export function createSending(line: Line, events: SendingEvents): Sending {
  let outgoing: readonly Outgoing[] = []
  let isPosting = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const mark = (key: string, state: Outgoing['state']): void => {
    outgoing = outgoing.map((message) => (message.key === key ? { ...message, state } : message))
    events.onChange()
  }
  const underway = (): Outgoing | undefined => outgoing.find(({ state }) => state !== 'sent')

  const sending: Sending = {
    send(message) {
      if (underway()) return false
      outgoing = [...outgoing, { ...message, key: newKey(), state: 'sending' }]
      events.onChange()
      sending.flush()
      return true
    },
    async flush() {
      clearTimeout(timer)
      const message = underway()
      if (!message || isPosting) return
      isPosting = true
      const reply = await line.post(activityOf(message))
      isPosting = false
      const isIn = !outgoing.some(({ key }) => key === message.key)
      // When the answer was lost but the echo came in, the server has it all the same.
      if (isIn || (reply.status >= 200 && reply.status < 300)) {
        tries = 0
        mark(message.key, 'sent')
        events.onSent(message, reply)
      } else if (isPassing(reply.status) && !reply.body.activities) {
        timer = setTimeout(sending.flush, reply.waitMs || waitAfter(tries++))
        mark(message.key, 'waiting')
        events.onUnreached()
      } else {
        sending.settle((key) => key === message.key)
        events.onReturned(message, reply)
      }
    },
    settle(hasArrived) {
      outgoing = outgoing.filter(({ key }) => !hasArrived(key))
    },
    outgoing: () => outgoing,
  }
  addEventListener('online', sending.flush)
  return sending
}

const waitAfter = (tries: number): number =>
  Math.min(LONGEST_WAIT_MS, 1000 * 2 ** tries) * (0.5 + Math.random())

/** crypto.randomUUID is missing on pages without TLS, such as a machine on the local network. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join('')

const activityOf = ({ key, text, value }: Outgoing): object => ({
  type: 'message',
  text,
  value,
  channelData: { clientActivityID: key },
})
