import { createSecretKey, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { SignJWT, UnsecuredJWT } from 'jose'
import { createTokens } from '#channels/webchat/tokens'
import { callsTo } from '#test/direct-line-calls'
import { LISTED, startWebChat, type TestWebChat } from '#test/webchat-server'

let chat: TestWebChat
let direct: ReturnType<typeof callsTo>
beforeAll(async () => {
  chat = await startWebChat()
  direct = callsTo(chat)
})
afterAll(() => chat.stop())

const fromOrigin = (origin: string) => callsTo(chat, { origin })
const activities = (id: string) => `/conversations/${id}/activities`

describe('a token', () => {
  test('comes without a secret for a listed origin, our own, or no browser at all', async () => {
    for (const origin of [LISTED, chat.url]) {
      const { status, headers, body } = await fromOrigin(origin).generate()
      expect({ status, allowed: headers.get('access-control-allow-origin') }).toEqual({
        status: 200,
        allowed: origin,
      })
      expect(headers.get('vary')).toContain('Origin')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(body).toEqual({
        conversationId: expect.stringMatching(/^[a-z2-7]{26}$/),
        token: expect.any(String),
        expires_in: 1800,
      })
    }
    expect((await direct.generate()).status).toBe(200)
  })

  test('is refused to other origins, without a header that lets them read the answer', async () => {
    for (const origin of ['https://evil.example', 'null', `${LISTED}.evil.example`, LISTED.toUpperCase()]) {
      const { status, headers, body } = await fromOrigin(origin).generate()
      expect({ status, allowed: headers.get('access-control-allow-origin') }).toEqual({
        status: 403,
        allowed: null,
      })
      expect(JSON.stringify(body)).not.toContain('token"')
    }
  })

  test('holds a user minted by the server, whatever user is asked for', async () => {
    const { body } = await direct.generate({ partnership: 'lp-maasland', user: { id: 'dl_victim' } })
    const claims = JSON.parse(Buffer.from(body.token.split('.')[1], 'base64url').toString())
    expect(claims).toMatchObject({
      user: expect.stringMatching(/^dl_[a-z2-7]{26}$/),
      c: body.conversationId,
    })
  })

  test('is not given for a partnership that does not exist, or for nonsense', async () => {
    expect((await direct.generate({ partnership: 'lp-nergens' })).status).toBe(404)
    expect((await direct.generate({ partnership: 7 })).status).toBe(400)
    expect((await direct.generate({ partnership: 'lp-maasland', lang: '../x' })).status).toBe(400)
    expect((await direct.generate('{')).status).toBe(400)
  })

  test('is refreshed for the same person in the same conversation', async () => {
    const at = await direct.begin()
    chat.movesOn(29 * 60_000)
    const { status, body } = await direct.call('POST', '/tokens/refresh', at.token)
    expect({ status, id: body.conversationId }).toEqual({ status: 200, id: at.id })
    chat.movesOn(29 * 60_000)
    expect((await direct.post({ id: at.id, token: body.token }, 'hallo')).status).toBe(200)
  })

  test('is answered with 403 once it has expired, which clients understand', async () => {
    const at = await direct.begin()
    chat.movesOn(30 * 60_000 + 1000)
    expect((await direct.post(at, 'hallo')).status).toBe(403)
    expect((await direct.call('POST', '/tokens/refresh', at.token)).body.error.code).toBe('TokenExpired')
  })

  test('that is missing, altered, unsigned, signed by another or made for another use gets 401', async () => {
    const at = await direct.begin()
    const pass = await chat.webchat.tokens.read('access', at.token)
    if (typeof pass === 'string') throw new Error(pass)
    const { user, conversation: c, partnership: p, lang: l, since: s } = pass
    const claims = { user, c, p, l, s, aud: 'access', exp: 4_000_000_000 }
    const [head = '', body = '', tail = ''] = at.token.split('.')
    const others = createTokens({ keys: [{ id: 'k1', secret: randomBytes(32) }], clock: chat.clock })
    const bad = [
      undefined,
      'x',
      `${head}.${body}.${tail.split('').reverse().join('')}`,
      `${head}.${Buffer.from(JSON.stringify({ ...claims, user: 'dl_victim' })).toString('base64url')}.${tail}`,
      new UnsecuredJWT(claims).encode(),
      await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: 'unknown' })
        .sign(createSecretKey(randomBytes(32))),
      await others.issue('access', pass),
      await chat.webchat.tokens.issue('stream', pass),
      await chat.webchat.tokens.issue('resume', pass),
      'a'.repeat(9000),
    ]
    for (const token of bad) {
      const { status, body: answer } = await direct.call('GET', activities(at.id), token)
      expect({ status, code: answer.error.code }).toEqual({ status: 401, code: 'Unauthorized' })
    }
  })

  test('stays good when a new key signs, as long as its own key is there', async () => {
    const [older, newer] = [randomBytes(32), randomBytes(32)].map((secret, i) => ({ id: `k${i}`, secret }))
    if (!older || !newer) throw new Error('two keys')
    const { clock } = chat
    const pass = { partnership: 'p', conversation: 'c', user: 'dl_u', lang: 'nl', since: 1 }
    const token = await createTokens({ keys: [older], clock }).issue('access', pass)
    expect(await createTokens({ keys: [newer, older], clock }).read('access', token)).toEqual(pass)
    expect(await createTokens({ keys: [newer], clock }).read('access', token)).toBe('broken')
  })
})

