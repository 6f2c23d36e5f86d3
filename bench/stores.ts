import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalBus } from '#stores/local-bus'
import { createRedisBus } from '#stores/redis/bus'
import { open, shut } from '#stores/redis/connection'
import { createRedisStore } from '#stores/redis/store'
import { createSqliteStore } from '#stores/sqlite/store'
import { startRedis } from '#test/redis-server'
import { silent } from './chat.ts'

/** A redis-server of its own (append-only, synced every second) and a file of SQLite, each with its bus; `bare`: a client on the store's settings. */
export async function openStores() {
  const server = await startRedis({ appendOnly: true })
  const place = { url: server.url, log: silent, timeoutMs: 5000 }
  const dir = mkdtempSync(join(tmpdir(), 'bench-'))
  const redis = { store: createRedisStore(place), bus: createRedisBus(place) }
  const sqlite = { store: createSqliteStore({ path: join(dir, 'roer.sqlite') }), bus: createLocalBus() }
  const bare = open(server.url)
  await new Promise<void>((resolve, reject) => bare.once('ready', resolve).once('error', reject))
  return {
    redis,
    sqlite,
    bare,
    dir,
    async close() {
      for (const { store, bus } of [redis, sqlite]) {
        await bus.close()
        await store.close()
      }
      await shut(bare)
      await server.stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
export type Stores = Awaited<ReturnType<typeof openStores>>
