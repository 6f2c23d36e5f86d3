import { readFileSync } from 'node:fs'
import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { html } from './document.ts'
import { type BootActivity, slimBoot } from './slim-boot.ts'
import type { WidgetBundle } from './widget-bundle.ts'

/** What stands in the page so that the first messages need no second request; nothing of it is stored until the first post. */
export type Boot = {
  readonly partnership: { readonly id: string; readonly name: string }
  readonly conversationId: string
  readonly user: string
  /** Access token of 30 minutes; what it takes to listen and to come back is asked for with it once somebody says something. */
  readonly token: string
  readonly watermark: string
  /** The welcome, as Bot Framework activities with an id. */
  readonly activities: readonly BootActivity[]
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  /** From `widgetTexts`. */
  readonly texts: Readonly<Record<string, string>>
  readonly aboutUrl: string
  /** Sentences a funder asks for, shown once above the conversation. */
  readonly funding?: readonly string[]
}

export type ChatPageParts = {
  readonly bundle: WidgetBundle
  readonly boot: Boot
  readonly nonce: string
  /** Null on the full page; in a frame the origins that may be its parent. */
  readonly parents: readonly string[] | null
}

/** Keys of one section of the widget's words; Dutch is the canonical list. */
const keysOf = (section: 'chat' | 'launcher'): string[] =>
  Object.keys(
    JSON.parse(readFileSync(new URL('../../locales/nl/widget.json', import.meta.url), 'utf8'))[section],
  )
const KEYS = { chat: keysOf('chat'), launcher: keysOf('launcher') }

/** The words of the page ('chat') or the launcher in one language, through a translator's function. */
export const widgetTexts = (
  section: 'chat' | 'launcher',
  text: (key: string) => string,
): Record<string, string> =>
  Object.fromEntries(KEYS[section].map((key) => [key, text(`widget:${section}.${key}`)]))

/** The whole chat in one response: document, style, script, credentials and first messages. */
export function renderChatPage({ bundle, boot, nonce, parents }: ChatPageParts): string {
  const { lang, dir, texts, aboutUrl } = boot
  const document = html`<html lang=${lang} dir=${dir}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1,interactive-widget=resizes-content" />
      <meta name="robots" content="noindex" />
      <title>${texts.title}</title>
      <link rel="icon" href="data:," />
      ${raw('style', bundle.css, { nonce })}
    </head>
    <body>
      <div id="root"></div>
      <noscript><p>${texts.noScript} <a href=${aboutUrl}>${texts.about}</a></p></noscript>
      ${raw('script', safeJson({ ...slimBoot(boot, bundle.shortNames), parents }), { id: 'boot', type: 'application/json' })}
      ${raw('script', bundle.script, { nonce })}
    </body>
  </html>`
  return `<!doctype html>${renderToString(document as VNode)}`
}

/** `host`: where the page was asked from; older Safari does not count a socket to the same host as 'self'. */
export function chatPolicy(nonce: string, origins: readonly string[], host: string | undefined): string {
  const sockets = host && /^[a-z0-9.:[\]-]+$/i.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    `connect-src 'self'${sockets}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${origins.length ? origins.join(' ') : "'none'"}`,
  ].join('; ')
}

const raw = (tag: string, __html: string, attributes: Readonly<Record<string, string>>): VNode =>
  h(tag, { ...attributes, dangerouslySetInnerHTML: { __html } } as never)

/** JSON that can stand in a script element: no tag can close it, no comment can open in it. */
const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
