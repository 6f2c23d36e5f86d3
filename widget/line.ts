import { boot, type Frame } from './boot.ts'

/** 0: no answer, or none that can be read; try again. 403: this conversation is over for this page. */
export type Reply = { readonly status: number; readonly body: Frame; readonly waitMs: number }

/** Requests of one conversation; keeps its token fresh by itself. */
export type Line = {
  post(activity: object): Promise<Reply>
  /** Fetches what came after the last watermark. */
  catchUp(): Promise<Reply>
  /** A socket address with a ticket of 60 seconds; a reply when there is none. */
  socketUrl(): Promise<string | Reply>
  /** Opens the conversation of a resume token. */
  reopen(resume: string): Promise<Reply>
  /** Starts a conversation of which nothing is stored yet; the reply holds its welcome. */
  begin(): Promise<Reply>
  /** Hands on the activities of an answer or a frame and remembers how far it came. */
  take(frame: Frame): void
}

export type LineEvents = {
  /** Whatever arrives, in any order and perhaps twice. */
  onActivities(frame: Frame): void
  /** What opens this conversation again; comes before or after the answer to the first message. */
  onResume(resume: string): void
}

const TIMEOUT_MS = 20_000
const isRefused = (status: number): boolean => status === 401 || status === 403

export function createLine({ onActivities, onResume }: LineEvents): Line {
  let { conversationId, token, watermark } = boot
  let resume = ''
  let hasSpoken = false
  let renewing: Promise<Reply> | null = null

  // Not `credentials: 'omit'`: a browser opens another connection for it, a round trip before the first answer. There are no cookies anyway.
  const call = async (path: string, body?: object, method = 'POST'): Promise<Reply> => {
    try {
      const response = await fetch(path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: body && JSON.stringify(body),
        cache: 'no-store',
        signal: AbortSignal.timeout?.(TIMEOUT_MS),
      })
      const { status } = response
      // A proxy's error page is no JSON; a 2xx without JSON is a captive portal.
      const answer = (await response.json().catch(() => null)) as Frame | null
      const waitMs = Number(response.headers.get('retry-after')) * 1000 || 0
      return { status: status < 300 && !answer ? 0 : status, body: answer ?? {}, waitMs }
    } catch {
      return { status: 0, body: {}, waitMs: 0 }
    }
  }

  const adopt = (reply: Reply): Reply => {
    if (reply.status === 200) {
      const { body } = reply
      conversationId = body.conversationId ?? conversationId
      token = body.token ?? token
      watermark = body.watermark ?? watermark
      resume = body.resume ?? resume
      if (body.resume) onResume(resume)
    }
    return reply
  }

  const reopen = async (stored: string): Promise<Reply> =>
    adopt(await call(`/c/${boot.partnership.id}/resume`, { resume: stored }))

  const fresh = async (): Promise<Reply> => {
    resume = ''
    hasSpoken = false
    return adopt(
      await call('/v3/directline/tokens/generate', { partnership: boot.partnership.id, lang: boot.lang }),
    )
  }

  /** For a token that has expired: a page that stood open all that time without a word gets a conversation that is new itself. */
  const renew = (): Promise<Reply> => {
    renewing ??= (resume ? reopen(resume) : fresh()).finally(() => {
      renewing = null
    })
    return renewing
  }

  const authorized = async (path: string, body?: object, method?: string): Promise<Reply> => {
    const ask = () => call(`/v3/directline/conversations/${conversationId}${path}`, body, method)
    const used = token
    const reply = await ask()
    if (!isRefused(reply.status)) return reply
    // An expired token and a closed conversation look the same; only the resume token tells them apart.
    if (hasSpoken && !resume) return reply
    if (token === used) {
      const renewed = await renew()
      if (renewed.status !== 200) return renewed
      line.take(renewed.body)
    }
    return ask()
  }

  const line: Line = {
    async post(activity) {
      const reply = await authorized('/activities', activity)
      hasSpoken ||= reply.status === 200
      return reply
    },
    async catchUp() {
      const reply = await authorized(`/activities?watermark=${watermark}`, undefined, 'GET')
      if (reply.status === 200) line.take(reply.body)
      return reply
    },
    async socketUrl() {
      const reply = adopt(await authorized(`?watermark=${watermark}`, undefined, 'GET'))
      if (reply.status !== 200) return reply
      // The page may have been reached by another name than the one the server calls itself.
      const { pathname, search } = new URL(reply.body.streamUrl ?? '', location.href)
      return `${location.origin.replace(/^http/, 'ws')}${pathname}${search}`
    },
    reopen,
    async begin() {
      const reply = await fresh()
      return reply.status === 200 ? adopt(await authorized('/activities', undefined, 'GET')) : reply
    },
    take(frame) {
      watermark = frame.watermark ?? watermark
      if (frame.activities) onActivities(frame)
    },
  }
  return line
}
