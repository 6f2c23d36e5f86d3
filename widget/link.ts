import type { Line, Reply } from './line.ts'

/** Keeps activities coming: by socket, and by asking where sockets do not work. */
export type Link = {
  /** Starts listening; nothing is asked before this. */
  open(): void
  close(): void
  /** After a post: fetches now unless a socket is open, and soon after if that socket stays silent. */
  expect(hasArrived: () => boolean): void
}

export type LinkEvents = {
  /** False: nothing arrives at this moment. */
  onReach(isReached: boolean): void
  /** The conversation is over for this page. */
  onEnded(): void
}

const KEEP_ALIVE_MS = 20_000
const LONGEST_WAIT_MS = 30_000
const POLL_MS = 2500
const SILENCE_MS = 2500
const SOCKET_TRIES = 3

export function createLink(line: Line, { onReach, onEnded }: LinkEvents): Link {
  let socket: WebSocket | null = null
  let isWanted = false
  let isConnecting = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let keepAlive: ReturnType<typeof setInterval> | undefined

  const isOpen = (): boolean => socket?.readyState === 1

  const judge = ({ status }: Reply): boolean => {
    if (status === 403 || status === 404) {
      link.close()
      onEnded()
    } else onReach(status === 200)
    return status === 200
  }

  /** Waits 1 s, 2 s, 4 s and so on, each with a random part so that a restarted server is not stormed. */
  const later = (waitMs = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures) * (0.5 + Math.random())): void => {
    clearTimeout(timer)
    if (isWanted) timer = setTimeout(connect, waitMs)
  }

  const connect = async (): Promise<void> => {
    if (!isWanted || isConnecting || socket) return
    isConnecting = true
    // Where sockets keep failing it asks instead, and tries a socket again at every eighth turn.
    if (failures >= SOCKET_TRIES && failures % 8) {
      const isReached = judge(await line.catchUp())
      isConnecting = false
      failures++
      return later(isReached ? POLL_MS : undefined)
    }
    const url = await line.socketUrl()
    isConnecting = false
    if (!isWanted) return
    if (typeof url === 'string') return listen(url)
    judge(url)
    failures++
    later()
  }

  const listen = (url: string): void => {
    const own = new WebSocket(url)
    const startedAt = Date.now()
    socket = own
    own.onopen = () => onReach(true)
    own.onmessage = ({ data }) => {
      failures = 0
      if (data && socket === own) line.take(JSON.parse(data))
    }
    own.onclose = () => {
      if (socket !== own) return
      socket = null
      failures = Date.now() - startedAt > SILENCE_MS ? 0 : failures + 1
      if (!navigator.onLine) onReach(false)
      later()
    }
  }

  const drop = (): void => {
    const own = socket
    socket = null
    own?.close()
  }

  /** Something changed outside: the network came back, or the person looks at the page again. */
  const look = async (): Promise<void> => {
    if (!isWanted || document.hidden) return
    if (!isOpen()) return connect()
    if (!judge(await line.catchUp()) && isWanted) {
      drop()
      later()
    }
  }
  addEventListener('online', look)
  addEventListener('pageshow', look)
  document.addEventListener('visibilitychange', look)
  addEventListener('offline', () => isWanted && onReach(false))

  const link: Link = {
    open() {
      if (isWanted) return
      isWanted = true
      keepAlive = setInterval(() => isOpen() && socket?.send(''), KEEP_ALIVE_MS)
      connect()
    },
    close() {
      isWanted = false
      clearTimeout(timer)
      clearInterval(keepAlive)
      drop()
    },
    async expect(hasArrived) {
      const isListening = isOpen()
      if (isListening) await new Promise((done) => setTimeout(done, SILENCE_MS))
      if (hasArrived() || !isWanted) return
      // An open socket that stays silent after a post is dead without knowing it; one that is still opening may go on.
      if (isListening) drop()
      judge(await line.catchUp())
      connect()
    },
  }
  return link
}
