import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { LogFields } from '#ports/log'
import { startApp, type TestApp } from '#test/app'
import { callsTo } from '#test/direct-line-calls'
import { talkWith } from '#test/direct-line-talk'
import { rawHttp, statusOf } from '#test/raw-http'
import { storeSize } from '#test/store-size'

const P = 'lp-maasland'
const STACK = /\.ts:\d|node_modules|at file:|Error:|node:internal/

let app: TestApp
const logged: { level: string; event: string; fields: LogFields }[] = []
const keep =
  (level: string) =>
  (event: string, fields: LogFields = {}) =>
    void logged.push({ level, event, fields })
beforeAll(async () => {
  const log = { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') }
  app = await startApp({ log })
}, 30_000)
afterAll(() => app.stop())
afterEach(() => {
  expect(logged.filter(({ level }) => level === 'error')).toEqual([])
})

describe('what should not be there is refused in words, and nothing is written', () => {
  let direct: ReturnType<typeof callsTo>
  let before: Record<string, number>
  let place: { id: string; token: string }
  let other: Awaited<ReturnType<typeof talkWith>>
  beforeAll(async () => {
    direct = callsTo({ url: app.url, base: `${app.url}/v3/directline` })
    other = await talkWith(app.url, P)
    await other.says('hallo')
    place = await direct.begin()
  })
  beforeEach(() => {
    before = storeSize(app.dataDir)
    expect(before.documents).toBeGreaterThan(0)
  })
  afterEach(() => {
    expect(storeSize(app.dataDir)).toEqual(before)
  })
  const post = async (body: string | Buffer, headers: Record<string, string> = {}, id = place.id) => {
    const response = await fetch(`${app.url}/v3/directline/conversations/${id}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${place.token}`, ...headers },
      body: new Uint8Array(Buffer.from(body)),
    })
    const text = await response.text()
    expect(text).not.toMatch(STACK)
    expect(text.length).toBeGreaterThan(0)
    return response.status
  }

  test('broken, endless or packed JSON', async () => {
    expect(await post('{"type":"message","text":"half')).toBe(400)
    expect(await post('['.repeat(60_000))).toBe(400)
    expect(await post(JSON.stringify({ type: 'message', text: 'x'.repeat(200_000) }))).toBe(413)
    expect(await post(gzipSync(Buffer.alloc(30_000_000)), { 'content-encoding': 'gzip' })).toBe(415)
  })

  test("a token that is wrong, forged, or of somebody else's conversation", async () => {
    const [head, , tail] = place.token.split('.')
    const claims = Buffer.from(JSON.stringify({ conv: other.at.id, aud: 'access', exp: 9e9 })).toString(
      'base64url',
    )
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`
    for (const token of ['', 'x', `${head}.${claims}.${tail}`, unsigned, 'a'.repeat(10_000)])
      expect(await post('{}', { authorization: `Bearer ${token}` }, other.at.id)).toBe(401)
    const existing = await direct.call('GET', `/conversations/${other.at.id}/activities`, place.token)
    const made = await direct.call('GET', `/conversations/${'q'.repeat(26)}/activities`, place.token)
    expect([existing.status, existing.body]).toEqual([403, made.body])
    expect(await post('{"type":"message","text":"hoi"}', {}, other.at.id)).toBe(403)
  })

  test('a partnership that does not exist, or only looks like one', async () => {
    for (const partnership of [
      'bestaat-niet',
      'house',
      '../lp-maasland',
      'LP-MAASLAND',
      '__proto__',
      'constructor',
    ]) {
      const { status, body } = await direct.generate({ partnership })
      expect([status, Object.keys(body)]).toEqual([404, ['error']])
      const page = await fetch(`${app.url}/c/${encodeURIComponent(partnership)}`, { redirect: 'follow' })
      expect([page.status, new URL(page.url).pathname]).toEqual([200, '/'])
    }
    expect((await direct.generate({ partnership: 7 })).status).toBe(400)
  })

  test.each([
    '/c/..%2f..%2f..%2fetc%2fpasswd',
    '/about/../../../etc/passwd',
    '/about/lp-maasland/logos/..%2f..%2fpackage.json',
    '/about/lp-maasland/logos/....//....//package.json',
    '/contact/..%2f..%2fetc%2fpasswd',
    '/note/lp-maasland.%00',
    '/moment/..%2f..%2froer.sqlite.ics',
    '/v3/directline/conversations/..%2f..%2fhealth/activities',
    '/c/%zz',
    '//evil.example/c/lp-maasland',
    '/c/lp-maasland%0d%0aset-cookie:%20a=b',
    `/c/${'a'.repeat(100)}`,
  ])('a path that wants out: %s', async (path) => {
    const port = Number(new URL(app.url).port)
    const answer = await rawHttp(port, `GET ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`, /$^/)
    expect([302, 400, 401, 403, 404, 410]).toContain(statusOf(answer))
    expect(answer).not.toMatch(/root:|"dependencies"|SQLite format|set-cookie/i)
    expect(answer).not.toMatch(STACK)
    expect(answer).not.toMatch(/location: (https?:)?\/\/(?!127)/i)
  })

  test.each([
    ['without a key', 'upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13', 'STREAM'],
    [
      'of another version',
      'upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 1\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
      'STREAM',
    ],
    [
      'without a ticket',
      'upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
      '/v3/directline/conversations/x/stream',
    ],
    [
      'on another path',
      'upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
      '/c/lp-maasland',
    ],
    ['on a path that is none', 'upgrade: websocket\r\nconnection: upgrade', 'http://['],
    ['to something else', 'upgrade: h2c\r\nconnection: upgrade', '/nergens'],
  ])('a handshake %s', async (_, headers, path) => {
    const port = Number(new URL(app.url).port)
    const { body } = await direct.call('POST', '/conversations', place.token, {})
    const url = new URL(body.streamUrl)
    const asked = path === 'STREAM' ? url.pathname + url.search : path
    const answer = await rawHttp(port, `GET ${asked} HTTP/1.1\r\nhost: x\r\n${headers}\r\n\r\n`)
    expect([400, 403, 404, 426]).toContain(statusOf(answer))
    expect(answer).not.toMatch(STACK)
  })
})

test('from outside nothing tells what it runs on, and only its own doors open', async () => {
  for (const path of [
    '/metrics',
    '/debug',
    '/.env',
    '/package.json',
    '/src/main.ts',
    '/embed.js.map',
    '/api/messages',
  ])
    expect({ path, status: (await fetch(app.url + path)).status }).toEqual({ path, status: 404 })
  const port = Number(new URL(app.url).port)
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const answer = await rawHttp(port, `${method} / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`, /$^/)
    expect([404, 405]).toContain(statusOf(answer))
    expect(answer).not.toMatch(/^(server|x-powered-by|x-restify)/im)
  }
  const { headers } = await fetch(app.url)
  for (const name of ['server', 'x-powered-by']) expect(headers.get(name)).toBeNull()
})

test('after all of this the bot still stands', async () => {
  expect((await fetch(`${app.url}/health/ready`)).status).toBe(200)
  const talk = await talkWith(app.url, P)
  expect((await talk.says('ben jij een mens'))[0]).toMatch(/computer/)
  talk.leave()
})
