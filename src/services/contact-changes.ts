import type { Contact } from '#domain/contact'
import { addressEnd, holdEnd, linkEnd, withContact } from '#domain/contacts'
import type { Partnership } from '#domain/partnership'
import { contactReminders } from '#domain/reminder'
import { contactRecord } from '#records/contact'
import { plan, unplan } from '#records/outbox'
import { participantRecord } from '#records/participant'
import type { Work } from '#records/work'
import { changeParticipant, type House, participantOf } from './acting.ts'
import { makeLink } from './links.ts'

/** What every change of a contact needs; all of it lands in the commit of `work`. */
export type Deed = { readonly house: House; readonly work: Work; readonly partnership: Partnership }

export const resourceOf = (coach: string): string => `coach:${coach}`

const REMINDERS = ['day-before', 'four-days-before'] as const
const dueId = (contact: Pick<Contact, 'id'>, what: string): string => `contact:${contact.id}:${what}`
/** One id per letter: it becomes the Message-ID, and a mail server drops a second letter with the same one. */
const letterId = (contact: Contact, kind: string): string => dueId(contact, `${kind}:${contact.sequence}`)

/** It stands: its time is held, the coach hears it with an invitation, the participant is reminded. `was`: the moment it moved from. */
export async function book(deed: Deed, wanted: Contact, was: number | null): Promise<Contact> {
  const contact: Contact = { ...wanted, state: 'booked', heldUntil: null, isInvited: true }
  await keep(deed.work, contact)
  unplan(deed.work, dueId(contact, 'hold-ends'))
  const item = { kind: 'booked-mail', contact: contact.id, token: await linkFor(deed, contact), was } as const
  plan(deed.work, letterId(contact, item.kind), deed.work.now, item, contact.participant)
  remind(deed.work, contact)
  return contact
}

/** The coach is asked; its time is held until there is an answer or the hold ends. Nothing stands in a calendar yet. */
export async function ask(deed: Deed, wanted: Contact, was: number | null): Promise<Contact> {
  const { work, partnership } = deed
  const heldUntil = holdEnd(wanted.start, work.now, partnership.contact.answerWithinWorkingDays)
  const contact: Contact = { ...wanted, state: 'requested', heldUntil, isInvited: false }
  await keep(work, contact)
  for (const reminder of REMINDERS) unplan(work, dueId(contact, reminder))
  const item = {
    kind: 'request-mail',
    contact: contact.id,
    token: await linkFor(deed, contact),
    was,
  } as const
  plan(work, letterId(contact, item.kind), work.now, item, contact.participant)
  const end = { kind: 'hold-ends', contact: contact.id, heldUntil } as const
  plan(work, dueId(contact, 'hold-ends'), heldUntil, end, contact.participant)
  return contact
}

/** It is over before it began: its time is free again, nothing more is sent about it, and the address goes at once. */
export async function close(
  work: Work,
  open: Contact,
  state: 'cancelled' | 'declined' | 'expired',
): Promise<Contact> {
  const contact: Contact = {
    ...open,
    state,
    heldUntil: null,
    sequence: open.sequence + (open.isInvited ? 1 : 0),
    place: { type: open.place.type, text: null },
  }
  work.put(contactRecord, contact.id, contact)
  work.add({ op: 'release', resource: resourceOf(contact.coach), owner: contact.id })
  await list(work, contact)
  for (const what of [...REMINDERS, 'week-after']) unplan(work, dueId(contact, what))
  // The end of a hold is itself what expires it: whoever carries it out acknowledges it in this commit.
  if (state !== 'expired') unplan(work, dueId(contact, 'hold-ends'))
  unplan(work, letterId(open, 'booked-mail'))
  unplan(work, letterId(open, 'request-mail'))
  return contact
}

/**
 * Tells the coach that it is off, and takes it out of the calendar when it was in there. `off`: as it stood before. Nobody owns the
 * letter: it carries a moment and nothing of the person, and must still go out when that person is erased.
 */
export function writeOff(work: Work, off: Contact): void {
  const { id: contact, coach, start, end, isInvited } = off
  const sequence = off.sequence + (isInvited ? 1 : 0)
  const item = { kind: 'cancelled-mail', contact, coach, start, end, sequence, isInvited } as const
  plan(work, dueId(off, `cancelled-mail:${sequence}`), work.now, item, null)
}

/** A letter to the participant about a change, for who gave an address. */
export async function writeChange(
  work: Work,
  contact: Contact,
  change: 'booked' | 'declined' | 'expired' | 'cancelled',
): Promise<void> {
  const participant = await work.get(participantRecord, contact.participant)
  if (!participant?.email) return
  const item = { kind: 'change-mail', participant: participant.id, change, contact: contact.id } as const
  plan(work, letterId(contact, `change-mail:${change}`), work.now, item, participant.id)
}

/** Writes it down, and holds its stretch of the coach's time: what this contact held before is let go in the same commit. */
async function keep(work: Work, contact: Contact): Promise<void> {
  const { id: owner, participant: person, start, end } = contact
  const resource = resourceOf(contact.coach)
  await work.get(contactRecord, owner)
  work.put(contactRecord, owner, contact)
  work.add({ op: 'release', resource, owner }, { op: 'reserve', resource, start, end, owner, person })
  await list(work, contact)
  plan(
    work,
    dueId(contact, 'week-after'),
    addressEnd(contact),
    { kind: 'week-after', contact: owner },
    person,
  )
}

async function list(work: Work, contact: Contact): Promise<void> {
  const whose = { work, person: contact.participant }
  const { contacts } = await participantOf(whose)
  await changeParticipant(whose, { contacts: withContact(contacts, contact, work.now) })
}

function remind(work: Work, contact: Contact): void {
  const planned = contactReminders(contact, work.now)
  for (const kind of REMINDERS) {
    const reminder = planned.find((one) => one.kind === kind)
    if (!reminder) unplan(work, dueId(contact, kind))
    else {
      const item = {
        kind: 'contact-reminder',
        contact: contact.id,
        plan: kind,
        start: contact.start,
      } as const
      plan(work, reminder.id, reminder.at, item, contact.participant)
    }
  }
}

const linkFor = ({ work, house }: Deed, contact: Contact): Promise<string> =>
  makeLink(work, house, {
    purpose: 'contact',
    subject: contact.id,
    coach: contact.coach,
    participant: contact.participant,
    until: linkEnd(contact),
  })
