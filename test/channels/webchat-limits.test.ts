import { afterEach, describe, expect, test } from '@jest/globals'
import { callsTo } from '#test/direct-line-calls'
import { startWebChat, type TestWebChat } from '#test/webchat-server'

let chat: TestWebChat
afterEach(() => chat.stop())

const statuses = (answers: readonly { status: number }[]) => answers.map(({ status }) => status)
const many = (n: number, call: () => Promise<{ status: number }>) =>
  Promise.all(Array.from({ length: n }, call))

describe('one address', () => {
  test('that asks five hundred tokens in a minute is slowed in words, and who was talking goes on', async () => {
    chat = await startWebChat()
    const direct = callsTo(chat)
    const at = await direct.begin()
    expect((await direct.post(at, 'hallo')).status).toBe(200)
    const answers = await many(500, () => direct.generate())
    const refused = (await direct.generate()) as Awaited<ReturnType<typeof direct.generate>>
    expect(statuses(answers).filter((status) => status === 429).length).toBeGreaterThan(250)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
    expect(refused.body.error.message).toBe(
      'Het is nu heel druk op deze plek. Wacht een minuut en probeer opnieuw.',
    )
    expect((await direct.post(at, 'nog altijd hier')).status).toBe(200)
    chat.movesOn(60_000)
    expect((await direct.generate()).status).toBe(200)
  })

  test('cannot fill the store with new conversations, and an old one is let through', async () => {
    chat = await startWebChat({ allowances: { starts: { burst: 3, perSecond: 0.1 } } })
    const direct = callsTo(chat)
    const old = await direct.begin()
    await direct.post(old, 'hallo')
    const answers = []
    for (let i = 0; i < 5; i++) answers.push(await direct.post(await direct.begin(), 'hallo'))
    expect(statuses(answers)).toEqual([200, 200, 429, 429, 429])
    expect(statuses([await direct.post(old, 'nog iets')])).toEqual([200])
  })

  test('behind a proxy that is not trusted cannot pretend to be many', async () => {
    chat = await startWebChat({ allowances: { tokens: { burst: 2, perSecond: 0.1 } } })
    const answers = []
    for (let i = 0; i < 4; i++)
      answers.push(await callsTo(chat, { 'x-forwarded-for': `203.0.113.${i}` }).generate())
    expect(statuses(answers)).toEqual([200, 200, 429, 429])
  })

  test('behind a trusted proxy counts by itself, and only the last hop is believed', async () => {
    chat = await startWebChat({
      allowances: { tokens: { burst: 1, perSecond: 0.1 } },
      trustedProxies: ['127.0.0.0/8'],
    })
    const from = (hops: string) => callsTo(chat, { 'x-forwarded-for': hops }).generate()
    expect(statuses([await from('203.0.113.1'), await from('203.0.113.2')])).toEqual([200, 200])
    expect(statuses([await from('203.0.113.1'), await from('9.9.9.9, 203.0.113.2')])).toEqual([429, 429])
  })
})

test('who posts too fast waits: our own page hears 429, the official client 503, which it sends again after', async () => {
  chat = await startWebChat({ allowances: { posts: { burst: 2, perSecond: 1 } } })
  const direct = callsTo(chat)
  const at = await direct.begin()
  await direct.post(at, 'een')
  await direct.post(at, 'twee')
  expect(statuses([await direct.post(at, 'drie')])).toEqual([429])
  const official = callsTo(chat, { 'x-ms-bot-agent': 'DirectLine/3.0 (directlinejs 0.15.8)' })
  expect(statuses([await official.post(at, 'drie', 'd3')])).toEqual([503])
  chat.movesOn(1000)
  expect(statuses([await official.post(at, 'drie', 'd3')])).toEqual([200])
})
