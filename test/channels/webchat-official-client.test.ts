import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { type Activity, type ConnectionStatus, DirectLine } from 'botframework-directlinejs'
import { WebSocket } from 'ws'
import { callsTo } from '#test/direct-line-calls'
import { eventually } from '#test/eventually'
import { startWebChat, type TestWebChat } from '#test/webchat-server'
import { XmlHttpRequest } from '#test/xml-http-request'

let chat: TestWebChat
let stopTalking = () => {}
const sockets: WebSocket[] = []
class KeptWebSocket extends WebSocket {
  constructor(url: string) {
    super(url)
    sockets.push(this)
  }
}

beforeAll(() => {
  Object.assign(globalThis, { XMLHttpRequest: XmlHttpRequest, WebSocket: KeptWebSocket })
})
afterEach(async () => {
  stopTalking()
  for (const socket of sockets.splice(0)) socket.terminate()
  await chat.stop()
})

/** The official client as a page would make it: it gets a token from us and does the rest itself. */
async function talk(options: object = {}) {
  chat = await startWebChat()
  const { body } = await callsTo(chat).generate()
  const client = new DirectLine({
    token: body.token,
    domain: chat.base,
    // Its wait before a reconnect is 3 to 15 seconds; the shortest will do.
    random: () => 0,
    ...options,
  } as ConstructorParameters<typeof DirectLine>[0])
  const seen: Activity[] = []
  const states: ConnectionStatus[] = []
  const listening = client.activity$.subscribe((activity) => seen.push(activity))
  client.connectionStatus$.subscribe((state) => states.push(state))
  stopTalking = () => {
    listening.unsubscribe()
    client.end()
  }
  const texts = () => seen.map((one) => (one as { text?: string }).text)
  return {
    client,
    seen,
    states,
    texts,
    sees: (text: string, ms?: number) =>
      eventually(`"${text}" in the client`, () => texts().includes(text), ms),
    say: (text: string, clientActivityID: string, more: object = {}) =>
      new Promise<string>((resolve, reject) => {
        const from = { id: 'anybody', name: '' }
        const channelData = { clientActivityID }
        client
          .postActivity({ type: 'message', text, from, channelData, ...more } as unknown as Activity)
          .subscribe(resolve, reject)
      }),
  }
}
const ids = (seen: readonly Activity[]) => seen.map(({ id }) => id)

describe('the official client', () => {
  test('holds a conversation over a WebSocket, and gets its own message back', async () => {
    const { say, sees, texts, seen } = await talk()
    await sees('Waarmee kan ik helpen?')
    expect(await say('hallo', 'c1')).toMatch(/\|0000003$/)
    await sees('Je zei: hallo')
    expect(texts()).toEqual([
      'Welkom.',
      'Waarmee kan ik helpen?',
      'hallo',
      'Je zei: hallo',
      'Waarmee kan ik helpen?',
    ])
    expect(seen[2]).toMatchObject({ channelData: { clientActivityID: 'c1' }, from: { role: 'user' } })
  })

  test('holds one by asking again and again, where no WebSocket gets through', async () => {
    const { say, sees, texts } = await talk({ webSocket: false, pollingInterval: 200 })
    await sees('Welkom.')
    await say('hallo', 'c1')
    await sees('Je zei: hallo')
    await say('en dan', 'c2')
    await sees('Je zei: en dan')
    await eventually('the last of eight messages', () => texts().length === 8)
    expect(sockets).toHaveLength(0)
  })

  test('comes back after its socket died, without loss or double', async () => {
    const { say, sees, seen } = await talk()
    await say('voor', 'c1')
    await sees('Je zei: voor')
    sockets[0]?.terminate()
    await say('tijdens', 'c2')
    await sees('Je zei: tijdens', 10_000)
    await say('na', 'c3')
    await sees('Je zei: na')
    expect(sockets).toHaveLength(2)
    expect(ids(seen)).toEqual([...new Set(ids(seen))])
    expect(seen).toHaveLength(11)
  }, 20_000)

  test('sends again what it could not send, with one effect', async () => {
    const { say, sees, texts } = await talk()
    await sees('Welkom.')
    expect(await say('weg', 'c1')).toBe('retry')
    await sees('Probeer zo opnieuw.')
    await say('dan maar zo', 'c2')
    await say('dan maar zo', 'c2')
    await sees('Je zei: dan maar zo')
    expect(texts().filter((text) => text === 'dan maar zo')).toHaveLength(1)
  })

  test('hears that its token has expired, and goes on with a new one', async () => {
    const { client, say, sees, states } = await talk()
    await sees('Welkom.')
    const expired = 3
    chat.movesOn(31 * 60_000)
    expect(await say('te laat', 'c1')).toBe('retry')
    expect(states.at(-1)).toBe(expired)
    const { body } = await callsTo(chat).generate()
    const { body: fresh } = await callsTo(chat).call('POST', '/conversations', body.token, {})
    Object.assign(client, { conversationId: fresh.conversationId })
    client.reconnect(fresh)
    expect(await say('opnieuw', 'c2')).toMatch(/\|0000003$/)
  })

  test('hears from a file that it is not kept, once, however often it is sent', async () => {
    const { say, sees, texts } = await talk()
    await sees('Welkom.')
    const contentUrl = `data:image/png;base64,${Buffer.alloc(300_000, 7).toString('base64')}`
    const attachments = [{ contentType: 'image/png', contentUrl, name: 'brief.png' }]
    await say('', 'f1', { attachments })
    await sees('Een bestand kan ik niet bewaren.')
    await say('', 'f1', { attachments })
    await say('klaar', 'f2')
    await sees('Je zei: klaar')
    expect(texts().slice(2, 4)).toEqual(['(een bestand, niet bewaard)', 'Een bestand kan ik niet bewaren.'])
    await eventually('the last of seven messages', () => texts().length === 7)
  })

  test('asks for a session id only for sign-in cards, and takes our no as none', async () => {
    const { client } = await talk()
    const id = await new Promise((resolve, reject) => client.getSessionId().subscribe(resolve, reject))
    expect(id).toBe('')
  })
})
