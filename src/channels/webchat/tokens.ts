import { createSecretKey, type KeyObject } from 'node:crypto'
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Clock } from '#ports/clock'
import type { Key } from '#records/vault'
import type { Pass } from './pass.ts'

/**
 * 'access': the bearer token of Direct Line; its clients refresh at 15 minutes, so it lives longer than that. 'stream': the ticket in a
 * WebSocket's URL, where it may be seen. 'resume': what a device keeps to come back to the same conversation.
 */
export type Use = 'access' | 'stream' | 'resume'
export const ACCESS_SECONDS = 30 * 60
const LIVES: Readonly<Record<Use, number>> = { access: ACCESS_SECONDS, stream: 60, resume: 90 * 24 * 3600 }

export type Tokens = {
  issue(use: Use, pass: Pass): Promise<string>
  /** 'broken' for what we did not sign for this use; 'expired' for what we did, too long ago. */
  read(use: Use, token: string): Promise<Pass | 'broken' | 'expired'>
}

/** Short names (conversation, partnership, language, since): a token stands in every chat page. Direct Line's clients look for `user`. */
const claims = z.object({
  user: z.string(),
  c: z.string(),
  p: z.string(),
  l: z.string(),
  s: z.number(),
})
const LONGEST_TOKEN = 2048

/** JWTs (HS256) under LINK_KEYS: the first key signs, all verify, found by `kid`. */
export function createTokens(deps: { readonly keys: readonly Key[]; readonly clock: Clock }): Tokens {
  const first = deps.keys[0]
  if (!first) throw new Error('tokens need at least one key')
  const keys = new Map<string, KeyObject>(deps.keys.map(({ id, secret }) => [id, createSecretKey(secret)]))
  const seconds = () => Math.floor(deps.clock.now() / 1000)
  return {
    issue: (use, { user, conversation, partnership, lang, since }) =>
      new SignJWT({ user, c: conversation, p: partnership, l: lang, s: since })
        .setProtectedHeader({ alg: 'HS256', kid: first.id })
        .setAudience(use)
        .setExpirationTime(seconds() + LIVES[use])
        .sign(keys.get(first.id) as KeyObject),
    async read(use, token) {
      if (token.length > LONGEST_TOKEN) return 'broken'
      try {
        const { payload } = await jwtVerify(token, ({ kid }) => keyFor(keys, kid), {
          algorithms: ['HS256'],
          audience: use,
          requiredClaims: ['exp'],
          currentDate: new Date(deps.clock.now()),
        })
        return passOf(payload)
      } catch (error) {
        return error instanceof errors.JWTExpired ? 'expired' : 'broken'
      }
    },
  }
}

function keyFor(keys: ReadonlyMap<string, KeyObject>, kid: string | undefined): KeyObject {
  const key = keys.get(kid ?? '')
  if (!key) throw new errors.JWKSNoMatchingKey()
  return key
}

function passOf(payload: JWTPayload): Pass | 'broken' {
  const parsed = claims.safeParse(payload)
  if (!parsed.success) return 'broken'
  const { user, c, p, l, s } = parsed.data
  return { user, conversation: c, partnership: p, lang: l, since: s }
}
