import type { Committed, Operation } from '#ports/store'
import { LONGEST_STRETCH_MS } from '../checks.ts'
import type { Statements } from './statements.ts'

type Refusal = 'version' | 'overlap' | 'token'

/** Runs inside a transaction, which the caller undoes when this refuses. */
export function applyCommit(
  db: Statements,
  p: string,
  operations: readonly Operation[],
  now: number,
): Committed {
  const sequences: number[] = []
  const puts = operations.filter((operation) => operation.op === 'put').length
  let version = puts === 0 ? 0 : Number(db.takeVersions.get(p, puts)?.n) - puts
  for (const [at, operation] of operations.entries()) {
    if (operation.op === 'put') version++
    const why = apply(db, p, operation, now, version, sequences)
    if (why !== null) return { ok: false, at, why }
  }
  return { ok: true, sequences }
}

function apply(
  db: Statements,
  p: string,
  o: Operation,
  now: number,
  version: number,
  sequences: number[],
): Refusal | null {
  switch (o.op) {
    case 'put':
      if (!stands(db, p, o.key, o.expect, now)) return 'version'
      db.put.run(p, o.key, version, o.expiresAt ?? null, o.person ?? null, o.value)
      return null
    case 'delete':
      if (!stands(db, p, o.key, o.expect, now)) return 'version'
      db.remove.run(p, o.key)
      return null
    case 'check':
      return stands(db, p, o.key, o.expect, now) ? null : 'version'
    case 'index':
      db.index.run(p, o.index, o.member, o.score)
      return null
    case 'unindex':
      db.unindex.run(p, o.index, o.member)
      return null
    case 'append': {
      const sequence = Number(db.nextSequence.get(p, o.stream)?.last)
      db.append.run(p, o.stream, sequence, o.expiresAt, o.value)
      if (o.person !== undefined) db.ownStream.run(p, o.person, o.stream)
      sequences.push(sequence)
      return null
    }
    case 'drop-stream':
      db.dropEntries.run(p, o.stream)
      db.dropPeople.run(p, o.stream)
      return null
    case 'add':
      db.add.run(p, o.counter, o.n)
      return null
    case 'reserve':
      if (db.overlap.get(p, o.resource, o.start - LONGEST_STRETCH_MS, o.end, o.start, o.owner))
        return 'overlap'
      db.reserve.run(p, o.resource, o.start, o.end, o.owner, o.person ?? null)
      return null
    case 'release':
      db.release.run(p, o.resource, o.owner)
      return null
    default:
      return applyToQueue(db, p, o, now)
  }
}

type QueueOperation = Extract<Operation, { readonly queue: string }>

function applyToQueue(db: Statements, p: string, o: QueueOperation, now: number): Refusal | null {
  switch (o.op) {
    case 'schedule': {
      const freeAt = o.lease?.until ?? o.dueAt
      const token = o.lease?.token ?? null
      // One that is born leased has been tried once.
      db.schedule.run(
        p,
        o.queue,
        o.id,
        o.dueAt,
        freeAt,
        token === null ? 0 : 1,
        token,
        o.person ?? null,
        o.payload,
      )
      return null
    }
    case 'unschedule':
      db.unschedule.run(p, o.queue, o.id)
      return null
    case 'revive':
      db.revive.run(o.dueAt, o.dueAt, p, o.queue, o.id)
      return null
    default:
      if (!db.leased.get(p, o.queue, o.id, o.token)) return 'token'
      if (o.op === 'ack') db.unschedule.run(p, o.queue, o.id)
      if (o.op === 'retry') db.retry.run(o.dueAt, o.dueAt, p, o.queue, o.id)
      if (o.op === 'bury') db.bury.run(now, o.reason, p, o.queue, o.id)
      return null
  }
}

function stands(db: Statements, p: string, key: string, expect: number | undefined, now: number): boolean {
  if (expect === undefined) return true
  const found = db.standing.get(p, key)
  const isThere = found !== undefined && (found.expires_at === null || Number(found.expires_at) > now)
  return (isThere ? Number(found.version) : 0) === expect
}
