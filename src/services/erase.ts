import { isOpen } from '#domain/contact'
import type { Operation, Owned } from '#ports/store'
import { contactRecord } from '#records/contact'
import { plan } from '#records/outbox'
import { participantRecord } from '#records/participant'
import type { AnyKind } from '#records/record'
import { sessionRecord } from '#records/session'
import type { Acting } from './acting.ts'

/** What this turn may have read or still writes goes through the unit of work; anything else is deleted as it stands. */
const READ_HERE: readonly AnyKind[] = [participantRecord, sessionRecord, contactRecord] as never

/**
 * Everything of this participant goes, in one commit with the reply: documents, history, held time and what was still planned. Open
 * contacts are called off without a reason. What follows in the conversation is somebody new. Answers how many contacts were open.
 */
export async function eraseAll(acting: Acting): Promise<{ readonly contacts: number }> {
  const { work, house, person } = acting
  const owned = await work.partition.owned(person)
  work.add(...owned.flatMap(undone))
  const refs = owned.flatMap(readHere)
  await work.load([[participantRecord, person], ...refs])
  const contacts = refs
    .flatMap(([kind, id]) => (kind.kind === contactRecord.kind ? (work.loaded(contactRecord, id) ?? []) : []))
    .filter((contact) => isOpen(contact) && contact.end > work.now)
  for (const { id, coach, start, end, sequence, isInvited } of contacts) {
    const item = { kind: 'cancelled-mail', contact: id, coach, start, end, isInvited } as const
    const last = sequence + (isInvited ? 1 : 0)
    plan(work, `contact:${id}:cancelled-mail:${last}`, work.now, { ...item, sequence: last }, null)
  }
  for (const [kind, id] of refs) work.remove(kind, id)
  work.remove(participantRecord, person)
  acting.person = house.ids.id()
  return { contacts: contacts.length }
}

/** Only what was said, in every conversation of this participant; the record stays. */
export async function eraseTalk({ work, person }: Acting): Promise<void> {
  const owned = await work.partition.owned(person)
  work.add(...owned.flatMap((one) => (one.kind === 'stream' ? undone(one) : [])))
}

function readHere(one: Owned): (readonly [AnyKind, string])[] {
  if (one.kind !== 'document') return []
  const kind = READ_HERE.find(({ kind }) => one.name.startsWith(`${kind}:`))
  return kind ? [[kind, one.name.slice(kind.kind.length + 1)]] : []
}

function undone(one: Owned): Operation[] {
  switch (one.kind) {
    case 'document':
      return readHere(one).length > 0 ? [] : [{ op: 'delete', key: one.name }]
    case 'stream':
      return [{ op: 'drop-stream', stream: one.name }]
    case 'stretch':
      return [{ op: 'release', resource: one.name, owner: one.owner }]
    case 'due':
      return [{ op: 'unschedule', queue: one.name, id: one.id }]
  }
}
