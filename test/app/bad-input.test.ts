import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { LogFields } from '#ports/log'
import { startApp, type TestApp } from '#test/app'
import { callsTo } from '#test/direct-line-calls'
import { talkWith } from '#test/direct-line-talk'
import { type Mailbox, startMailbox } from '#test/mailbox'
import { at } from '#test/moment'
import { rawHttp, statusOf } from '#test/raw-http'
import { storeSize } from '#test/store-size'
import { pressOf, wordsOf } from '#test/words'

const P = 'lp-maasland'
const t = wordsOf(P)
const press = pressOf(t)
const MONDAY = at('ma 23 nov 2026 10:00')
const STACK = /\.ts:\d|node_modules|at file:|Error:|node:internal/

let app: TestApp
let mailbox: Mailbox
const logged: { level: string; event: string; fields: LogFields }[] = []
const keep =
  (level: string) =>
  (event: string, fields: LogFields = {}) =>
    void logged.push({ level, event, fields })
beforeAll(async () => {
  mailbox = await startMailbox()
  const log = { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') }
  app = await startApp({ at: MONDAY, log, env: { SMTP_URL: mailbox.url, MAIL_FROM: 'roer@chat.example' } })
}, 30_000)
afterAll(async () => {
  await app.stop()
  await mailbox.close()
})
afterEach(() => {
  expect(logged.filter(({ level }) => level === 'error')).toEqual([])
})

describe('words that are no answer get one short sentence and the open question again', () => {
  let talk: Awaited<ReturnType<typeof talkWith>>
  beforeEach(async () => {
    talk = await talkWith(app.url, P)
    await talk.says(press('engine:menu.goal-set'))
  })
  afterEach(() => talk.leave())
  const ASKED = t('goal:set.words.ask')

  test.each([
    ['nothing', '', t('engine:noWords')],
    ['blanks', ' \n\t ', t('engine:noWords')],
    ['only emoji', '👩‍👧‍👦🎉💪', t('engine:noWords')],
    ['control characters', '\u0000\u001b[\u0007\u202e\u2066', t('engine:noWords')],
    ['half a character', '\ud800', t('engine:noWords')],
    ['30,000 characters', 'a'.repeat(30_000), t('engine:tooLong')],
    ['a long goal', 'a '.repeat(200), t('goal:tooLong', { max: 300 })],
  ])('%s', async (_, text, sentence) => {
    expect(await talk.says(text)).toEqual([sentence, ASKED])
    expect((await talk.says('zwemmen leren'))[0]).toContain(t('goal:line.goal', { words: 'zwemmen leren' }))
  })

  test('letters with marks heaped on them, and controls that turn the text around, harm nothing', async () => {
    const zalgo = `z${'\u0336\u0322\u031b'.repeat(40)}wemmen`
    expect((await talk.says(`${zalgo}\u202e\u2067 leren`)).join('\n')).toContain(t('step:add.first'))
    expect(talk.texts().join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  test('a day that does not exist is called so, for a step and for a contact', async () => {
    await talk.does('zwemmen leren', 'badpak zoeken')
    for (const day of ['31 februari om 10 uur', '29-02-2027'])
      expect((await talk.says(day))[0]).toBe(t('step:moment.no.no-such-day'))
    await talk.does(
      press('step:later'),
      'menu',
      press('engine:menu.contact-book'),
      press('contact:moment.otherDay'),
    )
    expect((await talk.says('31 februari om 10 uur'))[0]).toBe(t('contact:moment.no-such-day'))
    expect(talk.buttons()).toContain(t('contact:moment.otherDay'))
  })
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

test('a link whose time is over opens nothing, whatever is pressed, and looks like one that never was', async () => {
  const talk = await talkWith(app.url, P)
  await talk.says(press('engine:menu.contact-book'))
  await talk.does(`[${talk.buttons()[0]}]`, 'Mo', '0470 12 34 56', press('contact:check.yes'))
  const [letter] = await mailbox.arrived(1)
  const link = letter?.link ?? ''
  expect((await fetch(link)).status).toBe(200)

  app.moveTo(MONDAY + 60 * 24 * 3_600_000)
  const before = storeSize(app.dataDir)
  const never = `${app.url}/contact/${P}.${'A'.repeat(43)}`
  const pressing = {
    method: 'POST',
    body: 'action=confirm',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }
  const answers = await Promise.all(
    [link, never]
      .flatMap((url) => [fetch(url), fetch(url, pressing)])
      .map(async (asked) => {
        const answer = await asked
        return { status: answer.status, text: await answer.text() }
      }),
  )
  const [first] = answers
  expect(first?.status).toBe(410)
  expect(first?.text).toContain(t('contactpage:gone.title'))
  expect(first?.text).not.toContain('Mo')
  for (const answer of answers) expect(answer).toEqual(first)
  expect(storeSize(app.dataDir).documents).toBeLessThanOrEqual(before.documents ?? 0)
})

test('after all of this the bot still stands and says what it is', async () => {
  expect((await fetch(`${app.url}/health/ready`)).status).toBe(200)
  const talk = await talkWith(app.url, P)
  expect((await talk.says('ben jij een mens'))[0]).toMatch(/computer/)
  talk.leave()
})
