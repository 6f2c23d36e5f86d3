import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createBookings } from './bookings.ts'
import { createChat } from './chat.ts'
import { compared, inMs, type Row } from './report.ts'
import { alternate, drive, type Load, median } from './rounds.ts'
import { openStores } from './stores.ts'

const ROUNDS = 9
const SECONDS = 0.3
const DOCUMENT_BYTES = 512

/** A booking in one commit, against the least that either engine does to keep one value; one after another, on one connection. */
export async function measureBooking(): Promise<Row[]> {
  const stores = await openStores()
  const file = new DatabaseSync(join(stores.dir, 'bare.sqlite'))
  try {
    const redis = createBookings(stores.redis.store, createChat(stores.redis.store, stores.redis.bus))
    const sqlite = createBookings(stores.sqlite.store, createChat(stores.sqlite.store, stores.sqlite.bus))
    const value = Buffer.alloc(DOCUMENT_BYTES, 7)
    const bareCommit = createBareCommit(file, value)
    let n = 0
    const one = (act: () => Promise<unknown>) => () => drive(SECONDS, 1, act)
    const rounds = await alternate(ROUNDS, {
      set: one(() => stores.bare.set(`bare${n++ % 5000}`, value)),
      redis: one(redis.commit),
      redisSealed: one(redis.attempt),
      bareCommit: one(async () => bareCommit()),
      sqlite: one(sqlite.commit),
      sqliteSealed: one(sqlite.attempt),
    })
    const against = (measure: string, ours: keyof Round, peer: keyof Round, name: string, atMost?: number) =>
      compared(
        measure,
        [
          shown(rounds.map((round) => round[ours])),
          `${name} ${shown(rounds.map((round) => round[peer]))}`,
          median(rounds.map((round) => round[ours].p50 / round[peer].p50)),
        ],
        atMost === undefined ? null : { atMost },
      )
    return [
      against('booking, one commit, redis', 'redis', 'set', 'SET', 6),
      against('booking, read, sealed and committed, redis', 'redisSealed', 'set', 'SET'),
      against('booking, one commit, sqlite', 'sqlite', 'bareCommit', 'INSERT'),
      against('booking, read, sealed and committed, sqlite', 'sqliteSealed', 'bareCommit', 'INSERT'),
    ]
  } finally {
    file.close()
    await stores.close()
  }
}

type Round = Readonly<
  Record<'set' | 'redis' | 'redisSealed' | 'bareCommit' | 'sqlite' | 'sqliteSealed', Load>
>

const shown = (loads: readonly Load[]): string =>
  `p50 ${inMs(median(loads.map(({ p50 }) => p50)))}, p99 ${inMs(median(loads.map(({ p99 }) => p99)))}`

/** One value kept, with the settings of our own file: WAL, synced at checkpoints. */
function createBareCommit(file: DatabaseSync, value: Buffer): () => void {
  file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  file.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, value BLOB NOT NULL)')
  const insert = file.prepare('INSERT INTO bare (value) VALUES (?)')
  return () => {
    file.exec('BEGIN IMMEDIATE')
    insert.run(value)
    file.exec('COMMIT')
  }
}
