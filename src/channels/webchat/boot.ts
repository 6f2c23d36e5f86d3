import type { Shown } from './activity.ts'
import type { Page } from './history.ts'
import type { Pass } from './pass.ts'
import type { WebChat } from './webchat.ts'

/** All that a page needs to chat without asking for anything more. `streamUrl`: a path, good for a minute. */
export type Boot = {
  readonly conversationId: string
  readonly user: string
  readonly token: string
  /** What this device keeps to come back (90 days); to be written only after the first message. */
  readonly resume: string
  readonly streamUrl: string
  readonly watermark: string
  readonly activities: readonly Shown[]
}

export const RESUMED_MESSAGES = 30

/** A new conversation with its welcome; nothing is stored. Null: no such partnership. */
export async function bootOf(webchat: WebChat, partnership: string, lang: string): Promise<Boot | null> {
  const pass = webchat.mint(partnership, lang)
  return pass ? boot(webchat, pass, webchat.welcome(pass)) : null
}

/** Back in the same conversation, with its last messages; null for a token that is broken, too old, of elsewhere, or of a wiped chat. */
export async function resumeOf(webchat: WebChat, partnership: string, resume: string): Promise<Boot | null> {
  const pass = await webchat.tokens.read('resume', resume)
  if (typeof pass === 'string' || pass.partnership !== partnership) return null
  const page = await webchat.last(pass, RESUMED_MESSAGES)
  return page === 'ended' ? null : boot(webchat, pass, page)
}

async function boot(webchat: WebChat, pass: Pass, { activities, watermark }: Page): Promise<Boot> {
  const [token, resume, streamUrl] = await Promise.all([
    webchat.tokens.issue('access', pass),
    webchat.tokens.issue('resume', pass),
    webchat.streamPath(pass, watermark),
  ])
  const { conversation, user } = pass
  return {
    conversationId: conversation,
    user,
    token,
    resume,
    streamUrl,
    watermark: String(watermark),
    activities,
  }
}
