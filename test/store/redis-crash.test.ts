import { afterEach, expect, test } from '@jest/globals'
import { OutcomeUnknown, type Partition, StoreUnavailable } from '#ports/store'
import { createRedisStore } from '#stores/redis/store'
import { type RedisServer, type RedisSettings, startRedis } from '#test/redis-server'
import { bytes, DAY, done, NOW, PATIENT_MS, silent, text, until } from './engines.ts'

const opened: { stop(): Promise<void> }[] = []

afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.stop()
})

async function start(settings: RedisSettings): Promise<{ server: RedisServer; p: Partition }> {
  const server = await startRedis(settings)
  const store = createRedisStore({ url: server.url, log: silent, timeoutMs: PATIENT_MS })
  opened.push(server, { stop: () => store.close() })
  return { server, p: store.partition('crash') }
}

/** Writes until the server goes away; tells which commits were acknowledged and how the others ended. */
async function writeUntilAway(p: Partition) {
  const acknowledged: number[] = []
  const failures: unknown[] = []
  let next = 0
  const writers = Array.from({ length: 8 }, async () => {
    while (failures.length === 0) {
      const n = next++
      try {
        await done(p, [
          { op: 'put', key: `k${n}`, value: bytes(`value ${n}`), expect: 0 },
          { op: 'append', stream: 's', value: bytes(`${n}`), expiresAt: NOW + DAY },
        ])
        acknowledged.push(n)
      } catch (error) {
        failures.push(error)
      }
    }
  })
  return { acknowledged, failures, end: Promise.all(writers) }
}

const comesBack = (p: Partition) =>
  until(async () => {
    try {
      return (await p.counter('any')) === 0
    } catch (error) {
      expect(error).toBeInstanceOf(StoreUnavailable)
      return false
    }
  })

test.each([
  ['one server', false, [200, 400]],
  ['a cluster', true, [200]],
] as const)(
  'kill -9 of redis-server with appendonly loses no acknowledged commit, and the store comes back by itself: %s',
  async (_, cluster, targets) => {
    // With 'everysec' Redis may put off a write while the disk is busy: a crash then loses what was acknowledged.
    const { server, p } = await start({ cluster, appendOnly: true, extra: ['--appendfsync', 'always'] })
    for (const target of targets) {
      const writing = await writeUntilAway(p)
      await until(() => writing.acknowledged.length >= target)
      await server.kill9()
      await writing.end
      for (const failure of writing.failures) expect(failure).toBeInstanceOf(Error)
      const kinds = writing.failures.map(
        (each) => each instanceof OutcomeUnknown || each instanceof StoreUnavailable,
      )
      expect(kinds).not.toContain(false)
      await server.restart()
      await comesBack(p)
      const found = await p.getMany(
        writing.acknowledged.map((n) => `k${n}`),
        NOW,
      )
      expect(found.map(text)).toEqual(writing.acknowledged.map((n) => `value ${n}`))
      const written = (await p.read('s', 0, 100_000, NOW)).map((each) => each.value.toString())
      expect(new Set(written).size).toBe(written.length)
      for (const key of (await p.scan('', 100_000)).keys) await done(p, [{ op: 'delete', key }])
      await done(p, [{ op: 'drop-stream', stream: 's' }])
    }
  },
  60_000,
)

test('a commit under way when the server dies has an unknown outcome, a read is merely refused', async () => {
  const { server, p } = await start({})
  await done(p, [{ op: 'put', key: 'k', value: bytes('v') }])
  process.kill(server.pid, 'SIGSTOP')
  const commit = p.commit([{ op: 'put', key: 'k', value: bytes('w') }], NOW)
  const read = p.getMany(['k'], NOW)
  const outcomes = Promise.allSettled([commit, read])
  await server.kill9()
  const [first, second] = await outcomes
  expect((first as PromiseRejectedResult).reason).toBeInstanceOf(OutcomeUnknown)
  expect((second as PromiseRejectedResult).reason).toBeInstanceOf(StoreUnavailable)
})

test('the scripts are sent again to a server that has lost them', async () => {
  const { server, p } = await start({})
  await done(p, [{ op: 'add', counter: 'c', n: 1 }])
  await server.restart()
  await comesBack(p)
  await Promise.all(Array.from({ length: 20 }, () => done(p, [{ op: 'add', counter: 'c', n: 1 }])))
  expect(await p.counter('c')).toBe(20)
  expect(await p.owned('nobody')).toEqual([])
})
