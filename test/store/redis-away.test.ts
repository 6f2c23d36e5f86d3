import { afterEach, expect, test } from '@jest/globals'
import { Redis } from 'ioredis'
import { OutcomeUnknown, type Store, StoreUnavailable } from '#ports/store'
import { createRedisStore } from '#stores/redis/store'
import { type RedisServer, type RedisSettings, startRedis } from '#test/redis-server'
import { bytes, DAY, done, NOW, silent, text, until } from './engines.ts'

const opened: { stop(): Promise<void> }[] = []

afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.stop()
})

async function serve(settings: RedisSettings = {}): Promise<RedisServer> {
  const server = await startRedis(settings)
  opened.push(server)
  return server
}

/** Half a second, so that what must fail within one and a half has room on a busy machine. */
function open(url: string): Store {
  const store = createRedisStore({ url, log: silent, timeoutMs: 500 })
  opened.push({ stop: () => store.close() })
  return store
}

const answers = (store: Store) =>
  store.inspect().then(
    () => true,
    () => false,
  )

async function openUp(url: string): Promise<Store> {
  const store = open(url)
  await until(() => answers(store))
  return store
}

async function failsWithin(ms: number, asked: () => Promise<unknown>, kind: new () => Error): Promise<void> {
  const from = performance.now()
  await expect(asked()).rejects.toBeInstanceOf(kind)
  expect(performance.now() - from).toBeLessThan(ms)
}

const put = (key: string) => ({ op: 'put', key, value: bytes('v') }) as const

test.each([
  ['one server', false],
  ['a cluster', true],
])(
  'a server that is away fails fast and is found again: %s',
  async (_, cluster) => {
    const server = await serve({ cluster, appendOnly: true })
    const p = (await openUp(server.url)).partition('p')
    await done(p, [put('k')])
    await server.kill9()
    await until(async () => {
      try {
        await p.commit([put('k')], NOW)
        return false
      } catch (error) {
        return error instanceof StoreUnavailable
      }
    })
    for (let n = 0; n < 3; n++) {
      await failsWithin(1500, () => p.getMany(['k'], NOW), StoreUnavailable)
      await failsWithin(1500, () => p.commit([put('k')], NOW), StoreUnavailable)
    }
    await server.restart()
    await until(() =>
      p.getMany(['k'], NOW).then(
        ([stored]) => text(stored) === 'v',
        () => false,
      ),
    )
    await done(p, [put('again')])
  },
  30_000,
)

test('a server that was never there fails fast, and works once it comes', async () => {
  const server = await serve()
  await server.kill9()
  const store = open(server.url)
  await failsWithin(1500, () => store.partition('p').commit([put('k')], NOW), StoreUnavailable)
  await failsWithin(1500, () => store.inspect(), StoreUnavailable)
  await server.restart()
  await until(() => answers(store))
  await done(store.partition('p'), [put('k')])
})

test('a server that froze leaves a commit unknown and refuses a read, both fast, and then thaws', async () => {
  const server = await serve()
  const p = (await openUp(server.url)).partition('p')
  await done(p, [put('k')])
  process.kill(server.pid, 'SIGSTOP')
  await Promise.all([
    failsWithin(1500, () => p.getMany(['k'], NOW), StoreUnavailable),
    failsWithin(1500, () => p.commit([{ op: 'add', counter: 'c', n: 1 }], NOW), OutcomeUnknown),
  ])
  process.kill(server.pid, 'SIGCONT')
  await until(async () => (await p.counter('c').catch(() => 0)) === 1)
})

test('a store that was closed refuses at once', async () => {
  const store = await openUp((await serve()).url)
  await done(store.partition('p'), [put('k')])
  await store.close()
  await failsWithin(100, () => store.partition('p').getMany(['k'], NOW), StoreUnavailable)
})

test('a server that is full or only reads refuses without having written', async () => {
  const server = await serve({ extra: ['--maxmemory', '1mb'] })
  const p = (await openUp(server.url)).partition('p')
  await expect(
    p.commit([{ op: 'put', key: 'k', value: Buffer.alloc(2_000_000) }], NOW),
  ).rejects.toBeInstanceOf(StoreUnavailable)
  expect(await p.getMany(['k'], NOW)).toEqual([null])
})

test.each([
  [{ appendOnly: true }, true, false],
  [{ extra: ['--maxmemory-policy', 'allkeys-lru'] }, false, true],
  [{ cluster: true, appendOnly: true }, true, false],
  [{ extra: ['--rename-command', 'CONFIG', ''] }, null, null],
] as [RedisSettings, boolean | null, boolean | null][])(
  'tells the condition of a server with %j',
  async (settings, isDurable, mayEvict) => {
    const store = await openUp((await serve(settings)).url)
    expect(await store.inspect()).toEqual({ engine: 'redis', isDurable, mayEvict })
  },
)

test('knows nothing of a server that forbids to look', async () => {
  const server = await serve({ extra: ['--user', ...'bot on >secret ~* &* +@all -config'.split(' ')] })
  const store = await openUp(server.url.replace('redis://', 'redis://bot:secret@'))
  expect(await store.inspect()).toEqual({ engine: 'redis', isDurable: null, mayEvict: null })
  await done(store.partition('p'), [put('k')])
})

test.each([0, NOW, Date.UTC(2400, 0)])(
  'the broom comes a day after the expiry, counted from the clock that was passed: %p',
  async (now) => {
    const server = await serve()
    const p = (await openUp(server.url)).partition('p')
    await done(
      p,
      [{ ...put('k'), expiresAt: now + 5000 }, { ...put('past'), expiresAt: now - 9 * DAY }, put('kept')],
      now,
    )
    const redis = new Redis(server.url)
    opened.push({ stop: async () => redis.disconnect() })
    const left = await Promise.all(['k', 'past', 'kept'].map((key) => redis.pttl(`{p}d:${key}`)))
    expect(left[0]).toBeLessThanOrEqual(DAY + 5000)
    expect(left[0]).toBeGreaterThan(DAY)
    expect(left[1]).toBeLessThanOrEqual(DAY)
    expect(left[1]).toBeGreaterThan(DAY - 5000)
    expect(left[2]).toBe(-1)
  },
)
