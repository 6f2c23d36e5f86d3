import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { HttpRoute } from '#http/run-route'
import { type PlainServer, startPlainServer } from '#test/plain-server'
import { rawHttp, statusOf } from '#test/raw-http'

const routes: HttpRoute[] = [
  { method: 'GET', path: '/short', handle: async () => ({ status: 200, body: 'kort' }) },
  {
    method: 'GET',
    path: '/contact/:token',
    handle: async ({ params }) => ({ status: 200, body: params.token ?? '' }),
  },
  { method: 'POST', path: '/echo', maxBytes: 1000, handle: async ({ body }) => ({ status: 200, body }) },
]
let server: PlainServer
beforeAll(async () => {
  server = await startPlainServer(routes)
})
afterAll(() => server.stop())
const get = (path: string) => fetch(server.url + path)

describe('whatever arrives, the process stays', () => {
  const host = 'host: x\r\n'
  test.each([
    ['an address with a broken escape', `GET /contact/%zz HTTP/1.1\r\n${host}\r\n`, 404],
    ['an address that is no path', `GET http://[::1 HTTP/1.1\r\n${host}\r\n`, 400],
    ['an address of only slashes', `GET //[ HTTP/1.1\r\n${host}\r\n`, 404],
    ['a host that is no host', 'GET /short HTTP/1.1\r\nhost: a b[\r\n\r\n', 400],
    ['the address *', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 400],
    ['nonsense', 'NONSENSE\r\n\r\n', 400],
    ['TRACE', `TRACE /short HTTP/1.1\r\n${host}\r\n`, 405],
    ['headers of 40 kB', `GET /short HTTP/1.1\r\n${host}a: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    [
      'a handshake with a broken address',
      `GET //[ HTTP/1.1\r\n${host}connection: Upgrade\r\nupgrade: websocket\r\n\r\n`,
      404,
    ],
    [
      'a handshake with no path',
      `GET * HTTP/1.1\r\n${host}connection: Upgrade\r\nupgrade: websocket\r\n\r\n`,
      400,
    ],
    [
      'a handshake without a key',
      `GET /x HTTP/1.1\r\n${host}connection: Upgrade\r\nupgrade: websocket\r\n\r\n`,
      404,
    ],
    [
      'an offer of HTTP/2',
      `GET /short HTTP/1.1\r\n${host}connection: Upgrade, HTTP2-Settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABkAAQAAP__\r\n\r\n`,
      200,
    ],
  ])('%s', async (_, bytes, status) => {
    expect(statusOf(await rawHttp(server.port, bytes))).toBe(status)
    expect((await get('/short')).status).toBe(200)
  })

  test('a caller who hangs up in the middle of a body', async () => {
    const caller = net.connect(server.port, '127.0.0.1')
    caller.write(`POST /echo HTTP/1.1\r\n${host}content-length: 500\r\nexpect: 100-continue\r\n\r\n`)
    await new Promise((resolve) => caller.once('data', resolve))
    caller.write('half')
    caller.resetAndDestroy()
    expect((await get('/short')).status).toBe(200)
    expect(server.logged.filter(({ event }) => event === 'http.fault')).toEqual([])
  })
})

test('a caller who sends a byte now and then is cut off', async () => {
  const patience = { headersMs: 150, requestMs: 300, idleMs: 300, silentMs: 3000, checkMs: 50 }
  const hasty = await startPlainServer(routes, { patience })
  expect(statusOf(await rawHttp(hasty.port, 'GET /short HTTP/1.1\r\nho'))).toBe(408)
  expect(
    statusOf(await rawHttp(hasty.port, 'POST /echo HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\na')),
  ).toBe(408)
  await hasty.stop()
})

test('a stop lets what is under way finish, and cuts what does not', async () => {
  let finish = (_: string) => {}
  let arrived = 0
  const slow = (path: string, until: Promise<string>): HttpRoute => ({
    method: 'GET',
    path,
    async handle() {
      arrived++
      return { status: 200, body: await until }
    },
  })
  const ends = new Promise<string>((resolve) => {
    finish = resolve
  })
  const stopping = await startPlainServer([slow('/ends', ends), slow('/never', new Promise(() => {}))])
  const [good, never] = [fetch(`${stopping.url}/ends`), fetch(`${stopping.url}/never`).catch(() => 'cut')]
  while (arrived < 2) await new Promise((resolve) => setImmediate(resolve))
  const stopped = stopping.server.stop(300)
  await expect(fetch(`${stopping.url}/ends`)).rejects.toThrow()
  finish('klaar')
  expect(await (await good).text()).toBe('klaar')
  expect(await never).toBe('cut')
  await stopped
})
