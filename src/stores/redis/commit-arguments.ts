import type { Operation } from '#ports/store'
import { packDocument, packEntry, packItem } from './layout.ts'

type Argument = string | Buffer

/**
 * A commit as flat arguments for its script: now, whether anything can refuse, the number of puts, then six fields for each operation.
 * Flat and of one width because the script reads it twice and must stay short: the whole server waits for it.
 */
export function toArguments(operations: readonly Operation[], now: number): Argument[] {
  let mayRefuse = false
  let puts = 0
  const list: Argument[] = [String(now), '0', '0']
  for (const operation of operations) {
    if (operation.op === 'put') puts++
    mayRefuse ||= canRefuse(operation)
    addFields(list, operation)
    while ((list.length - 3) % 6 !== 0) list.push('')
  }
  if (mayRefuse) list[1] = '1'
  list[2] = String(puts)
  return list
}

function canRefuse(o: Operation): boolean {
  switch (o.op) {
    case 'put':
    case 'delete':
      return o.expect !== undefined
    case 'check':
    case 'reserve':
    case 'ack':
    case 'retry':
    case 'bury':
      return true
    default:
      return false
  }
}

function addFields(list: Argument[], o: Operation): void {
  switch (o.op) {
    case 'put':
      list.push('put', o.key, packDocument(o.value, o.expiresAt, o.person))
      list.push(optional(o.expect), optional(o.expiresAt), o.person ?? '')
      return
    case 'delete':
    case 'check':
      list.push(o.op, o.key, '', optional(o.expect))
      return
    case 'index':
      list.push('index', o.index, o.member, String(o.score))
      return
    case 'unindex':
      list.push('unindex', o.index, o.member)
      return
    case 'append':
      list.push('append', o.stream, packEntry(o.value, o.expiresAt), String(o.expiresAt), o.person ?? '')
      return
    case 'drop-stream':
      list.push('drop-stream', o.stream)
      return
    case 'add':
      list.push('add', o.counter, String(o.n))
      return
    case 'reserve':
      list.push('reserve', o.resource, String(o.start), String(o.end), o.owner, o.person ?? '')
      return
    case 'release':
      list.push('release', o.resource, o.owner)
      return
    case 'schedule':
      list.push('schedule', o.queue, o.id, packItem(o.dueAt, o.payload, o.person, o.lease?.token))
      list.push(String(o.lease?.until ?? o.dueAt), o.person ?? '')
      return
    case 'unschedule':
      list.push('unschedule', o.queue, o.id)
      return
    case 'ack':
      list.push('ack', o.queue, o.id, o.token)
      return
    case 'retry':
      list.push('retry', o.queue, o.id, o.token, String(o.dueAt))
      return
    case 'bury':
      list.push('bury', o.queue, o.id, o.token, o.reason)
      return
    case 'revive':
      list.push('revive', o.queue, o.id, String(o.dueAt))
  }
}

const optional = (n: number | undefined) => (n === undefined ? '' : String(n))
