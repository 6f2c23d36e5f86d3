import net from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { createWebChatCourier } from '#channels/webchat/courier'
import { say } from '#domain/message'
import { callsTo } from '#test/direct-line-calls'
import { eventually } from '#test/eventually'
import { watch } from '#test/stream-watcher'
import { PARTNERSHIP, startWebChat, type TestWebChat } from '#test/webchat-server'

let chat: TestWebChat
let direct: ReturnType<typeof callsTo>
const start = async (options?: Parameters<typeof startWebChat>[0]) => {
  chat = await startWebChat(options)
  direct = callsTo(chat)
}
afterEach(() => chat.stop())

async function opened() {
  const at = await direct.begin()
  const { body } = await direct.call('POST', '/conversations', at.token, { user: {} })
  return { ...at, streamUrl: body.streamUrl as string }
}

describe('a stream', () => {
  test('shows the welcome, then what is said, each once and in order', async () => {
    await start()
    const at = await opened()
    expect(at.streamUrl).toMatch(
      /^ws:\/\/127\.0\.0\.1:\d+\/v3\/directline\/conversations\/[a-z2-7]{26}\/stream\?/,
    )
    const line = await watch(at.streamUrl)
    await line.sees('Waarmee kan ik helpen?')
    for (const text of ['een', 'twee', 'drie']) {
      chat.movesOn(5000)
      await direct.post(at, text, text)
    }
    await line.sees('Je zei: drie')
    const ids = line.shown().map(({ id }) => id)
    expect(ids).toEqual(Array.from({ length: 11 }, (_, i) => `${at.id}|${String(i + 1).padStart(7, '0')}`))
    expect(line.watermark()).toBe('11')
    const stamps = line.shown().map(({ timestamp }) => timestamp)
    expect(stamps).toEqual([...stamps].sort())
  })

  test('goes on where it broke off, without loss or double', async () => {
    await start()
    const at = await opened()
    const line = await watch(at.streamUrl)
    await direct.post(at, 'een', 'a')
    await line.sees('Je zei: een')
    line.socket.terminate()
    await direct.post(at, 'twee', 'b')
    const { body } = await direct.call(
      'GET',
      `/conversations/${at.id}?watermark=${line.watermark()}`,
      at.token,
    )
    const again = await watch(body.streamUrl)
    await again.sees('Je zei: twee')
    const ids = [...line.shown(), ...again.shown()].map(({ id }) => id)
    expect(ids).toHaveLength(8)
    expect(new Set(ids).size).toBe(8)
  })

  test('shows two devices of one person the same', async () => {
    await start()
    const at = await opened()
    const [phone, tablet] = [await watch(at.streamUrl), await watch(at.streamUrl)]
    await direct.post(at, 'hallo', 'h')
    await Promise.all([phone.sees('Je zei: hallo'), tablet.sees('Je zei: hallo')])
    expect(phone.texts()).toEqual(tablet.texts())
  })

  test('is rung for what nobody asked for, by whichever instance', async () => {
    await start()
    const at = await opened()
    const line = await watch(at.streamUrl)
    await direct.post(at, 'hallo', 'h')
    const said = { message: say('Morgen om 10 uur zie je je coach.'), prompt: 'reminder|c1' }
    const operations = createWebChatCourier({ vault: chat.vault, bus: chat.bus }).operations({
      partnership: PARTNERSHIP,
      conversation: at.id,
      person: 'p1',
      spoken: [said],
      at: chat.clock.now(),
    })
    await chat.store.partition(PARTNERSHIP).commit(operations, chat.clock.now())
    chat.bus.publish(PARTNERSHIP, 'stream', at.id)
    await line.sees(said.message.text)
  })

  test('looks by itself now and then, for when no bell was heard', async () => {
    await start({ heartbeatMs: 60 })
    const at = await opened()
    const line = await watch(at.streamUrl)
    await direct.post(at, 'hallo', 'h')
    await line.sees('Je zei: hallo')
    const operations = createWebChatCourier({ vault: chat.vault, bus: chat.bus }).operations({
      partnership: PARTNERSHIP,
      conversation: at.id,
      person: 'p1',
      spoken: [{ message: say('Zonder bel.'), prompt: null }],
      at: chat.clock.now(),
    })
    await chat.store.partition(PARTNERSHIP).commit(operations, chat.clock.now())
    await line.sees('Zonder bel.')
    expect(line.state.isClosed).toBe(false)
  })

  test('shows what was said while the store is away, without moving the watermark', async () => {
    await start()
    const at = await opened()
    const line = await watch(at.streamUrl)
    await line.sees('Welkom.')
    await direct.post(at, 'weg', 'w')
    await line.sees('Probeer zo opnieuw.')
    expect(line.watermark()).toBe('2')
  })

  test('of a wiped conversation says the last words and closes', async () => {
    await start({ heartbeatMs: 60 })
    const at = await opened()
    const line = await watch(at.streamUrl)
    await direct.post(at, 'hallo', 'h')
    await direct.post(at, 'wis', 'w')
    await line.sees('Alles is gewist.')
    await line.closed()
    expect(chat.webchat.openSockets()).toBe(0)
  })

  test('ignores what a client sends, and closes on what is far too much', async () => {
    await start()
    const at = await opened()
    const line = await watch(at.streamUrl)
    await line.sees('Welkom.')
    for (const data of ['', '', '{"type":"message","text":"via de stream"}']) line.socket.send(data)
    await direct.post(at, 'hallo', 'h')
    await line.sees('Je zei: hallo')
    expect(line.texts()).not.toContain('via de stream')
    line.socket.send('x'.repeat(100_000))
    await line.closed()
  })

  test('that neither reads nor answers a ping is cut', async () => {
    await start({ heartbeatMs: 100 })
    const at = await opened()
    const mute = net.connect(chat.port, '127.0.0.1')
    const path = new URL(at.streamUrl)
    mute.write(
      `GET ${path.pathname}${path.search} HTTP/1.1\r\nhost: x\r\nconnection: Upgrade\r\nupgrade: websocket\r\n` +
        'sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    mute.on('error', () => undefined)
    mute.pause()
    await eventually('the slow socket is there', () => chat.webchat.openSockets() === 1)
    for (let i = 0; i < 6; i++) await direct.post(at, 'veel', `v${i}`)
    await eventually('the slow socket is cut', () => chat.webchat.openSockets() === 0)
    mute.destroy()
    expect((await direct.post(at, 'hallo', 'later')).status).toBe(200)
  })

  test('is one of six at most: the oldest makes room', async () => {
    await start()
    const at = await opened()
    const lines = []
    for (let i = 0; i < 7; i++) lines.push(await watch(at.streamUrl))
    await lines[0]?.closed()
    await eventually('six are left', () => chat.webchat.openSockets() === 6)
  })

  test('closes as "going away" when the server stops', async () => {
    await start()
    const at = await opened()
    const line = await watch(at.streamUrl)
    await chat.webchat.stop()
    expect(await line.closed()).toEqual({ code: 1001 })
  })
})

describe('a handshake is refused', () => {
  const refusal = (url: string, headers?: Record<string, string>) =>
    watch(url, headers).then(
      () => 'opened',
      (error: Error) => error.message,
    )

  test('without a ticket, with a bad or old one, or with one for another conversation: 403', async () => {
    await start()
    const [mine, other] = [await opened(), await opened()]
    const without = mine.streamUrl.split('?')[0] as string
    expect(await refusal(without)).toBe('403')
    expect(await refusal(`${without}?t=x`)).toBe('403')
    expect(await refusal(`${without}?t=${mine.token}`)).toBe('403')
    expect(await refusal(mine.streamUrl.replace(mine.id, other.id))).toBe('403')
    expect(await refusal(mine.streamUrl, { origin: 'https://evil.example' })).toBe('403')
    chat.movesOn(61_000)
    expect(await refusal(mine.streamUrl)).toBe('403')
  })

  test('on another path: 404', async () => {
    await start()
    expect(await refusal(`${chat.url.replace('http', 'ws')}/somewhere`)).toBe('404')
  })
})
