// A process to be killed: commits to a database file without end and prints the number of each commit once it was acknowledged.
import { createSqliteStore } from '#stores/sqlite/store'
import { bytes, DAY, NOW } from './moments.ts'

const partition = createSqliteStore({ path: process.argv[2] ?? '' }).partition('written')
for (let n = 1; ; n++) {
  const committed = await partition.commit(
    [
      { op: 'put', key: `k${n}`, value: bytes(`value ${n}`), expect: 0 },
      { op: 'append', stream: 's', value: bytes(`${n}`), expiresAt: NOW + DAY },
    ],
    NOW,
  )
  // Waits until it is printed: a loop that never lets go of the process never empties a full pipe either.
  if (committed.ok) await new Promise((resolve) => process.stdout.write(`${n}\n`, resolve))
}
