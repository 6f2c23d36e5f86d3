import type { Pass } from '#channels/webchat/pass'
import type { WebChat } from '#channels/webchat/webchat'
import { OutcomeUnknown, StoreUnavailable } from '#ports/store'
import type { Text } from '#ports/voice'
import type { WebReply, WebRequest } from '#ports/web'
import type { Buckets } from '../buckets.ts'
import { corsFor } from './direct-line-cors.ts'

/** Codes of Direct Line's error answers; each has a sentence 'http:directLine.<code>'. */
export type Fault = { readonly status: number; readonly code: string; readonly retryAfter?: number }
export const faults = {
  badArgument: { status: 400, code: 'BadArgument' },
  noToken: { status: 401, code: 'Unauthorized' },
  forbidden: { status: 403, code: 'Forbidden' },
  expired: { status: 403, code: 'TokenExpired' },
  notFound: { status: 404, code: 'NotFound' },
  unavailable: { status: 503, code: 'ServiceUnavailable', retryAfter: 2 },
} as const satisfies Record<string, Fault>

export type GateDeps = {
  readonly webchat: WebChat
  readonly texts: (lang: string) => Text
  /** An origin of any partnership, or our own: who may at least read that a token is broken. */
  readonly isListed: (origin: string) => boolean
  readonly requests: Buckets
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): WebReply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
})

export const faultReply = (
  { status, code, retryAfter }: Fault,
  text: Text,
  headers: Record<string, string> = {},
  more: object = {},
): WebReply =>
  json(
    status,
    { error: { code, message: text(`http:directLine.${code}`) }, ...more },
    { ...headers, ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }) },
  )

export type Entered = {
  readonly request: WebRequest
  readonly pass: Pass
  readonly text: Text
  /** Puts the CORS headers of this caller on an answer. */
  readonly ok: (status: number, value: unknown) => WebReply
  readonly no: (fault: Fault, more?: object) => WebReply
}

/**
 * Lets a request with a good token in. 401: no token, or one we did not make; 403: too old, of another conversation (whether that one
 * exists or not), or from a page that is not the partnership's; 503 while the store is away.
 */
export function createGate(deps: GateDeps) {
  return (handle: (entered: Entered) => Promise<WebReply>) =>
    async (request: WebRequest): Promise<WebReply> => {
      const { origin } = request.headers
      const readable = corsFor(origin !== undefined && deps.isListed(origin) ? origin : undefined)
      const pass = await deps.webchat.tokens.read('access', bearer(request.headers.authorization))
      if (pass === 'broken') return faultReply(faults.noToken, deps.texts('nl'), readable)
      if (pass === 'expired') return faultReply(faults.expired, deps.texts('nl'), readable)
      const text = deps.texts(pass.lang)
      if (!deps.webchat.mayCall(pass.partnership, origin))
        return faultReply(faults.forbidden, text, corsFor(undefined))
      const cors = corsFor(origin)
      const no = (fault: Fault, more?: object) => faultReply(fault, text, cors, more)
      const { id } = request.params
      if (id !== undefined && id !== pass.conversation) return no(faults.forbidden)
      const wait = deps.requests.take(pass.conversation)
      if (wait > 0) return no({ status: 429, code: 'TooManyRequests', retryAfter: wait })
      try {
        const ok = (status: number, value: unknown) => json(status, value, cors)
        return await handle({ request, pass, text, ok, no })
      } catch (error) {
        if (error instanceof StoreUnavailable || error instanceof OutcomeUnknown)
          return no(faults.unavailable)
        throw error
      }
    }
}

const bearer = (authorization = ''): string => /^Bearer +([^\s]+)$/i.exec(authorization)?.[1] ?? ''
