import type { IncomingMessage, ServerResponse } from 'node:http'
import type { WebReply } from '#ports/web'
import { compress } from './compress.ts'

const TEXT = 'text/plain; charset=utf-8'

/** What every reply carries unless it says otherwise itself; only pages bring a policy that lets anything load. */
const SAFE: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-store',
}
const HTTPS_ONLY = { 'strict-transport-security': 'max-age=31536000' }

/** Writes a reply whole: safe headers, compression, and for HEAD the headers alone. Never throws for a caller who has gone. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  reply: WebReply,
  isHttps: boolean,
): Promise<void> {
  const own = lowerCased(reply.headers ?? {})
  const headers: Record<string, string> = {
    ...SAFE,
    ...(isHttps ? HTTPS_ONLY : {}),
    'content-type': TEXT,
    ...own,
  }
  const whole = Buffer.from(reply.body ?? '')
  const accept = request.headers['accept-encoding']
  const isOpen = !('content-encoding' in own)
  const { body, encoding } = isOpen
    ? await compress(whole, headers['content-type'] as string, accept)
    : { body: whole, encoding: null }
  if (whole.length > 0) headers.vary = [own.vary, 'Accept-Encoding'].filter(Boolean).join(', ')
  if (encoding) headers['content-encoding'] = encoding
  if (whole.length === 0) delete headers['content-type']
  if (reply.status !== 204 && reply.status !== 304) headers['content-length'] = String(body.length)
  // What was not read would be taken for the next request.
  if (!request.complete) headers.connection = 'close'
  if (response.headersSent || response.destroyed) return
  response.writeHead(reply.status, headers)
  if (request.method === 'HEAD') response.end()
  else response.end(body)
}

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
