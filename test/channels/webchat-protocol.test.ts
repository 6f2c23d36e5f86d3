import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { callsTo, textsOf } from '#test/direct-line-calls'
import { startWebChat, type TestWebChat } from '#test/webchat-server'

let chat: TestWebChat
let direct: ReturnType<typeof callsTo>
beforeAll(async () => {
  chat = await startWebChat()
  direct = callsTo(chat)
})
afterAll(() => chat.stop())

const stored = (at: { id: string }) =>
  chat.store.partition('lp-maasland').read(`conversation:${at.id}`, 0, 100, chat.clock.now())

describe('a conversation that nobody spoke in yet', () => {
  test('shows its welcome and stores nothing', async () => {
    const at = await direct.begin()
    const { activities, watermark } = await direct.read(at)
    expect(textsOf(activities)).toEqual(['Welkom.', 'Waarmee kan ik helpen?'])
    expect(watermark).toBe('2')
    expect(await direct.read(at, watermark)).toEqual({ activities: [], watermark: '2' })
    expect(await stored(at)).toEqual([])
    expect((await chat.store.partition('lp-maasland').scan('', 100)).keys).toEqual([])
  })

  test('keeps the same welcome, to the letter, once somebody spoke', async () => {
    const at = await direct.begin()
    const before = await direct.read(at)
    chat.movesOn(60_000)
    expect((await direct.post(at, 'hallo', 'a1')).status).toBe(200)
    const after = await direct.read(at)
    expect(after.activities.slice(0, 2)).toEqual(before.activities)
    expect(textsOf(after.activities.slice(2))).toEqual(['hallo', 'Je zei: hallo', 'Waarmee kan ik helpen?'])
    expect(after.watermark).toBe('5')
    expect(textsOf((await direct.read(at, before.watermark)).activities)).toHaveLength(3)
  })
})

test('the welcome comes first by its moments too, also when the clock that minted it was ahead', async () => {
  const at = await direct.begin()
  chat.movesOn(-1000)
  await direct.post(at, 'hallo', 'early')
  const stamps = (await direct.read(at)).activities.map(({ timestamp }) => timestamp)
  expect(stamps).toEqual([...new Set(stamps)].sort())
  chat.movesOn(1000)
})

