import type { Stored } from '#ports/store'

// How bytes lie in Redis. The scripts read and write the same shapes (with Lua's struct, big-endian):
//   a document  version f64 · expiresAt f64 (Infinity: never) · length u8 + person · value
//   an entry    expiresAt f64 · value
//   an item     dueAt f64 · attempts u32 · state u8 · length u16 + mark · length u8 + person · payload
// Keys, all behind the tag '{partition}':
//   v counter of versions and leases · d:key document · c:name counter · n:index members · x what expires
//   s:stream entries · w:stream its people · r:resource stretches by start · h:resource owner its stretches with their person
//   q:queue what is due, by the instant it may be claimed · i:queue items · b:queue what is buried · o:person what one person owns

/** States of an item: its mark is nothing, the token of its lease, or the reason it was buried. */
const IDLE = 0
const LEASED = 1

const DOCUMENT_HEAD = 17
const ITEM_HEAD = 15

export type Item = {
  readonly dueAt: number
  readonly attempts: number
  readonly mark: string
  readonly payload: Buffer
}

/** A document without its version, which the script puts in front. */
export function packDocument(
  value: Buffer,
  expiresAt: number | undefined,
  person: string | undefined,
): Buffer {
  const length = person === undefined ? 0 : person.length
  const packed = Buffer.allocUnsafe(9 + length + value.length)
  packed.writeDoubleBE(expiresAt ?? Number.POSITIVE_INFINITY, 0)
  packed[8] = length
  if (person !== undefined) packed.write(person, 9, 'latin1')
  packed.set(value, 9 + length)
  return packed
}

/** Null when it is absent or expired at `now`. */
export function unpackDocument(packed: Buffer | null, now: number): Stored | null {
  if (packed === null) return null
  const expiresAt = packed.readDoubleBE(8)
  if (expiresAt <= now) return null
  return {
    value: packed.subarray(DOCUMENT_HEAD + (packed[16] ?? 0)),
    version: packed.readDoubleBE(0),
    expiresAt: expiresAt === Number.POSITIVE_INFINITY ? null : expiresAt,
  }
}

export function packEntry(value: Buffer, expiresAt: number): Buffer {
  const packed = Buffer.allocUnsafe(8 + value.length)
  packed.writeDoubleBE(expiresAt, 0)
  packed.set(value, 8)
  return packed
}

/** Null when it has expired at `now`. */
export function unpackEntry(packed: Buffer, now: number): Buffer | null {
  return packed.readDoubleBE(0) <= now ? null : packed.subarray(8)
}

/** A new item. One that is born leased has been tried once. */
export function packItem(dueAt: number, payload: Buffer, person = '', token?: string): Buffer {
  const head = Buffer.allocUnsafe(ITEM_HEAD)
  head.writeDoubleBE(dueAt, 0)
  head.writeUInt32BE(token === undefined ? 0 : 1, 8)
  head[12] = token === undefined ? IDLE : LEASED
  head.writeUInt16BE(token?.length ?? 0, 13)
  const marks = `${token ?? ''}${String.fromCharCode(person.length)}${person}`
  return Buffer.concat([head, Buffer.from(marks, 'latin1'), payload])
}

export function unpackItem(packed: Buffer): Item {
  const personAt = ITEM_HEAD + packed.readUInt16BE(13)
  return {
    dueAt: packed.readDoubleBE(0),
    attempts: packed.readUInt32BE(8),
    mark: packed.toString('utf8', ITEM_HEAD, personAt),
    payload: packed.subarray(personAt + 1 + (packed[personAt] ?? 0)),
  }
}
