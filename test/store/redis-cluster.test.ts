import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Redis } from 'ioredis'
import type { Store } from '#ports/store'
import { createRedisStore } from '#stores/redis/store'
import { type RedisServer, startRedis } from '#test/redis-server'
import { bytes, DAY, done, NOW, PATIENT_MS, silent, text, until } from './engines.ts'

const NODES = [
  [0, 5460],
  [5461, 10922],
  [10923, 16383],
] as const
const PARTITIONS = Array.from({ length: 60 }, (_, n) => `partnership-${n}`)

const servers: RedisServer[] = []
let store: Store

beforeAll(async () => {
  const extra = ['--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1']
  servers.push(...(await Promise.all(NODES.map(() => startRedis({ extra })))))
  await join()
  store = createRedisStore({
    url: servers.map(({ port }) => `redis://127.0.0.1:${port}`).join(','),
    log: silent,
    timeoutMs: PATIENT_MS,
  })
}, 30_000)

afterAll(async () => {
  await store.close()
  await Promise.all(servers.map((server) => server.stop()))
})

async function join(): Promise<void> {
  const nodes = servers.map(({ url }) => new Redis(url))
  for (const [at, node] of nodes.entries()) {
    await node.call('CLUSTER', 'ADDSLOTSRANGE', ...(NODES[at] ?? []))
    await node.call('CLUSTER', 'SET-CONFIG-EPOCH', at + 1)
    if (at > 0) await node.call('CLUSTER', 'MEET', '127.0.0.1', servers[0]?.port ?? 0)
  }
  await until(async () => {
    const infos = await Promise.all(nodes.map((node) => node.call('CLUSTER', 'INFO')))
    return infos.every((info) => /cluster_state:ok(.|\s)*cluster_known_nodes:3/.test(String(info)))
  }, 20_000)
  for (const node of nodes) node.disconnect()
}

test('partitions spread over the nodes, and each works from the first command on', async () => {
  const found = await Promise.all(
    PARTITIONS.map(async (id) => {
      const p = store.partition(id)
      await done(p, [
        { op: 'put', key: 'k', value: bytes(id), expect: 0, person: 'ann' },
        { op: 'append', stream: 's', value: bytes(id), expiresAt: NOW + DAY },
        { op: 'schedule', queue: 'q', id: 'd', dueAt: NOW, payload: bytes(id) },
      ])
      const [stored, none] = await p.getMany(['k', 'none'], NOW)
      expect(none).toBeNull()
      expect(await p.claim('q', NOW, 1, 9)).toHaveLength(1)
      expect(await p.owned('ann')).toHaveLength(1)
      return text(stored)
    }),
  )
  expect(found).toEqual(PARTITIONS)
  const sizes = await Promise.all(
    servers.map(async ({ url }) => {
      const node = new Redis(url)
      const size = await node.dbsize()
      node.disconnect()
      return size
    }),
  )
  expect(Math.min(...sizes)).toBeGreaterThan(0)
})

test('a scan asks the node that holds the partition', async () => {
  for (const id of PARTITIONS.slice(0, 12)) {
    const p = store.partition(id)
    await done(p, [{ op: 'put', key: `only-in-${id}`, value: bytes('') }])
    const keys: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: { keys: string[]; cursor: string | null } = await p.scan(cursor, 50)
      keys.push(...page.keys)
      cursor = page.cursor
    }
    expect(keys).toContain(`only-in-${id}`)
  }
})
