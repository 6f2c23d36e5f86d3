import { setImmediate as breathe } from 'node:timers/promises'
import type { Due, Owned, Partition, Stored } from '#ports/store'
import {
  checkBound,
  checkLimit,
  checkName,
  checkOperations,
  checkWhole,
  LONGEST_STRETCH_MS,
} from '../checks.ts'
import { applyCommit } from './commit.ts'
import type { Database } from './database.ts'
import type { Statements } from './statements.ts'

/** Nothing else runs while the database works, so a long scan lets others through after each page. */
const PAGE = 500

export function createPartition(database: Database, db: Statements, p: string): Partition {
  return {
    id: p,

    async getMany(keys, now) {
      for (const key of keys) checkName(key)
      return database.ask(() => keys.map((key) => toStored(db.document.get(p, key), now)))
    },

    async range(index, min, max, limit, after) {
      const bounds = [checkBound(min), checkBound(max), checkLimit(limit)] as const
      checkName(index)
      if (after !== undefined) checkName(after.member) && checkBound(after.score)
      const isPaging = after !== undefined && after.score >= min
      const rows = await database.ask(() =>
        isPaging
          ? db.rangeAfter.all(p, index, after.score, after.member, max, limit)
          : db.range.all(p, index, ...bounds),
      )
      return rows.map((row) => ({ member: String(row.member), score: Number(row.score) }))
    },

    async count(index, min, max) {
      checkName(index)
      return database.ask(() => Number(db.count.get(p, index, checkBound(min), checkBound(max))?.n))
    },

    async read(stream, after, limit, now) {
      checkName(stream)
      checkLimit(limit)
      const rows = await database.ask(() => db.read.all(p, stream, checkWhole(after), checkWhole(now), limit))
      return rows.map((row) => ({ sequence: Number(row.sequence), value: toBuffer(row.value) }))
    },

    async busy(resource, from, to) {
      checkName(resource)
      const earliest = checkWhole(from) - LONGEST_STRETCH_MS
      const rows = await database.ask(() => db.busy.all(p, resource, earliest, checkWhole(to), from))
      return rows.map(toStretch)
    },

    async owned(person) {
      checkName(person)
      const found: Owned[] = []
      let rows: Row[] = []
      let last = ''
      do {
        rows = await database.ask(() => db.ownedDocuments.all(p, person, last, PAGE))
        for (const row of rows) found.push({ kind: 'document', name: String(row.name) })
        last = String(rows.at(-1)?.name)
        await breathe()
      } while (rows.length === PAGE)
      const streams = await database.ask(() => db.ownedStreams.all(p, person))
      const stretches = await database.ask(() => db.ownedStretches.all(p, person))
      const items = await database.ask(() => db.ownedItems.all(p, person))
      return [
        ...found,
        ...streams.map((row): Owned => ({ kind: 'stream', name: String(row.name) })),
        ...stretches.map((row): Owned => ({ kind: 'stretch', name: String(row.name), ...toStretch(row) })),
        ...items.map((row): Owned => ({ kind: 'due', name: String(row.name), id: String(row.id) })),
      ]
    },

    async scan(cursor, limit) {
      const wanted = Math.min(Math.max(checkLimit(limit), 1), PAGE)
      const rows = await database.ask(() => db.scan.all(p, cursor, wanted))
      const keys = rows.map((row) => String(row.key))
      return { keys, cursor: rows.length < wanted ? null : (keys.at(-1) ?? null) }
    },

    async counter(name) {
      checkName(name)
      return database.ask(() => Number(db.counter.get(p, name)?.n ?? 0))
    },

    async claim(queue, now, leaseMs, limit) {
      const until = checkWhole(checkWhole(now) + checkWhole(leaseMs))
      checkName(queue)
      checkLimit(limit)
      return database.transact(() => {
        const rows = db.due.all(p, queue, now, limit)
        if (rows.length === 0) return []
        const stamp = Number(db.takeVersions.get(p, rows.length)?.n) - rows.length
        return rows.map((row, at): Due => {
          const id = String(row.id)
          const token = `c${stamp + at + 1}`
          db.lease.run(until, token, p, queue, id)
          const attempts = Number(row.attempts)
          return { id, dueAt: Number(row.due_at), payload: toBuffer(row.payload), token, attempts }
        })
      })
    },

    async nextDue(queue) {
      checkName(queue)
      const row = await database.ask(() => db.nextDue.get(p, queue))
      return row === undefined ? null : Number(row.free_at)
    },

    async buried(queue, limit) {
      checkName(queue)
      const rows = await database.ask(() => db.buried.all(p, queue, checkLimit(limit)))
      return rows.map((row) => ({
        id: String(row.id),
        buriedAt: Number(row.buried_at),
        reason: String(row.reason),
        payload: toBuffer(row.payload),
      }))
    },

    async forget(now, limit) {
      checkWhole(now)
      let removed = 0
      while (removed < checkLimit(limit)) {
        const wanted = Math.min(limit - removed, PAGE)
        const gone = await database.transact(() => {
          const documents = Number(db.forgetDocuments.run(p, now, wanted).changes)
          return documents + Number(db.forgetEntries.run(p, now, wanted - documents).changes)
        })
        removed += gone
        if (gone < wanted) break
        await breathe()
      }
      return removed
    },

    async commit(operations, now) {
      checkOperations(operations)
      if (operations.length === 0) return { ok: true, sequences: [] }
      checkWhole(now)
      return database.transact(
        () => applyCommit(db, p, operations, now),
        (committed) => !committed.ok,
      )
    },
  }
}

type Row = Record<string, unknown>

function toStored(row: Row | undefined, now: number): Stored | null {
  if (row === undefined) return null
  const expiresAt = row.expires_at === null ? null : Number(row.expires_at)
  if (expiresAt !== null && expiresAt <= now) return null
  return { value: toBuffer(row.value), version: Number(row.version), expiresAt }
}

function toStretch(row: Row) {
  return { start: Number(row.start_at), end: Number(row.end_at), owner: String(row.owner) }
}

function toBuffer(value: unknown): Buffer {
  const bytes = value as Uint8Array
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
