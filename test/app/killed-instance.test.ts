import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals'
import { startApp, type TestApp } from '#test/app'
import { openBeside } from '#test/beside'
import { type BotProcess, startBot } from '#test/bot-process'
import { joinTalk, type Place, talkWith } from '#test/direct-line-talk'
import { eventually } from '#test/eventually'
import { type Mailbox, startMailbox } from '#test/mailbox'
import { type RedisServer, startRedis } from '#test/redis-server'
import { pressOf, wordsOf } from '#test/words'

jest.setTimeout(45_000)
const P = 'lp-maasland'
const t = wordsOf(P)
const press = pressOf(t)
const LEASE_MS = 90_000
const folder = mkdtempSync(join(tmpdir(), 'roer-killed-'))
const MAIL_FROM = 'roer@chat.example'

let redis: RedisServer
let mailbox: Mailbox
let deaf: Server
const callers: Socket[] = []
let bot: BotProcess | null = null
let app: TestApp
beforeAll(async () => {
  redis = await startRedis({ appendOnly: true })
  mailbox = await startMailbox()
  // A mail server that takes the call and never says a word.
  deaf = createServer((socket) => {
    callers.push(socket)
    socket.on('error', () => socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(deaf, 'listening')
}, 30_000)
afterEach(() => bot?.kill9())
afterAll(async () => {
  await app.stop()
  for (const socket of callers) socket.destroy()
  deaf.close()
  await mailbox.close()
  await redis.stop()
  rmSync(folder, { recursive: true, force: true })
})

const startProcess = (REDIS_URL = redis.url) =>
  startBot({
    DATA_DIR: folder,
    REDIS_URL,
    SMTP_URL: `smtp://127.0.0.1:${(deaf.address() as AddressInfo).port}`,
    MAIL_FROM,
    LOG_LEVEL: 'warn',
  })

test('a letter in the hands of an instance that dies is sent by another one, once', async () => {
  bot = await startProcess()
  const talk = await talkWith(bot.url, P)
  await talk.does(press('engine:menu.contact-book'))
  await talk.says(`[${talk.buttons()[0]}]`)
  await talk.does('Mo', '0470 12 34 56', press('contact:check.yes'))
  await eventually('the letter is under way', () => callers.length > 0)
  await bot.kill9()

  const env = { REDIS_URL: redis.url, SMTP_URL: mailbox.url, MAIL_FROM }
  app = await startApp({ env })
  const beside = openBeside(redis.url, P)
  expect(mailbox.mails).toHaveLength(0)
  app.moveTo(Date.now() + LEASE_MS + 1000)
  await mailbox.arrived(1, 15_000)
  await beside.isDone(app.now(), 10_000)
  expect(mailbox.mails.map(({ to }) => to)).toEqual([[`demo-coach@${P}.example`]])
  expect(mailbox.last().text).toContain('Mo')
  await beside.close()
})

test('a stop does not wait for a mail server that never answers', async () => {
  // A store of its own, or the other instance would take the letter.
  bot = await startProcess('')
  const talk = await talkWith(bot.url, P)
  await talk.says(press('engine:menu.contact-book'))
  const calls = callers.length
  await talk.does(`[${talk.buttons()[0]}]`, 'Jo', '0470 65 43 21', press('contact:check.yes'))
  await eventually('the letter is under way', () => callers.length > calls)
  const { code, ms } = await bot.stops()
  expect(code).toBe(0)
  expect(ms).toBeLessThan(9000)
})

test('an answer that the dying instance could not give still comes, once, from another one', async () => {
  bot = await startProcess()
  const talk = await talkWith(bot.url, P)
  await talk.says(press('engine:menu.goal-set'))
  const elsewhere = await joinTalk(app.url, talk.at)
  const id = randomUUID()
  const call = await postWithoutListening(bot.url, talk.at, 'zwemmen leren in de vakantie', id)
  await elsewhere.sees('zwemmen leren in de vakantie')
  await bot.kill9()
  call.destroy()

  // What a client does that heard nothing: it sends again, to whoever answers now.
  const again = await elsewhere.calls.post(talk.at, 'zwemmen leren in de vakantie', id)
  expect(again.status).toBe(200)
  const { activities } = await elsewhere.calls.read(talk.at)
  expect(activities.filter(({ text }) => text === 'zwemmen leren in de vakantie')).toHaveLength(1)
  expect(activities.at(-1)?.text).toBe(t('step:add.first'))
  expect(activities.filter(({ text }) => text === t('step:add.first'))).toHaveLength(1)
  await elsewhere.does('badpak zoeken', press('step:later'))
  expect((await elsewhere.says('mijn doelen'))[0]).toContain('badpak zoeken')
})

/** Sends a whole request and reads nothing of the answer. */
async function postWithoutListening(url: string, at: Place, text: string, clientActivityID: string) {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.pause()
  socket.on('error', () => socket.destroy())
  await once(socket, 'connect')
  const body = JSON.stringify({ type: 'message', text, channelData: { clientActivityID } })
  socket.write(
    `POST /v3/directline/conversations/${at.id}/activities HTTP/1.1\r\nhost: ${hostname}\r\n` +
      `authorization: Bearer ${at.token}\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
  return socket
}
