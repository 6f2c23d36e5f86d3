import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Pass } from './pass.ts'
import type { Sockets } from './sockets.ts'
import type { Tokens } from './tokens.ts'

/** A request to become a WebSocket, with its path and query already parsed. */
export type StreamRequest = {
  readonly request: IncomingMessage
  readonly socket: Duplex
  readonly head: Buffer
  readonly path: string
  readonly query: URLSearchParams
  readonly origin: string | undefined
}

const STREAM = /^\/v3\/directline\/conversations\/([^/]{1,100})\/stream$/

export const streamPath = (conversation: string, watermark: number, ticket: string): string =>
  `/v3/directline/conversations/${conversation}/stream?watermark=${watermark}&t=${ticket}`

/** A number of ours, or 0 for what a client made up: then everything is shown again, and its ids tell what is double. */
export function afterOf(watermark: string | null): number {
  const after = Number(watermark ?? '')
  return Number.isSafeInteger(after) && after > 0 ? after : 0
}

/**
 * Opens a stream. Answers the HTTP status to refuse with: 404 another path, 403 no good ticket, or an origin that is not the
 * partnership's; null when the socket was taken over.
 */
export function createUpgrade(deps: {
  readonly tokens: Tokens
  readonly sockets: Sockets
  readonly mayCall: (partnership: string, origin: string | undefined) => boolean
  readonly isEnded: (pass: Pass) => Promise<boolean>
}): (stream: StreamRequest) => Promise<403 | 404 | null> {
  // Clients only ever send empty frames; the protocol's own check answers a malformed handshake with 400.
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 4096 })
  return async ({ request, socket, head, path, query, origin }) => {
    const conversation = STREAM.exec(path)?.[1]
    if (conversation === undefined) return 404
    const pass = await deps.tokens.read('stream', query.get('t') ?? '')
    if (typeof pass === 'string' || pass.conversation !== conversation) return 403
    if (!deps.mayCall(pass.partnership, origin) || (await deps.isEnded(pass))) return 403
    server.handleUpgrade(request, socket, head, (opened) =>
      deps.sockets.join(opened, pass, afterOf(query.get('watermark'))),
    )
    return null
  }
}
