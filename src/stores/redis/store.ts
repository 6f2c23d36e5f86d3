import type { Store } from '#ports/store'
import { checkPartition } from '../checks.ts'
import { type Connection, connect, type RedisPlace } from './connection.ts'
import { createPartition } from './partition.ts'

/** The store for production: several instances of the bot share one Redis (7.0 or later), or one Redis Cluster. */
export function createRedisStore(place: RedisPlace): Store {
  const connection = connect(place)
  return {
    partition: (id) => createPartition(connection, checkPartition(id)),
    async inspect() {
      const appendOnly = await setting(connection, 'appendonly')
      const policy = await setting(connection, 'maxmemory-policy')
      return {
        engine: 'redis',
        isDurable: appendOnly === null ? null : appendOnly === 'yes',
        mayEvict: policy === null ? null : policy !== 'noeviction',
      }
    },
    close: () => connection.close(),
  }
}

/** Null where the server does not let us look, as on most hosted ones. */
async function setting(connection: Connection, name: string): Promise<string | null> {
  const answer = await connection.ask(async (client) => {
    try {
      return (await client.config('GET', name)) as string[]
    } catch (error) {
      if (error instanceof Error && /^(NOPERM|ERR unknown)/.test(error.message)) return []
      throw error
    }
  })
  return answer[1] ?? null
}
