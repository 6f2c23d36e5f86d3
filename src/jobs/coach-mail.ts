import { isOpen } from '#domain/contact'
import { contactBooked, contactCancelled, contactMoved, contactRequested } from '#mail/contact-letters'
import { callBack, messageForCoach } from '#mail/message-letters'
import type { Letter } from '#ports/mailer'
import { contactRecord } from '#records/contact'
import { noteRecord } from '#records/note'
import type { OutboxItem } from '#records/outbox'
import type { Work } from '#records/work'
import type { Handlers } from './deliver.ts'
import {
  coachOfId,
  type DeliveryHouse,
  participantOfId,
  partnershipOf,
  stationery,
} from './delivery-house.ts'

type Item<K extends OutboxItem['kind']> = Extract<OutboxItem, { kind: K }>

/** Letters to coaches and teams. Each reads its subject again: what was cancelled, moved on or erased meanwhile is not written about. */
export function coachMail(
  deps: DeliveryHouse,
): Pick<Handlers, 'request-mail' | 'booked-mail' | 'cancelled-mail' | 'note-mail'> {
  return {
    'request-mail': { write: (work, item, id) => aboutContact(deps, work, item, id) },
    'booked-mail': { write: (work, item, id) => aboutContact(deps, work, item, id) },
    'cancelled-mail': { write: (work, item, id) => cancelled(deps, work, item, id) },
    'note-mail': { write: (work, item, id) => note(deps, work, item, id) },
  }
}

async function aboutContact(
  deps: DeliveryHouse,
  work: Work,
  item: Item<'request-mail' | 'booked-mail'>,
  id: string,
): Promise<Letter | null> {
  const contact = await work.get(contactRecord, item.contact)
  const wanted = item.kind === 'request-mail' ? 'requested' : 'booked'
  if (contact?.state !== wanted || contact.end <= work.now) return null
  const coach = await coachOfId(work, contact.coach)
  const participant = await participantOfId(work, contact.participant)
  if (!coach?.isActive || !participant) return null
  const paper = stationery(deps, work)
  const data = {
    id,
    to: coach.email,
    name: coach.name,
    participant: { name: participant.name, phone: participant.phone },
    contact,
    link: `${deps.house.publicUrl}/contact/${item.token}`,
    now: work.now,
  }
  if (item.kind === 'request-mail') return contactRequested(paper, { ...data, heldUntil: contact.heldUntil })
  return item.was === null
    ? contactBooked(paper, data)
    : contactMoved(paper, { ...data, before: { start: item.was, place: contact.place } })
}

/** Carries what it needs: the contact may be erased by now, and only its moment may be told then. */
async function cancelled(
  deps: DeliveryHouse,
  work: Work,
  item: Item<'cancelled-mail'>,
  id: string,
): Promise<Letter | null> {
  const coach = await coachOfId(work, item.coach)
  if (!coach?.isActive || item.end <= work.now) return null
  const contact = await work.get(contactRecord, item.contact)
  const participant = contact && !isOpen(contact) ? await participantOfId(work, contact.participant) : null
  return contactCancelled(stationery(deps, work), {
    id,
    to: coach.email,
    name: coach.name,
    participant: { name: participant?.name ?? null, phone: null },
    contact: {
      id: item.contact,
      kind: contact?.kind ?? 'regular',
      start: item.start,
      end: item.end,
      place: { type: contact?.place.type ?? 'phone', text: null },
      sequence: item.sequence,
    },
    isInvited: item.isInvited,
    link: deps.house.publicUrl,
    now: work.now,
  })
}

async function note(
  deps: DeliveryHouse,
  work: Work,
  item: Item<'note-mail'>,
  id: string,
): Promise<Letter | null> {
  const found = await work.get(noteRecord, item.note)
  if (!found || found.answeredAt !== null) return null
  const coach = found.to === null ? null : await coachOfId(work, found.to)
  const to = coach?.email ?? partnershipOf(deps, work).human.mailbox
  if (!to) throw new Error('a message is due for somebody who has no mailbox')
  const link = `${deps.house.publicUrl}/note/${item.token}`
  const addressed = { id, to, name: coach?.name ?? null, participantName: found.name, link }
  const paper = stationery(deps, work)
  return found.kind === 'call-back'
    ? callBack(paper, { ...addressed, phone: found.phone ?? '', when: found.text === '' ? null : found.text })
    : messageForCoach(paper, { ...addressed, message: found.text })
}
