import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { html as template } from 'htm/preact'
import { type ComponentChildren, h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** What a template gives; it can stand inside another template. Text put into a template is escaped. */
export type Html = VNode | VNode[]

/** Tagged template for pages: html`<p>${text}</p>`. Every value is escaped, attributes too. */
export const html: (strings: TemplateStringsArray, ...values: unknown[]) => Html = template as never

export type PageParts = {
  /** Neutral where others may look along: it stands in the tab and in the history. */
  readonly title: string
  readonly lang: string
  readonly dir: 'ltr' | 'rtl'
  readonly body: Html
  /** Only needed when the route's own policy names a nonce; PAGE_POLICY allows the style by its hash. */
  readonly nonce?: string
  /** Shown above the main part, such as the partnership's name. */
  readonly heading?: string
  /** Shown below the main part, such as links and the funding line. */
  readonly footer?: Html
}

const STYLE = readFileSync(new URL('page.css', import.meta.url), 'utf8')
  .replace(/\s+/g, ' ')
  .trim()
const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`

/** Content-Security-Policy of a page without script: its one style by hash, forms to ourselves, never in a frame. */
export const PAGE_POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

/** Headers of every server-rendered page; a page with personal content adds `cache-control: no-store`. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': PAGE_POLICY,
}

/** One whole document: system fonts, no script, no request but itself. */
export function page({ title, lang, dir, body, nonce, heading, footer }: PageParts): string {
  const style = h('style', { nonce, dangerouslySetInnerHTML: { __html: STYLE } } as never)
  const top = heading ? html`<header><p class="brand">${heading}</p></header>` : null
  const bottom = footer ? html`<footer>${footer as ComponentChildren}</footer>` : null
  const document = html`<html lang=${lang} dir=${dir}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>${title}</title>
      <link rel="icon" href=${ICON} />
      ${style}
    </head>
    <body>${top}<main>${body as ComponentChildren}</main>${bottom}</body>
  </html>`
  return `<!doctype html>${renderToString(document as VNode)}`
}

/** A plain speech bubble: says nothing about what the page is for. */
export const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#0b5563" d="M4 3h16a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H9l-5 4v-4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z"/></svg>',
)}`
