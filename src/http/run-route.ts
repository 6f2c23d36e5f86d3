import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '#ports/clock'
import type { Log } from '#ports/log'
import type { Text } from '#ports/voice'
import type { Route, WebReply, WebRequest } from '#ports/web'
import { answer } from './answer.ts'
import type { createCallerIp } from './caller-ip.ts'
import { readBody } from './read-body.ts'

/** A route, free to keep less of a body than it accepts: an upload of which only the first part is read. */
export type HttpRoute = Omit<Route, 'method'> & {
  readonly method: Route['method'] | 'OPTIONS'
  readonly keepBytes?: number
}
export type Arrival = {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL
  readonly params: Readonly<Record<string, string>>
}
export type RunDeps = {
  readonly log: Log
  readonly clock: Clock
  readonly text: Text
  readonly isHttps: boolean
  readonly callerIp: ReturnType<typeof createCallerIp>
}

const MAX_BYTES = 65_536

/**
 * The one wrapper around every route: restify would put a handler's error text in the answer, hang on one that throws at once, and
 * log what a handler returns. It always answers, and its access log holds the route's pattern, never a path (tokens) or an address.
 */
export function createRunner(deps: RunDeps) {
  const refusal = (status: number): WebReply => ({ status, body: deps.text(`http:status.${status}`) })

  async function replyTo(route: HttpRoute, { request, url, params }: Arrival): Promise<WebReply | null> {
    const isReading = request.method === 'GET' || request.method === 'HEAD'
    const body = isReading
      ? Buffer.alloc(0)
      : await readBody(request, route.maxBytes ?? MAX_BYTES, route.keepBytes)
    if (body === 'gone') return null
    if (typeof body === 'number') return refusal(body)
    const forwarded = request.headers['x-forwarded-for']
    return await route.handle({
      method: request.method as WebRequest['method'],
      path: url.pathname,
      params,
      query: url.searchParams,
      headers: request.headers as WebRequest['headers'],
      body,
      ip: deps.callerIp(request.socket.remoteAddress, forwarded as string | undefined),
    })
  }

  async function write(arrival: Arrival, pattern: string, reply: WebReply, startedAt: number) {
    await answer(arrival.request, arrival.response, reply, deps.isHttps)
    const ms = deps.clock.now() - startedAt
    const method = arrival.request.method ?? ''
    deps.log.info('http.request', { method, route: pattern, status: reply.status, ms })
  }

  return {
    async run(route: HttpRoute, arrival: Arrival): Promise<void> {
      const startedAt = deps.clock.now()
      try {
        const reply = await replyTo(route, arrival)
        if (reply) await write(arrival, route.path, reply, startedAt)
        else arrival.response.destroy()
      } catch (error) {
        // The name only: a message may quote what somebody typed.
        deps.log.error('http.fault', {
          route: route.path,
          name: error instanceof Error ? error.name : 'unknown',
        })
        await write(arrival, route.path, refusal(500), startedAt)
      }
    },
    /** For what reached no route: 400, 404, 405. */
    refuse: (arrival: Omit<Arrival, 'params' | 'url'>, status: number): Promise<void> =>
      answer(arrival.request, arrival.response, refusal(status), deps.isHttps),
  }
}
