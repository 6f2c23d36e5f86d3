import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Store, StoreUnavailable } from '#ports/store'
import { callsTo, textsOf } from '#test/direct-line-calls'
import { startWebChat, type TestWebChat } from '#test/webchat-server'

let chat: TestWebChat
let direct: ReturnType<typeof callsTo>
let isAway = false

/** A store that can go away. */
const fickle = (store: Store): Store => ({
  ...store,
  partition(id) {
    if (isAway) throw new StoreUnavailable('away')
    return store.partition(id)
  },
})
beforeAll(async () => {
  chat = await startWebChat({ store: fickle })
  direct = callsTo(chat)
})
afterAll(() => chat.stop())

const posted = async (body: string | Buffer, headers: Record<string, string> = {}) => {
  const at = await direct.begin()
  const response = await fetch(`${chat.base}/conversations/${at.id}/activities`, {
    method: 'POST',
    headers: { authorization: `Bearer ${at.token}`, 'content-type': 'application/json', ...headers },
    body: new Uint8Array(Buffer.from(body)),
  })
  return { at, status: response.status, text: await response.text() }
}

describe('a post that is no activity is refused in words, and nothing is stored', () => {
  test.each([
    ['empty', '', 400],
    ['broken JSON', '{"type":"message","text":"geheim', 400],
    ['an array', '[]', 400],
    ['a number', '7', 400],
    ['null', 'null', 400],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), 400],
    ['ten thousand brackets', '['.repeat(10_000) + ']'.repeat(10_000), 400],
    ['a value nested too deep', `{"type":"message","value":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`, 400],
    ['more than 128 kB', JSON.stringify({ type: 'message', text: 'x'.repeat(140_000) }), 413],
  ])('%s', async (_, body, status) => {
    const answer = await posted(body)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('geheim')
    expect(textsOf((await direct.read(answer.at)).activities)).toHaveLength(2)
  })

  test('a gzip bomb, without unpacking it', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000))
    const before = process.memoryUsage().rss
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => posted(bomb, { 'content-encoding': 'gzip' })),
    )
    expect(answers.map(({ status }) => status)).toEqual([415, 415, 415, 415, 415])
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })
})

describe('text', () => {
  const heardOf = async (text: unknown) => {
    const answer = await posted(JSON.stringify({ type: 'message', text }))
    expect(answer.status).toBe(200)
    return chat.conversation.heard.at(-1)?.text
  }

  test('of 30,000 characters reaches the conversation, which answers it', async () => {
    const { at, status } = await posted(JSON.stringify({ type: 'message', text: 'x'.repeat(30_000) }))
    expect(status).toBe(200)
    expect(textsOf((await direct.read(at, '2')).activities).at(-1)).toBe('Dat is lang. Kan het korter?')
  })

  test('loses what is invisible and deceives, and keeps what people write', async () => {
    expect(await heardOf('a\u0000b\u001b[31mc\u202Ed\u2066e\ud800f')).toBe('ab[31mcdef')
    expect(await heardOf('een\r\ntwee\ndrie\tvier')).toBe('een\ntwee\ndrie\tvier')
    expect(await heardOf('cafe\u0301 مرحبا 👩‍👧 ş')).toBe('café مرحبا 👩‍👧 ş')
    expect(await heardOf('<script>{{coach}} $t(x)')).toBe('<script>{{coach}} $t(x)')
  })

  test('that is no text, or is missing, counts as empty', async () => {
    for (const text of [undefined, null, 7, { a: 1 }, ['x']]) expect(await heardOf(text)).toBe('')
  })
})

test('fields that no client of ours sends change nothing', async () => {
  const body =
    '{"type":"message","text":"hallo","__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"value":{"prompt":1}}'
  const { status } = await posted(body)
  expect(status).toBe(200)
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  expect(chat.conversation.heard.at(-1)?.choice).toBeNull()
})

test('a bug in a turn is answered with a plain sentence, and no word of it is logged', async () => {
  const { status, text } = await posted(JSON.stringify({ type: 'message', text: 'stuk' }))
  expect([status, text]).toEqual([500, 'Er ging iets mis bij ons. Probeer het zo opnieuw.'])
  expect(JSON.stringify(chat.logged)).not.toContain('secret words')
})

test('while the store is away every call says to try again, and then works again', async () => {
  const at = await direct.begin()
  isAway = true
  const read = await direct.call('GET', `/conversations/${at.id}/activities`, at.token)
  const post = await direct.post(at, 'hallo', 'h')
  isAway = false
  expect([read.status, read.headers.get('retry-after'), post.status]).toEqual([503, '2', 503])
  expect((await direct.post(at, 'hallo', 'h')).status).toBe(200)
})

describe('a file', () => {
  const upload = async (form: FormData | string, headers = {}) => {
    const at = await direct.begin()
    const response = await fetch(`${chat.base}/conversations/${at.id}/upload?userId=dl_victim`, {
      method: 'POST',
      headers: { authorization: `Bearer ${at.token}`, ...headers },
      body: form,
    })
    return { at, status: response.status }
  }
  const form = (activity: string, bytes: number) => {
    const made = new FormData()
    made.append('activity', new Blob([activity], { type: 'application/vnd.microsoft.activity' }))
    made.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'loonbrief.jpg')
    return made
  }

  test('of five megabytes is answered, and nothing of it is kept', async () => {
    const activity = JSON.stringify({
      type: 'message',
      text: 'kijk',
      channelData: { clientActivityID: 'f1' },
    })
    const { at, status } = await upload(form(activity, 5_000_000))
    expect(status).toBe(200)
    const { activities } = await direct.read(at, '2')
    expect(textsOf(activities)).toEqual(['kijk', 'Een bestand kan ik niet bewaren.'])
    expect(JSON.stringify(activities)).not.toContain('loonbrief')
    expect(activities[0]?.channelData).toEqual({ clientActivityID: 'f1' })
  })

  test('too large, without its activity, or in no form at all is refused', async () => {
    expect((await upload(form('{}', 21 * 1024 * 1024))).status).toBe(413)
    const without = new FormData()
    without.append('file', new Blob(['x']), 'a.txt')
    expect((await upload(without)).status).toBe(400)
    expect((await upload(form('{broken', 10))).status).toBe(400)
    expect((await upload('x', { 'content-type': 'multipart/form-data' })).status).toBe(400)
    expect((await upload('x', { 'content-type': 'text/plain' })).status).toBe(400)
  })
})