describe('the conversation of somebody else', () => {
  test('is answered with the same 403 whether it exists or not', async () => {
    const [mine, other] = [await direct.begin(), await direct.begin()]
    await direct.post(other, 'geheim')
    const answers = []
    for (const id of [other.id, 'a'.repeat(26), '..%2f', 'x|y', '*']) {
      answers.push(
        await direct.call('GET', activities(id), mine.token),
        await direct.post({ id, token: mine.token }, 'hallo'),
        await direct.call('GET', `/conversations/${id}`, mine.token),
      )
    }
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(403)
  })
})

describe('a page of another origin', () => {
  test('may ask beforehand, with the headers that clients send, when it is listed', async () => {
    const asked = { 'access-control-request-method': 'POST' }
    const { status, headers } = await callsTo(chat, { origin: LISTED, ...asked }).call(
      'OPTIONS',
      activities('x'),
    )
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe(LISTED)
    expect(headers.get('access-control-max-age')).toBe('7200')
    expect(headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, x-ms-bot-agent, x-requested-with',
    )
    const no = await callsTo(chat, { origin: 'https://evil.example', ...asked }).call(
      'OPTIONS',
      activities('x'),
    )
    expect([no.status, no.headers.get('access-control-allow-origin')]).toEqual([403, null])
  })

  test('cannot use a token, and can read why when it is listed', async () => {
    const at = await direct.begin()
    const evil = await fromOrigin('https://evil.example').call('GET', activities(at.id), at.token)
    expect([evil.status, evil.headers.get('access-control-allow-origin')]).toEqual([403, null])
    const listed = await fromOrigin(LISTED).call('GET', activities(at.id), 'broken')
    expect([listed.status, listed.headers.get('access-control-allow-origin')]).toEqual([401, LISTED])
    const fine = await fromOrigin(LISTED).call('GET', activities(at.id), at.token)
    expect([fine.status, fine.headers.get('access-control-allow-origin')]).toEqual([200, LISTED])
  })

  test('cannot come back to a conversation: only our own page can', async () => {
    const { status } = await fromOrigin(LISTED).call('POST', '/c/lp-maasland/resume', undefined, {
      resume: 'x',
    })
    expect(status).toBe(403)
  })
})

test('tokens never reach the log, and neither do paths or addresses', () => {
  const text = JSON.stringify(chat.logged)
  expect(chat.logged.length).toBeGreaterThan(20)
  expect(text).toContain('/v3/directline/conversations/:id/activities')
  expect(text).not.toMatch(/eyJ|127\.0\.0\.1|dl_|geheim/)
})
