import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A municipality's own site on another origin, with the launcher's script line in it. Its policy forbids every inline style and script,
 * as strict sites do.
 */
export async function startHostPage(options: { readonly isStrict?: boolean } = {}) {
  let scriptLine = ''
  let chat = ''
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://host')
    const policy = `default-src 'none'; script-src ${chat}; frame-src ${chat}; base-uri 'none'; require-trusted-types-for 'script'`
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(options.isStrict ? { 'content-security-policy': policy } : {}),
    })
    response.end(`<!doctype html><html lang="nl"><head><meta name="viewport" content="width=device-width">
      <title>Gemeente</title></head><body><main><h1>Gemeente</h1><p>Welkom op ${pathname}</p><a href="/next">Verder</a></main>
      ${pathname === '/next' ? '' : scriptLine}</body></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    /** Another origin than the chat's: the same machine under another name. */
    origin: `http://localhost:${port}`,
    unlisted: `http://127.0.0.1:${port}`,
    /** Puts the script line in the page. */
    embed(chatOrigin: string, attributes: string) {
      chat = chatOrigin
      scriptLine = `<script async src="${chatOrigin}/embed.js" ${attributes}></script>`
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
export type HostPage = Awaited<ReturnType<typeof startHostPage>>
