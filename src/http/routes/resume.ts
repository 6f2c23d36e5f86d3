import { z } from 'zod'
import { resumeOf } from '#channels/webchat/boot'
import type { WebChat } from '#channels/webchat/webchat'
import type { Clock } from '#ports/clock'
import { StoreUnavailable } from '#ports/store'
import type { Text } from '#ports/voice'
import type { Route } from '#ports/web'
import { type Allowance, createBuckets } from '../buckets.ts'
import { parseJson } from '../parse-json.ts'
import { faultReply, faults, json } from './direct-line-gate.ts'

const asked = z.object({ resume: z.string().max(2048) })
const ALLOWANCE: Allowance = { burst: 120, perSecond: 2 }

/** Back to an earlier conversation, after the person tapped for it: only for our own page. 403 for anything that is not (or no longer) good. */
export function resumeRoute(deps: {
  readonly webchat: WebChat
  readonly texts: (lang: string) => Text
  readonly ownOrigin: () => string
  readonly clock: Clock
  readonly allowance?: Allowance
}): Route {
  const byIp = createBuckets(deps.allowance ?? ALLOWANCE, deps.clock)
  return {
    method: 'POST',
    path: '/c/:partnership/resume',
    maxBytes: 4096,
    async handle({ params, headers, body, ip }) {
      const text = deps.texts('nl')
      if (headers.origin !== undefined && headers.origin !== deps.ownOrigin())
        return faultReply(faults.forbidden, text)
      const wait = byIp.take(ip)
      if (wait > 0) return faultReply({ status: 429, code: 'Crowded', retryAfter: wait }, text)
      const parsed = parseJson(body)
      const wanted = parsed === 'broken' ? null : asked.safeParse(parsed.value).data
      if (!wanted) return faultReply(faults.badArgument, text)
      try {
        const boot = await resumeOf(deps.webchat, params.partnership ?? '', wanted.resume)
        return boot ? json(200, boot) : faultReply(faults.forbidden, text)
      } catch (error) {
        if (error instanceof StoreUnavailable) return faultReply(faults.unavailable, text)
        throw error
      }
    },
  }
}
