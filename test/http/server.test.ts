import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { HttpRoute } from '#http/run-route'
import { type PlainServer, startPlainServer } from '#test/plain-server'

const page = `<p>${'Aan het roer. '.repeat(400)}</p>`
const routes: HttpRoute[] = [
  {
    method: 'GET',
    path: '/page',
    handle: async () => ({ status: 200, headers: { 'Content-Type': 'text/html' }, body: page }),
  },
  { method: 'GET', path: '/short', handle: async () => ({ status: 200, body: 'kort' }) },
  { method: 'GET', path: '/moved', handle: async () => ({ status: 303, headers: { location: '/short' } }) },
  {
    method: 'GET',
    path: '/contact/:token',
    handle: async ({ params }) => ({ status: 200, body: params.token ?? '' }),
  },
  {
    method: 'GET',
    path: '/own',
    handle: async () => ({
      status: 200,
      headers: { 'Cache-Control': 'public', 'Content-Security-Policy': 'x' },
      body: 'a',
    }),
  },
  { method: 'POST', path: '/echo', maxBytes: 1000, handle: async ({ body }) => ({ status: 200, body }) },
  {
    method: 'POST',
    path: '/part',
    maxBytes: 5_000_000,
    keepBytes: 10,
    handle: async ({ body }) => ({ status: 200, body }),
  },
  { method: 'GET', path: '/bug', handle: async () => Promise.reject(new TypeError('secret words')) },
  {
    method: 'GET',
    path: '/throws',
    handle: () => {
      throw new Error('secret words')
    },
  },
  { method: 'GET', path: '/odd', handle: () => Promise.reject('secret words') },
]
let server: PlainServer
beforeAll(async () => {
  server = await startPlainServer(routes)
})
afterAll(() => server.stop())
const get = (path: string, init?: RequestInit) => fetch(server.url + path, init)

describe('an answer', () => {
  test('carries safe headers, its own words first, and never names the server', async () => {
    const { headers } = await get('/short')
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
    })
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null])
    expect(headers.get('strict-transport-security')).toBeNull()
    const own = (await get('/own')).headers
    expect([own.get('cache-control'), own.get('content-security-policy')]).toEqual(['public', 'x'])
  })

  test('to HEAD has the headers of GET and no body', async () => {
    const [got, head] = [await get('/short'), await get('/short', { method: 'HEAD' })]
    expect([head.status, head.headers.get('content-length')]).toEqual([
      200,
      got.headers.get('content-length'),
    ])
    expect(await head.text()).toBe('')
  })

  test('is compressed when it is long text and the caller accepts it', async () => {
    const by = async (accept: string) => {
      const answer = await get('/page', { headers: { 'accept-encoding': accept } })
      const how = answer.headers.get('content-encoding')
      const { headers } = answer
      return { how, length: Number(headers.get('content-length')), isWhole: (await answer.text()) === page }
    }
    expect(await by('gzip, deflate, br')).toMatchObject({ how: 'br', isWhole: true })
    expect(await by('gzip')).toMatchObject({ how: 'gzip', isWhole: true })
    expect(await by('br;q=0, identity')).toEqual({ how: null, length: page.length, isWhole: true })
    expect((await by('br')).length).toBeLessThan(200)
    expect((await get('/short')).headers.get('content-encoding')).toBeNull()
  })

  test('may send somewhere else, without a body', async () => {
    const moved = await get('/moved', { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location'), await moved.text()]).toEqual([303, '/short', ''])
  })

  test('over https tells browsers to stay there', async () => {
    const secure = await startPlainServer(routes, { isHttps: true })
    const { headers } = await fetch(`${secure.url}/short`)
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
    await secure.stop()
  })
})

describe('a fault in a handler', () => {
  test.each(['/bug', '/throws', '/odd'])('is a plain sentence, without what was thrown: %s', async (path) => {
    const answer = await get(path)
    expect([answer.status, await answer.text()]).toEqual([
      500,
      'Er ging iets mis bij ons. Probeer het zo opnieuw.',
    ])
    expect(JSON.stringify(server.logged)).not.toContain('secret')
    expect(server.logged.at(-2)).toMatchObject({ event: 'http.fault', fields: { route: path } })
  })
})

describe('a request', () => {
  test('for what is not there gets a plain sentence without the path', async () => {
    const unknown = await get('/nergens/<script>')
    expect([unknown.status, await unknown.text()]).toEqual([404, 'Deze pagina bestaat niet.'])
    const wrong = await get('/short', { method: 'POST' })
    expect([wrong.status, wrong.headers.get('allow'), await wrong.text()]).toEqual([
      405,
      'GET, HEAD',
      'Dat kan hier niet.',
    ])
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await get('/short', { method })).status).toBe(405)
  })

  test('is logged by its route, never by its path', async () => {
    await get('/contact/SECRET-TOKEN')
    expect(server.logged.at(-1)).toEqual({
      event: 'http.request',
      fields: { method: 'GET', route: '/contact/:token', status: 200, ms: expect.any(Number) },
    })
    expect(JSON.stringify(server.logged)).not.toContain('SECRET')
  })

  test('with a body is read raw, up to its limit, announced or not', async () => {
    const post = (path: string, body: BodyInit, headers = {}) =>
      get(path, {
        method: 'POST',
        body,
        headers,
        ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
      } as RequestInit)
    expect(await (await post('/echo', '{ "a" :1}')).text()).toBe('{ "a" :1}')
    expect((await post('/echo', 'x'.repeat(1001))).status).toBe(413)
    const endless = () =>
      new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(500)) })
    expect((await post('/echo', endless()).catch(() => ({ status: 413 }))).status).toBe(413)
    expect((await post('/echo', 'x', { 'content-encoding': 'gzip' })).status).toBe(415)
    expect(await (await post('/part', 'abcdefghijklmnop'.repeat(100_000))).text()).toBe('abcdefghij')
  })
})
