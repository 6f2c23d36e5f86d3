import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import type { Shown } from '#channels/webchat/activity'

/** As files, because Web Chat's package names none of its bundles as something to import. */
const MODULES = new URL('../../node_modules/', import.meta.url)
const SCRIPTS: Readonly<Record<string, URL>> = {
  '/webchat.js': new URL('botframework-webchat/dist/webchat.js', MODULES),
  '/directline.js': new URL('botframework-directlinejs/dist/directline.js', MODULES),
}

/** As a developer elsewhere would write it, with the bundles as they are published. */
const PAGE = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Web Chat</title></head>
<body style="margin:0"><div id="webchat" style="height:100vh"></div>
<script src="/webchat.js"></script><script src="/directline.js"></script>
<script>
  async function generate(domain, partnership) {
    const response = await fetch(domain + '/tokens/generate', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ partnership })
    })
    if (!response.ok) throw new Error('no token: ' + response.status)
    return response.json()
  }
  async function begin({ domain, partnership, place, client, options }) {
    const { token, conversationId } = place || await generate(domain, partnership)
    window.place = { token, id: conversationId }
    const all = { token, domain, ...(place ? { conversationId } : {}), ...options }
    // Its wait before it comes back is 3 to 15 seconds by chance; the shortest will do.
    window.line = client === 'npm' ? new DirectLine.DirectLine({ ...all, random: () => 0 }) : WebChat.createDirectLine(all)
    window.seen = []
    window.line.activity$.subscribe(activity => window.seen.push(activity))
    WebChat.renderWebChat({ directLine: window.line, locale: 'nl-NL' }, document.getElementById('webchat'))
  }
</script></body></html>`

export type WebChatOptions = {
  /** The base of Direct Line. */
  readonly domain: string
  readonly partnership: string
  /** A conversation that exists already. */
  readonly place?: { readonly token: string; readonly conversationId: string }
  /** The client inside Web Chat's bundle, or the newer one published by itself. */
  readonly client: 'bundled' | 'npm'
  readonly options?: { readonly webSocket?: boolean; readonly pollingInterval?: number }
}

/** A site of somebody else, on another origin than the bot, with Microsoft's own Web Chat in it. */
export async function startWebChatSite() {
  const server = createServer((request, response) => {
    const script = SCRIPTS[request.url ?? '']
    const type = script ? 'text/javascript' : 'text/html'
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` })
    response.end(script ? readFileSync(script) : PAGE)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  }
}

/** Web Chat in a page, worked as a person works it: by what it shows. */
export async function webChatIn(page: Page, options: WebChatOptions) {
  await page.evaluate(`begin(${JSON.stringify(options)})`)
  const text = page.locator('.webchat__bubble__content')
  return {
    page,
    sees: (words: string, timeout = 8000) => text.filter({ hasText: words }).last().waitFor({ timeout }),
    async says(words: string): Promise<void> {
      const box = page.locator('[data-id="webchat-sendbox-input"]')
      await box.fill(words)
      await box.press('Enter')
    },
    choice: (label: string) => page.locator('.webchat__suggested-action', { hasText: label }),
    /** What the client handed on, in order. */
    seen: () => page.evaluate('window.seen') as Promise<Shown[]>,
    place: () => page.evaluate('window.place') as Promise<{ id: string; token: string }>,
    /** What Web Chat shows of what could not be sent. */
    failures: () => page.getByText(/verzenden is mislukt|niet verzonden|opnieuw proberen/i).count(),
  }
}