describe('a message', () => {
  test('comes back with its clientActivityID and with what the server knows, whatever the client says', async () => {
    const at = await direct.begin()
    chat.movesOn(1000)
    const sent = await direct.post(at, 'ik ben het', 'mine-1', {
      id: 'victim',
      from: { id: 'dl_victim', name: 'Coach', role: 'bot' },
      timestamp: '2001-01-01T00:00:00Z',
      conversation: { id: 'other' },
      serviceUrl: 'https://evil.example',
      deliveryMode: 'expectReplies',
      channelData: { clientActivityID: 'mine-1', attachmentSizes: [], secret: 'x' },
    })
    expect(sent).toMatchObject({ status: 200, body: { id: `${at.id}|0000003` } })
    const own = (await direct.read(at)).activities[2]
    expect(own).toEqual({
      type: 'message',
      id: `${at.id}|0000003`,
      text: 'ik ben het',
      textFormat: 'plain',
      timestamp: new Date(chat.clock.now()).toISOString(),
      from: { id: expect.stringMatching(/^dl_[a-z2-7]{26}$/), name: '', role: 'user' },
      conversation: { id: at.id },
      channelId: 'directline',
      channelData: { clientActivityID: 'mine-1' },
    })
  })

  test('sent again with the same clientActivityID has no second effect, twenty times at once either', async () => {
    const at = await direct.begin()
    const answers = await Promise.all(Array.from({ length: 20 }, () => direct.post(at, 'een keer', 'same')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    const { activities } = await direct.read(at)
    expect(textsOf(activities).filter((text) => text === 'een keer')).toHaveLength(1)
    expect(chat.conversation.heard.filter(({ text }) => text === 'een keer')).toHaveLength(1)
  })

  test('with a button carries its prompt and choice, there and back', async () => {
    const at = await direct.begin()
    const menu = (await direct.read(at)).activities[1]
    expect(menu?.suggestedActions?.actions[0]).toEqual({
      type: 'messageBack',
      title: 'Een doel',
      text: 'Een doel',
      displayText: 'Een doel',
      value: { prompt: '1', choice: 'goal' },
      channelData: { icon: 'goal' },
    })
    await direct.post(at, 'Een doel', 'b1', { value: { prompt: '1', choice: 'goal', extra: true } })
    const { activities } = await direct.read(at, '2')
    expect(textsOf(activities)).toEqual(['Een doel', 'Je koos goal bij 1.'])
    expect(activities[0]?.value).toEqual({ prompt: '1', choice: 'goal' })
  })

  test('with signs of danger is shown, and gone after five minutes', async () => {
    const at = await direct.begin()
    await direct.post(at, 'gevaar', 'd1')
    expect(textsOf((await direct.read(at, '2')).activities)).toContain('Je zei: gevaar')
    chat.movesOn(5 * 60_000 + 1)
    expect(textsOf((await direct.read(at)).activities)).toEqual(['Welkom.', 'Waarmee kan ik helpen?'])
  })

  test('is gone after thirty days, and the next one is still seen', async () => {
    const at = await direct.begin()
    await direct.post(at, 'oud', 'o1')
    const pass = await chat.webchat.tokens.read('access', at.token)
    if (typeof pass === 'string') throw new Error(pass)
    chat.movesOn(30 * 24 * 3_600_000 + 1)
    const later = { id: at.id, token: await chat.webchat.tokens.issue('access', pass) }
    expect(textsOf((await direct.read(later)).activities)).not.toContain('oud')
    await direct.post(later, 'nieuw', 'o2')
    expect(textsOf((await direct.read(later, '5')).activities)).toContain('nieuw')
  })

  test('lies sealed in the store: its words are not readable there', async () => {
    const at = await direct.begin()
    await direct.post(at, 'mijn geheim', 's1')
    const entries = await stored(at)
    expect(entries).toHaveLength(5)
    expect(entries.some(({ value }) => value.toString('latin1').includes('geheim'))).toBe(false)
  })

  test('while the store is away gets its words without being kept, with 503', async () => {
    const at = await direct.begin()
    const sent = await direct.post(at, 'weg', 'w1')
    expect(sent.status).toBe(503)
    expect(sent.headers.get('retry-after')).toBe('2')
    expect(textsOf(sent.body.activities)).toEqual(['Probeer zo opnieuw.'])
    expect(await stored(at)).toEqual([])
  })
})

test('typing, joining and other events are accepted and start nothing', async () => {
  const at = await direct.begin()
  for (const type of ['typing', 'event', 'conversationUpdate', 'invoke', 'endOfConversation']) {
    expect((await direct.post(at, '', `e-${type}`, { type })).status).toBe(200)
  }
  expect(await stored(at)).toEqual([])
})

test('a wiped conversation lets nobody in any more, and says its last words in the answer', async () => {
  const at = await direct.begin()
  const boot = await chat.webchat.tokens.read('access', at.token)
  if (typeof boot === 'string') throw new Error(boot)
  const resume = await chat.webchat.tokens.issue('resume', boot)
  await direct.post(at, 'hallo', 'x1')
  const last = await direct.post(at, 'wis', 'x2')
  expect(textsOf(last.body.activities)).toEqual(['Alles is gewist.'])
  const later = await Promise.all([
    direct.post(at, 'nog iets', 'x3'),
    direct.call('GET', `/conversations/${at.id}/activities`, at.token),
    direct.call('GET', `/conversations/${at.id}?watermark=2`, at.token),
    direct.call('POST', '/conversations', at.token, {}),
    direct.call('POST', '/tokens/refresh', at.token),
    direct.call('POST', '/c/lp-maasland/resume', undefined, { resume }),
  ])
  expect(later.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
})

test('what was said before a wipe is said to be gone with the first activity after it', async () => {
  const at = await direct.begin()
  await direct.post(at, 'een geheim', 'k1')
  const before = await direct.read(at)
  expect(before).toMatchObject({ watermark: '5', keptFrom: 1 })
  await chat.store
    .partition('lp-maasland')
    .commit([{ op: 'drop-stream', stream: `conversation:${at.id}` }], chat.clock.now())
  await direct.post(at, 'hallo', 'k2')
  expect(await direct.read(at, before.watermark)).toMatchObject({ watermark: '8', keptFrom: 6 })
})

test('what it takes to listen comes with what it takes to come back', async () => {
  const at = await direct.begin()
  await direct.post(at, 'hallo', 'l1')
  const { body } = await direct.call('GET', `/conversations/${at.id}?watermark=2`, at.token)
  expect(Object.keys(body).sort()).toEqual(['conversationId', 'expires_in', 'resume', 'streamUrl', 'token'])
  const back = await direct.call('POST', '/c/lp-maasland/resume', undefined, { resume: body.resume })
  expect(back).toMatchObject({ status: 200, body: { conversationId: at.id } })
})

describe('coming back', () => {
  const resumed = async (partnership: string, resume: string) =>
    direct.call('POST', `/c/${partnership}/resume`, undefined, { resume })

  test('gives the last thirty messages of the same conversation', async () => {
    const at = await direct.begin()
    for (let i = 1; i <= 12; i++) await direct.post(at, `bericht ${i}`, `r${i}`)
    const pass = await chat.webchat.tokens.read('access', at.token)
    if (typeof pass === 'string') throw new Error(pass)
    const resume = await chat.webchat.tokens.issue('resume', pass)
    chat.movesOn(29 * 24 * 3_600_000)
    const back = await resumed('lp-maasland', resume)
    expect(back).toMatchObject({
      status: 200,
      body: { conversationId: at.id, watermark: '38', user: pass.user },
    })
    expect(back.body.activities).toHaveLength(30)
    expect(back.body.activities.at(-3).text).toBe('bericht 12')
    expect(await direct.read({ id: at.id, token: back.body.token }, '38')).toMatchObject({ activities: [] })
  })

  test('is refused with a token that is broken, too old, for another use, or of another partnership', async () => {
    const at = await direct.begin()
    const pass = await chat.webchat.tokens.read('access', at.token)
    if (typeof pass === 'string') throw new Error(pass)
    const resume = await chat.webchat.tokens.issue('resume', pass)
    expect((await resumed('lp-westhoek', resume)).status).toBe(403)
    expect((await resumed('lp-maasland', at.token)).status).toBe(403)
    expect((await resumed('lp-maasland', `${resume.slice(0, -4)}AAAA`)).status).toBe(403)
    chat.movesOn(90 * 24 * 3_600_000 + 1000)
    expect((await resumed('lp-maasland', resume)).status).toBe(403)
  })
})
