import * as sqlite from 'node:sqlite'
import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises'
import { StoreUnavailable } from '#ports/store'
import { isBusy, primaryCode, takeLock } from './lock.ts'
import { SCHEMA } from './schema.ts'

/** Node calls the class DatabaseSync and has announced to call it Database: whichever is there. */
const Engine =
  (sqlite as unknown as { Database?: typeof sqlite.DatabaseSync }).Database ?? sqlite.DatabaseSync

export type Database = {
  readonly connection: sqlite.DatabaseSync
  /** All of `work` or nothing; a result that `isRefused` undoes it too. Waits for another process without blocking this one. @throws StoreUnavailable */
  transact<T>(work: () => T, isRefused?: (result: T) => boolean): Promise<T>
  /** @throws StoreUnavailable */
  ask<T>(work: () => T): Promise<T>
  close(): void
}

const BUSY_TIMEOUT_MS = 50
/** The database works in this very thread: whoever asks in a loop must let sockets and timers through now and then. */
const WORK_BETWEEN_BREATHS = 50
const ATTEMPTS = 20
/** https://www.sqlite.org/rescode.html: PERM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB. */
const AWAY_CODES = new Set([3, 8, 10, 11, 13, 14, 26])

/** @throws Error when another bot holds the file, with what to do about it. */
export function openDatabase(
  path: string,
  isBesideBot: boolean,
  sleep: (ms: number) => Promise<unknown> = pause,
): Database {
  const release = path === ':memory:' || isBesideBot ? () => {} : takeLock(path, openFile)
  const connection = openFile(path)
  connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
  connection.exec(SCHEMA)

  let sinceBreath = 0
  let breath: Promise<void> | null = null
  async function patiently<T>(work: () => T): Promise<T> {
    while (breath !== null) await breath
    if (++sinceBreath >= WORK_BETWEEN_BREATHS) {
      sinceBreath = 0
      breath = breathe().then(() => {
        breath = null
      })
    }
    return tryUntilFree(work)
  }

  async function tryUntilFree<T>(work: () => T): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return work()
      } catch (error) {
        if (!connection.isOpen) throw new StoreUnavailable('The database is closed', { cause: error })
        const code = primaryCode(error)
        if (AWAY_CODES.has(code))
          throw new StoreUnavailable('The database cannot be written', { cause: error })
        if (!isBusy(error)) throw error
        if (attempt === ATTEMPTS)
          throw new StoreUnavailable('Another process holds the database', { cause: error })
      }
      await sleep(attempt)
    }
  }

  return {
    connection,
    ask: patiently,
    transact: (work, isRefused) =>
      patiently(() => {
        connection.exec('BEGIN IMMEDIATE')
        try {
          const result = work()
          connection.exec(isRefused?.(result) ? 'ROLLBACK' : 'COMMIT')
          return result
        } catch (error) {
          if (connection.isTransaction) connection.exec('ROLLBACK')
          throw error
        }
      }),
    close() {
      if (!connection.isOpen) return
      connection.close()
      release()
    },
  }
}

function openFile(path: string): sqlite.DatabaseSync {
  return new Engine(path, { timeout: BUSY_TIMEOUT_MS })
}
