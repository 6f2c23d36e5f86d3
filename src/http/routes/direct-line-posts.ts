import { type PostedActivity, parsePosted } from '#channels/webchat/posted-activity'
import type { WebChat } from '#channels/webchat/webchat'
import type { WebReply, WebRequest } from '#ports/web'
import type { Buckets } from '../buckets.ts'
import { partOf } from '../multipart.ts'
import { parseJson } from '../parse-json.ts'
import { type Entered, faults } from './direct-line-gate.ts'

/** Posting: one activity, or one with files. Files are not kept: the turn hears that there was one. */
export function createPosts(deps: {
  readonly webchat: WebChat
  /** By conversation. */
  readonly posts: Buckets
  /** By address: conversations that begin, so that a flood from one address does not fill the store. */
  readonly starts: Buckets
}) {
  const { webchat, posts, starts } = deps

  /** Seconds to wait, or 0. Who is already talking is never held up by newcomers behind the same address. */
  async function crowded({ pass, request }: Entered): Promise<number> {
    if (posts.knows(pass.conversation)) return 0
    const wait = starts.take(request.ip)
    return wait > 0 && !(await webchat.isStored(pass)) ? wait : 0
  }

  async function turn(entered: Entered, posted: PostedActivity, kind?: 'media'): Promise<WebReply> {
    const { pass, ok, no } = entered
    const newcomerWait = await crowded(entered)
    if (newcomerWait > 0) return no({ status: 429, code: 'Crowded', retryAfter: newcomerWait })
    const wait = posts.take(pass.conversation)
    if (wait > 0) return no(tooFast(entered.request, wait))
    const reply = await webchat.post(pass, posted, kind)
    if (reply.status === 'ended') return no(faults.forbidden)
    if (reply.status === 'unavailable') return no(faults.unavailable, { activities: reply.activities })
    const { id, activities } = reply
    return ok(200, activities.length > 0 ? { id, activities } : { id })
  }

  return {
    async activity(entered: Entered): Promise<WebReply> {
      const { body } = entered.request
      const parsed = body.length === 0 ? 'broken' : parseJson(body)
      const posted = parsed === 'broken' ? null : parsePosted(parsed.value)
      return posted ? turn(entered, posted) : entered.no(faults.badArgument)
    },
    async upload(entered: Entered): Promise<WebReply> {
      const { body, headers } = entered.request
      const part = partOf(body, headers['content-type'] ?? '', 'activity')
      const parsed = part ? parseJson(part) : 'broken'
      const posted = parsed === 'broken' ? null : parsePosted(parsed.value)
      return posted ? turn(entered, { ...posted, type: 'message' }, 'media') : entered.no(faults.badArgument)
    },
  }
}

/** The official client takes 429 as final and waits milliseconds instead of seconds; on 503 it offers to send again. */
const tooFast = (request: WebRequest, wait: number) => ({
  status: 'x-ms-bot-agent' in request.headers ? 503 : 429,
  code: 'TooManyRequests',
  retryAfter: wait,
})
