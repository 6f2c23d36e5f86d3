import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import restify from 'restify'
import type { Clock } from '#ports/clock'
import type { Log } from '#ports/log'
import type { Text } from '#ports/voice'
import { createCallerIp } from './caller-ip.ts'
import { createUpgradeListener, isWebSocket, type TakesUpgrade, urlOf } from './on-upgrade.ts'
import { createRunner, type HttpRoute } from './run-route.ts'

export type HttpServer = {
  /** Resolves with the port, once connections are accepted. `port` 0 takes a free one. */
  listen(port: number, host?: string): Promise<number>
  /** Accepts nothing new, lets what is under way finish for at most `graceMs`, then cuts. */
  stop(graceMs: number): Promise<void>
}

/** restify's earliest hook, absent from its types. */
type First = (request: IncomingMessage, response: ServerResponse) => boolean

/** How long a caller may take. The idle time is longer than that of the usual proxies, so that they close first. */
export type Patience = Readonly<Record<'headersMs' | 'requestMs' | 'idleMs' | 'silentMs' | 'checkMs', number>>
export const PATIENCE: Patience = {
  headersMs: 10_000,
  requestMs: 30_000,
  idleMs: 75_000,
  silentMs: 120_000,
  checkMs: 5_000,
}
const STOP_CHECK_MS = 25

export function createHttpServer(deps: {
  readonly routes: readonly HttpRoute[]
  readonly onUpgrade?: TakesUpgrade
  readonly log: Log
  readonly clock: Clock
  readonly trustedProxies: readonly string[]
  /** Sentences 'http:status.<number>'. */
  readonly text: Text
  /** True when people reach us by https: then browsers are told never to try without. */
  readonly isHttps: boolean
  readonly patience?: Patience
}): HttpServer {
  const patience = deps.patience ?? PATIENCE
  const runner = createRunner({ ...deps, callerIp: createCallerIp(deps.trustedProxies) })
  const server = restify.createServer({ name: '', log: silentLog() as never })
  const node = server.server as Server & Record<string, unknown>
  const { first } = server as unknown as { first: (handler: First) => void }
  const sockets = new Set<Socket>()

  node.headersTimeout = patience.headersMs
  node.requestTimeout = patience.requestMs
  node.keepAliveTimeout = patience.idleMs
  node.timeout = patience.silentMs
  // Read when the server starts to listen; restify offers no way to give them to the server it makes.
  node.connectionsCheckingInterval = patience.checkMs
  // An offer of another protocol (h2c) is served as the plain request it also is.
  node.shouldUpgradeCallback = isWebSocket
  node.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  node.on('upgrade', createUpgradeListener(deps.onUpgrade ?? (async () => 404), deps.log))

  // Before restify looks at it: an address that does not parse would be thrown, and nobody would catch it.
  first.call(server, (request, response) => {
    if (urlOf(request) && isParsable(request)) return true
    void runner.refuse({ request, response }, 400)
    return false
  })

  for (const route of deps.routes) {
    const handler = async (request: restify.Request, response: restify.Response): Promise<void> => {
      const url = urlOf(request) as URL
      await runner.run(route, { request, response, url, params: request.params })
    }
    if (route.method === 'POST') server.post(route.path, handler)
    else if (route.method === 'OPTIONS') server.opts(route.path, handler)
    else {
      server.get(route.path, handler)
      server.head(route.path, handler)
    }
  }

  // The callback is left alone on purpose: restify would go on to write its own answer, with the path in it.
  server.on('restifyError', (request: restify.Request, response: restify.Response, error: unknown) => {
    const status = (error as { statusCode?: number } | null)?.statusCode ?? 500
    void runner.refuse({ request, response }, status === 404 || status === 405 ? status : 500)
  })

  // restify repeats every error of node's server, and ends the process when nobody hears it; whoever listens hears the first one.
  server.on('error', () => undefined)

  return {
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        node.once('error', reject)
        node.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
          node.off('error', reject)
          resolve((node.address() as AddressInfo).port)
        })
      }),
    stop: (graceMs) =>
      new Promise((resolve) => {
        const late = setTimeout(() => {
          for (const socket of sockets) socket.destroy()
        }, graceMs)
        // A connection that is answered meanwhile becomes idle, and would be kept for the next request.
        const idle = setInterval(() => node.closeIdleConnections(), STOP_CHECK_MS)
        node.close(() => {
          clearTimeout(late)
          clearInterval(idle)
          resolve()
        })
      }),
  }
}

/** restify builds its URL with the Host header, which the caller writes. */
function isParsable(request: IncomingMessage): boolean {
  try {
    ;(request as restify.Request).getUrl()
    return true
  } catch {
    return false
  }
}

/** restify's own logger would write what handlers return and errors quote. */
function silentLog() {
  const nothing = () => undefined
  const log = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing, fatal: nothing }
  return { ...log, child: () => log }
}
