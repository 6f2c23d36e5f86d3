import type { Committed, Entry, Member, Owned, Partition, Stretch } from '#ports/store'
import {
  checkBound,
  checkLimit,
  checkName,
  checkOperations,
  checkWhole,
  LONGEST_STRETCH_MS,
} from '../checks.ts'
import { toArguments } from './commit-arguments.ts'
import type { Connection } from './connection.ts'
import { unpackDocument, unpackEntry } from './layout.ts'
import { createQueues } from './queues.ts'

const PAGE = 500

export function createPartition(connection: Connection, id: string): Partition {
  const tag = `{${id}}`
  const key = (kind: string, name: string) => `${tag}${kind}:${checkName(name)}`
  return {
    id,
    ...createQueues(connection, tag),

    async getMany(keys, now) {
      if (keys.length === 0) return []
      const names = keys.map((name) => key('d', name))
      const found = await connection.many(tag, names)
      return found.map((packed) => unpackDocument(packed, now))
    },

    async range(index, min, max, limit, after) {
      const name = key('n', index)
      checkBound(min)
      checkBound(max)
      checkLimit(limit)
      if (after !== undefined) checkName(after.member) && checkBound(after.score)
      const isPaging = after !== undefined && after.score >= min
      const flat = await connection.ask((client) =>
        isPaging
          ? client.storeRangeAfter(name, after.score, after.member, String(max), limit)
          : client.zrangebyscore(name, bound(min), bound(max), 'WITHSCORES', 'LIMIT', 0, limit),
      )
      return toMembers(flat)
    },

    count: async (index, min, max) => {
      const name = key('n', index)
      return connection.ask((client) => client.zcount(name, bound(checkBound(min)), bound(checkBound(max))))
    },

    async read(stream, after, limit, now) {
      const name = key('s', stream)
      const entries: Entry[] = []
      checkLimit(limit)
      let last = checkWhole(after)
      while (entries.length < limit) {
        const wanted = limit - entries.length
        const from = `(0-${Math.max(last, 0)}`
        const page = await connection.ask((client) => client.xrangeBuffer(name, from, '+', 'COUNT', wanted))
        for (const [at, [, packed]] of page) {
          last = Number(at.toString('latin1', 2))
          const value = packed === undefined ? null : unpackEntry(packed, now)
          if (value !== null) entries.push({ sequence: last, value })
        }
        if (page.length < wanted) break
      }
      return entries
    },

    async busy(resource, from, to) {
      const name = key('r', resource)
      const earliest = `(${checkWhole(from) - LONGEST_STRETCH_MS}`
      const found = await connection.ask((client) =>
        client.zrangebyscore(name, earliest, `(${checkWhole(to)}`),
      )
      return found
        .map(toStretch)
        .filter((stretch) => stretch.end > from)
        .sort(byPlace)
    },

    async owned(person) {
      checkName(person)
      const lines = new Set<string>()
      let cursor = '0'
      do {
        const [next = '0', ...page] = await connection.ask((client) =>
          client.storeOwned(tag, person, cursor, PAGE),
        )
        for (const line of page) lines.add(line)
        cursor = next
      } while (cursor !== '0')
      return [...lines].map(toOwned)
    },

    async scan(cursor, limit) {
      checkLimit(limit)
      const from = /^\d+$/.test(cursor) ? cursor : '0'
      const [next = '0', ...keys] = await connection.ask((client) =>
        client.storeScan(tag, from, Math.max(limit, 1)),
      )
      return { keys, cursor: next === '0' ? null : next }
    },

    async counter(name) {
      const counter = key('c', name)
      return Number(await connection.ask((client) => client.get(counter)))
    },

    async forget(now, limit) {
      checkWhole(now)
      let removed = 0
      while (removed < checkLimit(limit)) {
        const wanted = Math.min(limit - removed, PAGE)
        const [gone, mayBeMore] = await connection.ask((client) => client.storeForget(tag, now, wanted))
        removed += gone
        if (mayBeMore === 0) break
      }
      return removed
    },

    async commit(operations, now): Promise<Committed> {
      checkOperations(operations)
      if (operations.length === 0) return { ok: true, sequences: [] }
      const fields = toArguments(operations, checkWhole(now))
      const [done, ...rest] = await connection.write((client) => client.storeCommit(tag, fields))
      if (done === 1) return { ok: true, sequences: rest as number[] }
      const [at, why] = rest as [number, 'version' | 'overlap' | 'token']
      return { ok: false, at, why }
    },
  }
}

const bound = (n: number) => (Number.isFinite(n) ? n : n > 0 ? '+inf' : '-inf')

function toMembers(flat: readonly string[]): Member[] {
  const members: Member[] = []
  for (let at = 0; at < flat.length; at += 2)
    members.push({ member: flat[at] ?? '', score: Number(flat[at + 1]) })
  return members
}

function toStretch(line: string): Stretch {
  const [start, end, owner = ''] = line.split(' ')
  return { start: Number(start), end: Number(end), owner }
}

function byPlace(a: Stretch, b: Stretch): number {
  return a.start - b.start || a.end - b.end || (a.owner < b.owner ? -1 : 1)
}

function toOwned(line: string): Owned {
  const [kind, name = '', ...rest] = line.split(' ')
  if (kind === 'd') return { kind: 'document', name }
  if (kind === 's') return { kind: 'stream', name }
  if (kind === 'q') return { kind: 'due', name, id: rest[0] ?? '' }
  return { kind: 'stretch', name, ...toStretch(rest.join(' ')) }
}
