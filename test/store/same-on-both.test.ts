import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Store } from '#ports/store'
import { createRedisStore } from '#stores/redis/store'
import { createSqliteStore } from '#stores/sqlite/store'
import { type RedisServer, startRedis } from '#test/redis-server'
import { PATIENT_MS, silent } from './engines.ts'
import { look, steps, take } from './random-operations.ts'

const RUNS = Number(process.env.STORE_RUNS ?? 150)
let server: RedisServer
let redis: Store
let sqlite: Store

beforeAll(async () => {
  server = await startRedis()
  redis = createRedisStore({ url: server.url, log: silent, timeoutMs: PATIENT_MS })
  sqlite = createSqliteStore({ path: ':memory:' })
})

afterAll(async () => {
  await redis.close()
  await sqlite.close()
  await server.stop()
})

test('both engines give the same answers to any sequence of operations', async () => {
  let count = 0
  let refusals = 0
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      const id = `run-${++count}`
      const [one, other] = [redis.partition(id), sqlite.partition(id)]
      for (const step of sequence) {
        const answer = await take(other, step)
        expect(await take(one, step)).toEqual(answer)
        if ((answer as { ok?: boolean }).ok === false) refusals++
        expect(await look(one)).toEqual(await look(other))
      }
    }),
    { numRuns: RUNS },
  )
  expect(refusals).toBeGreaterThan(RUNS / 10)
}, 600_000)
