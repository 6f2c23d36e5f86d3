import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

const TABLES = ['documents', 'members', 'entries', 'streams', 'stretches', 'items', 'versions']

/** How many rows each table of an embedded store holds, read from its file while the bot runs. */
export function storeSize(dataDir: string): Record<string, number> {
  const file = new DatabaseSync(join(dataDir, 'roer.sqlite'), { readOnly: true })
  try {
    const rows = TABLES.map((table) => [table, file.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n])
    // Every commit takes a version, so this grows with anything that is written at all.
    const versions = file.prepare('SELECT sum(n) AS n FROM versions').get()?.n
    return Object.fromEntries([...rows, ['commits', versions]]) as Record<string, number>
  } finally {
    file.close()
  }
}
