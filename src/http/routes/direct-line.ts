import { z } from 'zod'
import type { Pass } from '#channels/webchat/pass'
import { ACCESS_SECONDS } from '#channels/webchat/tokens'
import { afterOf } from '#channels/webchat/upgrade'
import type { Clock } from '#ports/clock'
import type { WebReply, WebRequest } from '#ports/web'
import { type Allowance, createBuckets } from '../buckets.ts'
import { parseJson } from '../parse-json.ts'
import type { HttpRoute } from '../run-route.ts'
import { corsFor, preflightFor } from './direct-line-cors.ts'
import { createGate, type Entered, faultReply, faults, type GateDeps, json } from './direct-line-gate.ts'
import { createPosts } from './direct-line-posts.ts'

export type DirectLineDeps = Omit<GateDeps, 'requests'> & {
  /** Where people reach us, such as https://chat.example.be. */
  readonly publicUrl: () => string
  readonly clock: Clock
  readonly allowances?: Partial<Allowances>
}
/** By token (requests, posts) and, much softer, by address: a library has one address for everybody in it. */
export type Allowances = Readonly<Record<'requests' | 'posts' | 'starts' | 'tokens', Allowance>>
export const ALLOWANCES: Allowances = {
  requests: { burst: 200, perSecond: 20 },
  posts: { burst: 30, perSecond: 1 },
  starts: { burst: 90, perSecond: 1.5 },
  tokens: { burst: 180, perSecond: 3 },
}

const UPLOAD_BYTES = 20 * 1024 * 1024
const BASE = '/v3/directline'
const asked = z.object({
  partnership: z.string().max(40),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('nl'),
})

/** Direct Line 3.0 as its official clients speak it. */
export function directLineRoutes(deps: DirectLineDeps): HttpRoute[] {
  const { webchat, clock } = deps
  const allowed = { ...ALLOWANCES, ...deps.allowances }
  const tokensByIp = createBuckets(allowed.tokens, clock)
  const gate = createGate({ ...deps, requests: createBuckets(allowed.requests, clock) })
  const posts = createPosts({
    webchat,
    posts: createBuckets(allowed.posts, clock),
    starts: createBuckets(allowed.starts, clock),
  })

  const token = async (pass: Pass) => ({
    conversationId: pass.conversation,
    token: await webchat.tokens.issue('access', pass),
    expires_in: ACCESS_SECONDS,
  })

  /** What a client needs to listen, from its watermark on; and what our own page keeps on its device to come back. */
  const connected = async ({ pass, request, ok, no }: Entered, status: number): Promise<WebReply> => {
    if (await webchat.isEnded(pass)) return no(faults.forbidden)
    const path = await webchat.streamPath(pass, afterOf(request.query.get('watermark')))
    const streamUrl = `${deps.publicUrl().replace(/^http/, 'ws').replace(/\/$/, '')}${path}`
    const resume = await webchat.tokens.issue('resume', pass)
    return ok(status, { ...(await token(pass)), streamUrl, resume })
  }

  /** From a page of the partnership or of our own, or from what is no browser at all. */
  async function generate({ headers, body, ip }: WebRequest): Promise<WebReply> {
    const { origin } = headers
    const text = deps.texts('nl')
    const parsed = parseJson(body)
    const wanted = parsed === 'broken' ? null : (asked.safeParse(parsed.value).data ?? null)
    const isOurs = wanted !== null && webchat.mayCall(wanted.partnership, origin)
    const cors = corsFor(isOurs ? origin : undefined)
    if (origin !== undefined && !isOurs) return faultReply(faults.forbidden, text, cors)
    if (!wanted) return faultReply(faults.badArgument, text, cors)
    const wait = tokensByIp.take(ip)
    if (wait > 0) return faultReply({ status: 429, code: 'Crowded', retryAfter: wait }, text, cors)
    const pass = webchat.mint(wanted.partnership, wanted.lang)
    return pass ? json(200, await token(pass), cors) : faultReply(faults.notFound, text, cors)
  }

  const preflight = async ({ headers }: WebRequest): Promise<WebReply> =>
    headers.origin !== undefined && deps.isListed(headers.origin)
      ? { status: 204, headers: preflightFor(headers.origin) }
      : { status: 403, headers: corsFor(undefined) }

  const refresh = gate(async ({ pass, ok, no }) =>
    (await webchat.isEnded(pass)) ? no(faults.forbidden) : ok(200, await token(pass)),
  )
  const read = gate(async ({ pass, request, ok, no }) => {
    const page = await webchat.page(pass, afterOf(request.query.get('watermark')))
    if (page === 'ended') return no(faults.forbidden)
    const { activities, watermark, keptFrom } = page
    return ok(200, { activities, watermark: String(watermark), keptFrom })
  })

  const one = `${BASE}/conversations/:id`
  return [
    { method: 'OPTIONS', path: `${BASE}/*`, handle: preflight },
    { method: 'POST', path: `${BASE}/tokens/generate`, maxBytes: 4096, handle: generate },
    { method: 'POST', path: `${BASE}/tokens/refresh`, maxBytes: 4096, handle: refresh },
    { method: 'POST', path: `${BASE}/conversations`, handle: gate((entered) => connected(entered, 201)) },
    { method: 'GET', path: one, handle: gate((entered) => connected(entered, 200)) },
    { method: 'GET', path: `${one}/activities`, handle: read },
    { method: 'POST', path: `${one}/activities`, maxBytes: 131_072, handle: gate(posts.activity) },
    {
      method: 'POST',
      path: `${one}/upload`,
      maxBytes: UPLOAD_BYTES,
      keepBytes: 65_536,
      handle: gate(posts.upload),
    },
    // Only sign-in cards ask for this; the client takes any refusal as "none".
    {
      method: 'GET',
      path: `${BASE}/session/getsessionid`,
      handle: gate(async ({ no }) => no(faults.notFound)),
    },
  ]
}
