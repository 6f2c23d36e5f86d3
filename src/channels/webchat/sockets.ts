import type { WebSocket } from 'ws'
import type { Log } from '#ports/log'
import type { Shown } from './activity.ts'
import type { Page } from './history.ts'
import type { Pass } from './pass.ts'

export type SocketLimits = {
  /** Between two pings, and between two looks at the stream that nobody rang for. */
  readonly heartbeatMs: number
  /** More of them on one conversation and the oldest goes: a person has a few tabs, not a hundred. */
  readonly perConversation: number
}
export const SOCKET_LIMITS: SocketLimits = { heartbeatMs: 30_000, perConversation: 6 }

/** The open sockets of this instance. A socket is only a bell with a view on the stream: what it shows is what it read there. */
export type Sockets = {
  /** Shows everything after `after`, then what comes. */
  join(socket: WebSocket, pass: Pass, after: number): void
  /**
   * Looks at the stream for every socket of the conversation that is not at `upTo`. `lastWords`: shown instead when the
   * conversation turns out to be wiped, before its sockets close.
   */
  look(conversation: string, upTo: number, lastWords?: () => readonly Shown[]): void
  /** Shows what is not stored. */
  show(conversation: string, activities: readonly Shown[]): void
  count(): number
  stop(): Promise<void>
}

type Line = {
  readonly socket: WebSocket
  readonly pass: Pass
  after: number
  isReading: boolean
  isStale: boolean
  isAlive: boolean
}

const MAX_WAITING_BYTES = 262_144
const GOING_AWAY = 1001
const STOP_MS = 1000

export function createSockets(deps: {
  readonly read: (pass: Pass, after: number) => Promise<Page | 'ended'>
  readonly log: Log
  readonly limits: SocketLimits
}): Sockets {
  const lines = new Map<string, Set<Line>>()
  const linesOf = (conversation: string) => [...(lines.get(conversation) ?? [])]

  /** One reader at a time for each socket, and the next frame only when the last one left: a slow phone holds one frame, not a heap. */
  async function follow(line: Line, lastWords?: () => readonly Shown[]): Promise<void> {
    line.isStale = true
    if (line.isReading) return
    line.isReading = true
    try {
      while (line.isStale && line.socket.readyState === line.socket.OPEN) {
        line.isStale = false
        const page = await deps.read(line.pass, line.after)
        if (page === 'ended') return await sayFarewell(line, lastWords?.() ?? [])
        if (page.activities.length > 0) await send(line, page.activities, page.watermark, page.keptFrom)
        line.after = Math.max(line.after, page.watermark)
        line.isStale ||= page.isMore
      }
    } catch {
      deps.log.warn('webchat.socket.unread', { partnership: line.pass.partnership })
    } finally {
      line.isReading = false
    }
  }

  function beat(line: Line): void {
    if (line.isAlive) {
      line.isAlive = false
      line.socket.ping()
      void follow(line)
    } else line.socket.terminate()
  }

  function leave(line: Line): void {
    const { conversation } = line.pass
    const left = lines.get(conversation)
    left?.delete(line)
    if (left?.size === 0) lines.delete(conversation)
  }

  return {
    join(socket, pass, after) {
      const line: Line = { socket, pass, after, isReading: false, isStale: false, isAlive: true }
      const others = linesOf(pass.conversation)
      if (others.length >= deps.limits.perConversation) others[0]?.socket.close()
      lines.set(pass.conversation, new Set([...others, line]))
      const heart = setInterval(() => beat(line), deps.limits.heartbeatMs)
      socket.on('pong', () => {
        line.isAlive = true
      })
      socket.on('error', () => socket.terminate())
      socket.on('close', () => {
        clearInterval(heart)
        leave(line)
      })
      void follow(line)
    },
    look(conversation, upTo, lastWords) {
      for (const line of linesOf(conversation)) if (line.after !== upTo) void follow(line, lastWords)
    },
    show(conversation, activities) {
      for (const line of linesOf(conversation)) {
        if (line.socket.bufferedAmount > MAX_WAITING_BYTES) line.socket.terminate()
        else void send(line, activities, line.after)
      }
    },
    count: () => [...lines.values()].reduce((sum, set) => sum + set.size, 0),
    async stop() {
      const open = [...lines.values()].flatMap((set) => [...set])
      await Promise.all(open.map(({ socket }) => closed(socket)))
    },
  }
}

async function sayFarewell(line: Line, lastWords: readonly Shown[]): Promise<void> {
  if (lastWords.length > 0) await send(line, lastWords, line.after)
  line.socket.close()
}

/** Resolves when the frame went to the network, or never will. */
const send = (
  line: Line,
  activities: readonly Shown[],
  watermark: number,
  keptFrom?: number,
): Promise<void> =>
  new Promise((resolve) => {
    line.socket.send(JSON.stringify({ activities, watermark: String(watermark), keptFrom }), () => resolve())
  })

const closed = (socket: WebSocket): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(() => socket.terminate(), STOP_MS)
    socket.once('close', () => {
      clearTimeout(late)
      resolve()
    })
    socket.close(GOING_AWAY)
  })
