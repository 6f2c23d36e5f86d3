import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { renderChatPage } from '#pages/chat-page'
import { createWidgetBundle } from '#pages/widget-bundle'
import { startApp, type TestApp } from '#test/app'
import { chatBoot } from '#test/chat-boot'

/** With its headers (some 800 bytes) it fits in what a server may send without waiting for an answer: ten packets (RFC 6928). */
const DOCUMENT_BYTES = 14_000
const LOADER_BYTES = 2000
const partnerships = readdirSync(new URL('../../partnerships/', import.meta.url))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 30_000)
afterAll(() => app.stop())

/** The body as it came over the wire; fetch would unpack it. */
const received = (path: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    request(app.url + path, { headers: { 'accept-encoding': 'gzip, deflate, br' } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        response.statusCode === 200 && response.headers['content-encoding'] === 'br'
          ? resolve(Buffer.concat(chunks))
          : reject(new Error(`${path} answered ${response.statusCode} without brotli`)),
      )
    })
      .on('error', reject)
      .end()
  })

test('there are eight partnerships', () => {
  expect(partnerships).toHaveLength(8)
})

test.each(partnerships)('the chat of %s is sent in 14 kB, on a page and in a frame', async (id) => {
  for (const query of ['', '?frame=1']) {
    const body = await received(`/c/${id}${query}`)
    expect(brotliDecompressSync(body).toString()).toContain('Ik ben een computer, geen mens.')
    expect(body.length).toBeLessThanOrEqual(DOCUMENT_BYTES)
  }
})

test('the launcher is sent in 2 kB', async () => {
  const body = await received('/embed.js')
  expect(brotliDecompressSync(body).toString()).toContain('lp-west-limburg')
  expect(body.length).toBeLessThanOrEqual(LOADER_BYTES)
})

test('nothing in the page can close its script or open another element', async () => {
  const boot = await chatBoot([{ text: '</script><script>alert(1)</script><!--' }])
  const page = renderChatPage({ bundle: await createWidgetBundle(), boot, nonce: 'n', parents: null })
  const data = /<script id="boot"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  expect(data).not.toMatch(/[<>&]/)
  expect(JSON.parse(data).activities[0].text).toBe('</script><script>alert(1)</script><!--')
  expect(page.match(/<\/script>/g)).toHaveLength(2)
})
