import type { Committed, Operation, Partition, Stretch } from '#ports/store'
import { type AnyKind, keyOf, type RecordKind } from './record.ts'
import type { Vault } from './vault.ts'

type Read = {
  readonly kind: AnyKind
  readonly id: string
  readonly version: number
  value: unknown
  isChanged: boolean
}

/**
 * One unit of work on one partnership: what is read is remembered with its version (absence too), what is changed waits, and commit
 * writes all of it or nothing. A value is parsed and sealed on its way out, opened and parsed on its way in.
 */
export type Work = {
  readonly partition: Partition
  readonly now: number
  /** Reads several documents in one round trip; later gets of them cost nothing. */
  load(refs: readonly (readonly [AnyKind, string])[]): Promise<void>
  get<T>(kind: RecordKind<T>, id: string): Promise<T | null>
  /** A document already loaded; throws when it is not: then a load was forgotten. */
  loaded<T>(kind: RecordKind<T>, id: string): T | null
  put<T>(kind: RecordKind<T>, id: string, value: T): void
  remove<T>(kind: RecordKind<T>, id: string): void
  /** Index, stream, queue and stretch operations that belong in the same commit. */
  add(...operations: readonly Operation[]): void
  /** Held time, with what this work itself releases and reserves not yet counted. */
  busy(resource: string, from: number, to: number): Promise<Stretch[]>
  seal(place: string, value: unknown): Buffer
  /** To be done once this is committed, such as ringing a bell; may not throw, and a crash in between loses nothing but time. */
  after(done: () => void): void
  /** For whoever committed it: does what had to wait, and answers whether something was scheduled. */
  settled(): { readonly isScheduling: boolean }
  commit(): Promise<Committed>
}

export function beginWork(partition: Partition, vault: Vault, now: number): Work {
  const reads = new Map<string, Read>()
  const extra: Operation[] = []
  const afterwards: (() => void)[] = []
  const placeOf = (key: string) => `${partition.id}|${key}`

  async function load(refs: readonly (readonly [AnyKind, string])[]): Promise<void> {
    const wanted = refs
      .map(([kind, id]) => ({ kind, id, key: keyOf(kind, id) }))
      .filter(({ key }) => !reads.has(key))
    if (wanted.length === 0) return
    const stored = await partition.getMany(
      wanted.map(({ key }) => key),
      now,
    )
    wanted.forEach(({ kind, id, key }, i) => {
      const found = stored[i]
      const value = found ? kind.schema.parse(JSON.parse(vault.open(placeOf(key), found.value))) : null
      reads.set(key, { kind, id, version: found?.version ?? 0, value, isChanged: false })
    })
  }

  function read(kind: AnyKind, id: string): Read {
    const found = reads.get(keyOf(kind, id))
    if (!found) throw new Error(`${kind.kind} was not loaded in this unit of work`)
    return found
  }

  function change(kind: AnyKind, id: string, value: unknown): void {
    const found = read(kind, id)
    found.value = value
    found.isChanged = true
  }

  function documents(): Operation[] {
    const operations: Operation[] = []
    for (const [key, { kind, id, version, value, isChanged }] of reads) {
      if (!isChanged) operations.push({ op: 'check', key, expect: version })
      else if (value === null) operations.push({ op: 'delete', key, expect: version })
      else {
        const parsed = kind.schema.parse(value)
        const sealed = vault.seal(placeOf(key), JSON.stringify(parsed))
        const expiresAt = kind.expiresAt(parsed, now) ?? undefined
        operations.push({
          op: 'put',
          key,
          value: sealed,
          expect: version,
          expiresAt,
          person: kind.person(parsed, id),
        })
      }
    }
    return operations
  }

  return {
    partition,
    now,
    load,
    async get(kind, id) {
      await load([[kind, id]])
      return read(kind, id).value as never
    },
    loaded: (kind, id) => read(kind, id).value as never,
    put: (kind, id, value) => change(kind, id, value),
    remove: (kind, id) => change(kind, id, null),
    add: (...operations) => void extra.push(...operations),
    busy: (resource, from, to) => partition.busy(resource, from, to),
    seal: (place, value) => vault.seal(placeOf(place), JSON.stringify(value)),
    after: (done) => void afterwards.push(done),
    settled() {
      for (const done of afterwards) done()
      return { isScheduling: extra.some(({ op }) => op === 'schedule') }
    },
    async commit() {
      const isIdle = extra.length === 0 && ![...reads.values()].some(({ isChanged }) => isChanged)
      return isIdle ? { ok: true, sequences: [] } : partition.commit([...documents(), ...extra], now)
    },
  }
}
