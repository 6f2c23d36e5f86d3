import { afterAll, beforeAll, describe } from '@jest/globals'
import type { Log } from '#ports/log'
import type { Committed, Operation, Partition, Store } from '#ports/store'
import { createRedisStore } from '#stores/redis/store'
import { createSqliteStore } from '#stores/sqlite/store'
import { type RedisServer, startRedis } from '#test/redis-server'
import { NOW } from './moments.ts'

export { bytes, DAY, HOUR, NOW } from './moments.ts'

export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** Ample, so that a busy machine does not make a test fail that is about something else. */
export const PATIENT_MS = 10_000

export type Bench = {
  /** A partition that no other test uses. */
  fresh(): Partition
  store(): Store
  /** The same data through a connection of its own, where the engine has connections. */
  another(): Store
}

type Engine = { readonly name: string; start(): Promise<{ open(): Store; stop(): Promise<void> }> }

const SQLITE: Engine = {
  name: 'SQLite',
  async start() {
    const store = createSqliteStore({ path: ':memory:' })
    return { open: () => store, stop: () => store.close() }
  },
}

const onRedis = (name: string, cluster: boolean): Engine => ({
  name,
  async start() {
    const server: RedisServer = await startRedis({ cluster })
    const open = () => createRedisStore({ url: server.url, log: silent, timeoutMs: PATIENT_MS })
    return { open, stop: () => server.stop() }
  },
})

export const ENGINES: readonly Engine[] = [
  SQLITE,
  onRedis('Redis', false),
  onRedis('Redis in cluster mode', true),
]

/** The same tests on every engine: what passes on one must pass on all. */
export function onEveryEngine(about: string, tests: (bench: Bench) => void): void {
  describe.each(ENGINES)(`${about}, on $name`, ({ start }) => {
    let engine: Awaited<ReturnType<Engine['start']>>
    const opened: Store[] = []
    let count = 0
    const another = () => {
      const store = engine.open()
      opened.push(store)
      return store
    }
    const store = () => opened[0] ?? another()
    beforeAll(async () => {
      engine = await start()
    })
    afterAll(async () => {
      await Promise.all(opened.map((each) => each.close()))
      await engine.stop()
    })
    tests({ store, another, fresh: () => store().partition(`test-${++count}`) })
  })
}

/** A commit that must succeed; its sequences. */
export async function done(
  partition: Partition,
  operations: readonly Operation[],
  now = NOW,
): Promise<readonly number[]> {
  const committed = await partition.commit(operations, now)
  if (!committed.ok) throw new Error(`Refused at ${committed.at}: ${committed.why}`)
  return committed.sequences
}

export const refused = (at: number, why: 'version' | 'overlap' | 'token'): Committed => ({
  ok: false,
  at,
  why,
})

export const text = (stored: { readonly value: Buffer } | null | undefined) =>
  stored?.value.toString() ?? null

/** Waits for what must come true, for at most `withinMs`. */
export async function until(isTrue: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error('It did not come true in time')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
