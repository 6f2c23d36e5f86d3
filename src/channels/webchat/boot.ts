import type { Shown } from './activity.ts'
import type { Page } from './history.ts'
import type { Pass } from './pass.ts'
import type { WebChat } from './webchat.ts'

/** All that a page needs to show the first messages and to answer them. */
export type Boot = {
  readonly conversationId: string
  readonly user: string
  readonly token: string
  readonly watermark: string
  readonly activities: readonly Shown[]
}

/** Everything at once. `streamUrl`: a path, good for a minute; `resume`: what this device keeps to come back (90 days). */
export type Resumed = Boot & { readonly resume: string; readonly streamUrl: string }

export const RESUMED_MESSAGES = 30

/**
 * A new conversation with its welcome; nothing is stored. Null: no such partnership. What it takes to listen and to come back is asked for
 * when somebody says something: in the page every byte of it would come before the first message.
 */
export async function bootOf(webchat: WebChat, partnership: string, lang: string): Promise<Boot | null> {
  const pass = webchat.mint(partnership, lang)
  return pass && boot(webchat, pass, webchat.welcome(pass))
}

/** Back in the same conversation, with its last messages; null for a token that is broken, too old, of elsewhere, or of a wiped chat. */
export async function resumeOf(
  webchat: WebChat,
  partnership: string,
  resume: string,
): Promise<Resumed | null> {
  const pass = await webchat.tokens.read('resume', resume)
  if (typeof pass === 'string' || pass.partnership !== partnership) return null
  const page = await webchat.last(pass, RESUMED_MESSAGES)
  if (page === 'ended') return null
  const [booted, again, streamUrl] = await Promise.all([
    boot(webchat, pass, page),
    webchat.tokens.issue('resume', pass),
    webchat.streamPath(pass, page.watermark),
  ])
  return { ...booted, resume: again, streamUrl }
}

async function boot(webchat: WebChat, pass: Pass, { activities, watermark }: Page): Promise<Boot> {
  const { conversation, user } = pass
  const token = await webchat.tokens.issue('access', pass)
  return { conversationId: conversation, user, token, watermark: String(watermark), activities }
}
