import type { Boot } from '#pages/chat-page'
import { chatPolicy, renderChatPage } from '#pages/chat-page'
import type { Embed, WidgetBundle } from '#pages/widget-bundle'
import type { Route, WebReply } from '#ports/web'

export type ChatRouteParts = {
  readonly bundle: WidgetBundle
  /** What goes in the page: a new conversation of which nothing is stored. Null: no such partnership, or one that is not open yet. */
  boot(partnership: string, lang: string | null): Promise<Boot | null>
  /** Origins that may frame this partnership's chat; empty for one that does not exist. */
  origins(partnership: string): readonly string[]
  /** What the launcher must know; read at each request, so that a changed list counts within the hour. */
  embed(): Embed
  /** A fresh random value for the policy of one page, at least 128 bits, of letters and digits. */
  nonce(): string
}

const LOADER_SECONDS = 3600
const PARTNERSHIP = /^[a-z0-9-]{1,40}$/
const LANG = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/

/** GET /c/:partnership, full page or (?frame=1) in the widget's frame; GET /embed.js, the launcher. */
export function chatRoutes({ bundle, boot, origins, embed, nonce }: ChatRouteParts): Route[] {
  return [
    {
      method: 'GET',
      path: '/c/:partnership',
      async handle({ params, query, headers }): Promise<WebReply> {
        const id = params.partnership ?? ''
        if (!PARTNERSHIP.test(id)) return { status: 302, headers: { location: '/' } }
        const lang = query.get('lang') ?? ''
        const booted = await boot(id, LANG.test(lang) ? lang : null)
        // The page about a partnership says what there is instead of a chat, and answers 404 itself for an unknown one.
        if (!booted) return { status: 302, headers: { location: `/about/${id}` } }
        const own = nonce()
        const parents = query.get('frame') === '1' ? origins(id) : null
        return {
          status: 200,
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': chatPolicy(own, origins(id), headers.host),
            'permissions-policy': 'camera=(), microphone=(), geolocation=()',
            // The page holds a token.
            'cache-control': 'no-store',
          },
          body: renderChatPage({ bundle, boot: booted, nonce: own, parents }),
        }
      },
    },
    {
      method: 'GET',
      path: '/embed.js',
      async handle() {
        return {
          status: 200,
          headers: {
            'content-type': 'text/javascript; charset=utf-8',
            'cache-control': `public, max-age=${LOADER_SECONDS}`,
            // A script that any site may load; sites that isolate themselves need this said.
            'cross-origin-resource-policy': 'cross-origin',
          },
          body: bundle.loader(embed()),
        }
      },
    },
  ]
}
