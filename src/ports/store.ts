/**
 * The store: versioned documents, ordered indexes, streams, held stretches of time and a queue of what is due.
 * Two engines keep this contract (Redis and SQLite); one suite in test/store proves it on both.
 * Every instant is in milliseconds since 1970 (UTC) and is passed in: the store never reads a clock of its own.
 * Values are opaque bytes; whoever writes them has sealed them first (src/records).
 */
export type Store = {
  /** A tenant: the id of a partnership, or 'house' for what belongs to none. Ids match /^[a-z0-9-]{1,40}$/, else it throws. */
  partition(id: string): Partition
  /** What an operator should know of the engine at start, such as persistence that is off. */
  inspect(): Promise<StoreCondition>
  close(): Promise<void>
}

export type StoreCondition = {
  readonly engine: 'redis' | 'sqlite'
  /** False when a crash would lose acknowledged commits; null when the engine does not let us look. */
  readonly isDurable: boolean | null
  /** True when the engine may throw data away under memory pressure; null when unknown. */
  readonly mayEvict: boolean | null
}

export type Stored = {
  readonly value: Buffer
  /** From the partition's counter; never used twice, not even after a delete. */
  readonly version: number
  readonly expiresAt: number | null
}

export type Entry = { readonly sequence: number; readonly value: Buffer }
export type Member = { readonly member: string; readonly score: number }
export type Stretch = { readonly start: number; readonly end: number; readonly owner: string }

export type Due = {
  readonly id: string
  readonly dueAt: number
  readonly payload: Buffer
  /** Proof of the lease: ack, retry and bury are refused ('token') once the lease went to somebody else. */
  readonly token: string
  /** How often it was claimed before, this time not counted; being born leased counts as once. */
  readonly attempts: number
}

export type Buried = {
  readonly id: string
  readonly buriedAt: number
  readonly reason: string
  readonly payload: Buffer
}

/** What one person owns, for erasing and exporting. `name` is the key, stream, index, resource or queue. */
export type Owned =
  | { readonly kind: 'document'; readonly name: string }
  | { readonly kind: 'stream'; readonly name: string }
  | {
      readonly kind: 'stretch'
      readonly name: string
      readonly start: number
      readonly end: number
      readonly owner: string
    }
  | { readonly kind: 'due'; readonly name: string; readonly id: string }

export type Partition = {
  readonly id: string
  /** Documents in the order asked, in one round trip; null for absent or expired at `now`. */
  getMany(keys: readonly string[], now: number): Promise<(Stored | null)[]>
  /** Members with min <= score <= max by score then name, after `after` when given (for paging). */
  range(index: string, min: number, max: number, limit: number, after?: Member): Promise<Member[]>
  count(index: string, min: number, max: number): Promise<number>
  /** Entries with sequence > after, oldest first, expired ones left out. */
  read(stream: string, after: number, limit: number, now: number): Promise<Entry[]>
  /** Stretches of a resource that overlap [from, to). */
  busy(resource: string, from: number, to: number): Promise<Stretch[]>
  /** Everything committed with this person as its owner. */
  owned(person: string): Promise<Owned[]>
  /** All documents, a page at a time, for key rotation; start with '' and stop when cursor is null. May repeat, never misses one that stands throughout; a page may be empty while others follow. */
  scan(cursor: string, limit: number): Promise<{ keys: string[]; cursor: string | null }>
  counter(name: string): Promise<number>
  /** Takes what is due at `now` and not leased (or whose lease ended), longest free first, and leases it until now + leaseMs. */
  claim(queue: string, now: number, leaseMs: number, limit: number): Promise<Due[]>
  /** The instant at which claim could next return something (due, or a lease that ends); null for an empty queue. */
  nextDue(queue: string): Promise<number | null>
  buried(queue: string, limit: number): Promise<Buried[]>
  /** Removes up to `limit` documents and stream entries that expired at or before `now`; returns how many went. */
  forget(now: number, limit: number): Promise<number>
  /** All operations, in order, or none. */
  commit(operations: readonly Operation[], now: number): Promise<Committed>
}

export type Operation =
  /**
   * `expect`: the version that must stand (0: must be absent or expired); left out: unconditional.
   * `person` owns it for owned(); a put without one drops an earlier owner.
   */
  | {
      readonly op: 'put'
      readonly key: string
      readonly value: Buffer
      readonly expect?: number
      readonly expiresAt?: number
      readonly person?: string
    }
  | { readonly op: 'delete'; readonly key: string; readonly expect?: number }
  /** Refuses the commit ('version') unless the document stands at this version (0: absent or expired). */
  | { readonly op: 'check'; readonly key: string; readonly expect: number }
  | { readonly op: 'index'; readonly index: string; readonly member: string; readonly score: number }
  | { readonly op: 'unindex'; readonly index: string; readonly member: string }
  /** Sequences count from 1 in each stream without gaps, and go on after everything in it expired or was dropped. */
  | {
      readonly op: 'append'
      readonly stream: string
      readonly value: Buffer
      readonly expiresAt: number
      readonly person?: string
    }
  /** Removes every entry and forgets whose it was. */
  | { readonly op: 'drop-stream'; readonly stream: string }
  | { readonly op: 'add'; readonly counter: string; readonly n: number }
  /**
   * Holds [start, end) of a resource for `owner` (a contact); at most 8 hours, else it throws. Refused ('overlap') when it overlaps a
   * stretch of another owner; an owner's own stretches may overlap. The same (start, end, owner) again changes nothing.
   */
  | {
      readonly op: 'reserve'
      readonly resource: string
      readonly start: number
      readonly end: number
      readonly owner: string
      readonly person?: string
    }
  /** Lets go of every stretch of `owner` on the resource; later operations of the same commit see it gone. */
  | { readonly op: 'release'; readonly resource: string; readonly owner: string }
  /** Replaces what stands under the same id (a lease on it ends). `lease`: born leased to the caller, under this token until `until`. */
  | {
      readonly op: 'schedule'
      readonly queue: string
      readonly id: string
      readonly dueAt: number
      readonly payload: Buffer
      readonly person?: string
      readonly lease?: { readonly token: string; readonly until: number }
    }
  | { readonly op: 'unschedule'; readonly queue: string; readonly id: string }
  | { readonly op: 'ack'; readonly queue: string; readonly id: string; readonly token: string }
  | {
      readonly op: 'retry'
      readonly queue: string
      readonly id: string
      readonly token: string
      readonly dueAt: number
    }
  | {
      readonly op: 'bury'
      readonly queue: string
      readonly id: string
      readonly token: string
      readonly reason: string
    }
  /** Puts a buried item back in its queue with its attempts at 0. Nothing happens when it is not buried. */
  | { readonly op: 'revive'; readonly queue: string; readonly id: string; readonly dueAt: number }

export type Committed =
  /** `sequences`: one per append, in order. */
  | { readonly ok: true; readonly sequences: readonly number[] }
  /** `at`: the position of the operation that refused. Nothing was changed. */
  | { readonly ok: false; readonly at: number; readonly why: 'version' | 'overlap' | 'token' }

/** The connection went away between sending a commit and its answer: it may or may not have been applied. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown'
}

/** The store cannot be reached or does not answer in time. Nothing was written. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}
