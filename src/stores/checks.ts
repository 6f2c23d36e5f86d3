import type { Operation } from '#ports/store'

const NAME = /^[A-Za-z0-9:._|@+=-]{1,200}$/
const PARTITION = /^[a-z0-9-]{1,40}$/
const LONGEST_REASON = 500

/** A stretch is at most this long (milliseconds), so a search for overlaps never looks back further. */
export const LONGEST_STRETCH_MS = 8 * 60 * 60 * 1000

/** Names end up inside the engines' own keys, so whatever could break out of one is refused. @throws RangeError */
export function checkName(name: string): string {
  if (typeof name !== 'string' || !NAME.test(name)) throw new RangeError('Not a name the store can hold')
  return name
}

/** @throws RangeError */
export function checkPartition(id: string): string {
  if (typeof id !== 'string' || !PARTITION.test(id)) throw new RangeError('Not an id of a partition')
  return id
}

/** Instants, sequences, versions and counts are whole numbers that a double holds exactly. @throws RangeError */
export function checkWhole(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError('Not a whole number the store can hold')
  return n
}

/** How many to return or remove at most: 0 or more. @throws RangeError */
export function checkLimit(limit: number): number {
  if (checkWhole(limit) < 0) throw new RangeError('A limit is 0 or more')
  return limit
}

/** A bound of a range of scores; infinite is allowed. @throws RangeError */
export function checkBound(bound: number): number {
  if (typeof bound !== 'number' || Number.isNaN(bound)) throw new RangeError('Not a bound of a range')
  return bound
}

/** Refuses a malformed commit before an engine sees it, so that both engines refuse the same ones. @throws RangeError */
export function checkOperations(operations: readonly Operation[]): void {
  for (const operation of operations) checkOperation(operation)
}

function checkOperation(o: Operation): void {
  if ('person' in o && o.person !== undefined) checkName(o.person)
  if ('queue' in o) {
    checkName(o.queue)
    checkName(o.id)
  }
  if ('token' in o) checkName(o.token)
  if ('dueAt' in o) checkWhole(o.dueAt)
  switch (o.op) {
    case 'put':
      checkName(o.key)
      checkBytes(o.value)
      if (o.expect !== undefined) checkLimit(o.expect)
      if (o.expiresAt !== undefined) checkWhole(o.expiresAt)
      return
    case 'delete':
    case 'check':
      checkName(o.key)
      if (o.expect !== undefined) checkLimit(o.expect)
      return
    case 'index':
    case 'unindex':
      checkName(o.index)
      checkName(o.member)
      if (o.op === 'index' && !Number.isFinite(o.score)) throw new RangeError('A score is a finite number')
      return
    case 'append':
      checkName(o.stream)
      checkBytes(o.value)
      checkWhole(o.expiresAt)
      return
    case 'drop-stream':
      checkName(o.stream)
      return
    case 'add':
      checkName(o.counter)
      checkWhole(o.n)
      return
    case 'reserve':
      checkName(o.resource)
      checkName(o.owner)
      checkStretch(checkWhole(o.start), checkWhole(o.end))
      return
    case 'release':
      checkName(o.resource)
      checkName(o.owner)
      return
    case 'schedule':
      checkBytes(o.payload)
      if (o.lease === undefined) return
      checkName(o.lease.token)
      checkWhole(o.lease.until)
      return
    case 'bury':
      if (typeof o.reason !== 'string' || o.reason.length > LONGEST_REASON)
        throw new RangeError(`A reason has at most ${LONGEST_REASON} characters`)
      return
    default:
      checkKnown(o)
  }
}

function checkStretch(start: number, end: number): void {
  if (end <= start) throw new RangeError('A stretch ends after it starts')
  if (end - start > LONGEST_STRETCH_MS) throw new RangeError('A stretch lasts at most 8 hours')
}

function checkBytes(value: Buffer): void {
  if (!(value instanceof Uint8Array)) throw new RangeError('A value is a Buffer')
}

function checkKnown(o: { readonly op: 'unschedule' | 'ack' | 'retry' | 'revive' }): void {
  const known: readonly string[] = ['unschedule', 'ack', 'retry', 'revive']
  if (!known.includes(o.op)) throw new RangeError('Not an operation of the store')
}
