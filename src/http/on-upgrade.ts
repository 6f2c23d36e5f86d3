import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Log } from '#ports/log'

/** A WebSocket handshake on a path that parses. */
export type Upgrade = {
  readonly request: IncomingMessage
  readonly socket: Duplex
  readonly head: Buffer
  readonly path: string
  readonly query: URLSearchParams
  readonly origin: string | undefined
}
/** The HTTP status to refuse with, or null when the socket was taken over. */
export type TakesUpgrade = (upgrade: Upgrade) => Promise<number | null>

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
}

/** Answers every handshake: a path that does not parse, or a fault in a handler, must not end the process. */
export function createUpgradeListener(take: TakesUpgrade, log: Log) {
  return async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    socket.on('error', () => socket.destroy())
    try {
      const url = urlOf(request)
      if (!url || !isWebSocket(request)) return refuse(socket, 400)
      const origin = request.headers.origin
      const query = url.searchParams
      const refused = await take({ request, socket, head, path: url.pathname, query, origin })
      if (refused !== null) refuse(socket, refused)
    } catch (error) {
      log.warn('http.upgrade.fault', { name: error instanceof Error ? error.name : 'unknown' })
      refuse(socket, 503)
    }
  }
}

export const isWebSocket = (request: IncomingMessage): boolean =>
  request.headers.upgrade?.toLowerCase() === 'websocket'

/** Null for what no URL can be made of; a path that starts with two slashes stays a path. */
export function urlOf(request: IncomingMessage): URL | null {
  const path = request.url ?? ''
  return path.startsWith('/') ? URL.parse(`http://localhost${path}`) : null
}

function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${status} ${REASONS[status] ?? 'Refused'}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
    () => socket.destroy(),
  )
}
