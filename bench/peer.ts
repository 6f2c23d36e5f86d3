import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const brotli = promisify(brotliCompress)
const DIST = new URL('../node_modules/botframework-webchat/dist/', import.meta.url)
const BUNDLES = { full: 'webchat.js', minimal: 'webchat-minimal.js' } as const

/** Microsoft's own Web Chat in a page of its own, as its documentation sets it up, talking to the Direct Line of `app`. */
export async function startPeer(app: string, partnership: string) {
  const served = new Map<string, { readonly type: string; readonly body: Buffer }>()
  for (const [name, file] of Object.entries(BUNDLES)) {
    served.set(`/${file}`, {
      type: 'text/javascript',
      body: await smallest(readFileSync(new URL(file, DIST))),
    })
    served.set(`/${name}`, {
      type: 'text/html',
      body: await smallest(Buffer.from(pageWith(file, app, partnership))),
    })
  }
  const server = createServer((request, response) => {
    const found = served.get(request.url ?? '')
    if (!found) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': `${found.type}; charset=utf-8`, 'content-encoding': 'br' })
    response.end(found.body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** As small as brotli makes it: the peer is compared at its best. */
const smallest = (body: Buffer): Promise<Buffer> =>
  brotli(body, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })

const pageWith = (bundle: string, app: string, partnership: string): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Chat</title>
<link rel="icon" href="data:,"><style>html,body,#webchat{height:100%;margin:0}</style></head>
<body><div id="webchat" role="main"></div><script src="/${bundle}"></script><script>
(async () => {
  const answer = await fetch('${app}/v3/directline/tokens/generate', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ partnership: '${partnership}', lang: 'nl' }),
  })
  const { token } = await answer.json()
  const directLine = WebChat.createDirectLine({ token, domain: '${app}/v3/directline' })
  WebChat.renderWebChat({ directLine, locale: 'nl-NL' }, document.getElementById('webchat'))
})()
</script></body></html>`
