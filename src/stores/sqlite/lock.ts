import type { DatabaseSync } from 'node:sqlite'

/** Another bot holds the file; the message names its process and the cure. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked'
}

/**
 * Keeps two bots off one database file: `<path>.lock` is a small database that holds the process id, with a write transaction left open on it
 * for as long as the bot runs. The operating system lets go of it when the process dies, however it dies, so a stale lock is taken over
 * without guessing whether some process id is still the same process (in a container it always is).
 * Returns how to let go. @throws StoreLocked
 */
export function takeLock(path: string, open: (path: string) => DatabaseSync): () => void {
  const lock = open(`${path}.lock`)
  try {
    lock.exec('BEGIN IMMEDIATE')
    lock.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL)')
    lock.exec('DELETE FROM holder')
    lock.prepare('INSERT INTO holder VALUES (?)').run(process.pid)
    lock.exec('COMMIT')
    lock.exec('BEGIN IMMEDIATE')
  } catch (error) {
    const pid = holder(lock)
    lock.close()
    if (!isBusy(error)) throw error
    throw new StoreLocked(
      `The database ${path} is in use by another bot (process ${pid}). ` +
        'Stop that one first, give this one a DATA_DIR of its own, or set REDIS_URL to run several together.',
      { cause: error },
    )
  }
  return () => lock.close()
}

function holder(lock: DatabaseSync): string {
  try {
    return String(lock.prepare('SELECT pid FROM holder').get()?.pid ?? 'unknown')
  } catch {
    return 'unknown'
  }
}

/** https://www.sqlite.org/rescode.html: BUSY, LOCKED. */
export function isBusy(error: unknown): boolean {
  const code = primaryCode(error)
  return code === 5 || code === 6
}

/** 0 for what is not an error of SQLite. */
export function primaryCode(error: unknown): number {
  const code = (error as { errcode?: unknown }).errcode
  return typeof code === 'number' ? code & 0xff : 0
}
