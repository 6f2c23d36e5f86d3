import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { createSqliteStore } from '#stores/sqlite/store'
import { freePort } from '#test/app'
import { type Ended, KEY_VARIABLES, refusedStart } from '#test/bot-process'
import { startRedis } from '#test/redis-server'

jest.setTimeout(60_000)
const EXAMPLE = 'example:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='
const folder = mkdtempSync(join(tmpdir(), 'roer-refused-'))
const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://roer.gemeente.be', DATA_DIR: folder }
const complete = { ...production, ...KEY_VARIABLES }
let ended: Record<string, Ended>

beforeAll(async () => {
  const redis = await startRedis({ appendOnly: false })
  const evicts = await startRedis({ appendOnly: true, extra: ['--maxmemory-policy', 'allkeys-lru'] })
  const taken = createServer()
  await new Promise<void>((ready) => taken.listen(0, ready))
  const { port } = taken.address() as AddressInfo
  const PORT = String(await freePort())
  const away = `redis://:wachtwoordje-dat-niemand-ziet@127.0.0.1:${await freePort()}`
  const held = join(folder, 'held')
  mkdirSync(held)
  const starts: Record<string, Record<string, string>> = {
    bare: { NODE_ENV: 'production', DATA_DIR: folder },
    example: {
      ...production,
      REDIS_URL: redis.url,
      DATA_KEYS: EXAMPLE,
      LINK_KEYS: EXAMPLE,
      LOOKUP_KEYS: EXAMPLE,
    },
    volatile: { ...complete, PORT, REDIS_URL: redis.url },
    evicts: { ...complete, PORT, REDIS_URL: evicts.url },
    away: { ...complete, PORT, REDIS_URL: away },
    taken: { DATA_DIR: folder, PORT: String(port) },
    locked: { DATA_DIR: held, PORT },
  }
  const other = createSqliteStore({ path: join(held, 'roer.sqlite') })
  ended = {}
  for (const [name, env] of Object.entries(starts)) ended[name] = await refusedStart(env)
  await other.close()
  await redis.stop()
  await evicts.stop()
  await new Promise((closed) => taken.close(closed))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** In production nothing is guessed: each of these starts ends at once, and says what to fill in without showing what was there. */
test.each([
  ['bare', ['DATA_KEYS', 'LINK_KEYS', 'LOOKUP_KEYS', 'PUBLIC_URL', 'REDIS_URL']],
  ['example', ['DATA_KEYS', 'LINK_KEYS', 'LOOKUP_KEYS']],
  ['volatile', ['REDIS_URL', 'appendonly']],
  ['evicts', ['REDIS_URL', 'noeviction']],
  ['away', ['REDIS_URL']],
  ['taken', ['PORT']],
  ['locked', ['DATA_DIR']],
])('a start that cannot be right is refused by name: %s', (name, mentioned) => {
  const { code, said } = ended[name] as Ended
  for (const word of mentioned) expect(said).toContain(word)
  expect(code).toBe(1)
  expect(said).not.toMatch(/AAAAAAAA|wachtwoordje|127\.0\.0\.1:\d|\.ts:\d|at file:/)
  for (const value of Object.values(KEY_VARIABLES)) expect(said).not.toContain(value)
})

test('a start that is refused never listens, and does not keep anybody waiting', () => {
  for (const { said, ms } of Object.values(ended)) {
    expect(said).not.toContain('De bot luistert')
    expect(ms).toBeLessThan(15_000)
  }
})
