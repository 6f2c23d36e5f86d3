import type { Log } from '#ports/log'
import type { Store } from '#ports/store'
import { checkPartition } from '../checks.ts'
import { openDatabase } from './database.ts'
import { createPartition } from './partition.ts'
import { prepareStatements } from './statements.ts'

export type SqlitePlace = {
  /** A file in a folder that exists, or ':memory:' for what may be lost with the process. */
  readonly path: string
  readonly log?: Log
  /** A short command beside a running bot: it takes no lock, and waits its turn for every write. */
  readonly isBesideBot?: boolean
  /** How to wait for another process that holds the file. */
  readonly sleep?: (ms: number) => Promise<unknown>
}

/** The embedded store: one bot on one file. @throws Error when another bot holds the file, with what to do about it. */
export function createSqliteStore({ path, log, sleep, isBesideBot = false }: SqlitePlace): Store {
  const database = openDatabase(path, isBesideBot, sleep)
  const statements = prepareStatements(database.connection)
  log?.info('sqlite.opened', { isInMemory: path === ':memory:' })
  return {
    partition: (id) => createPartition(database, statements, checkPartition(id)),
    inspect: () =>
      database.ask(() => {
        statements.counter.get('', '')
        return { engine: 'sqlite', isDurable: path !== ':memory:', mayEvict: false } as const
      }),
    async close() {
      database.close()
    },
  }
}
