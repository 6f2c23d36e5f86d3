import type { Contact } from '#domain/contact'
import { addressEnd, isPrivate } from '#domain/contacts'
import { coachRecord } from '#records/coach'
import { contactRecord } from '#records/contact'
import type { Link } from '#records/link'
import { participantRecord } from '#records/participant'
import type { Work } from '#records/work'
import { book, close, type Deed, resourceOf, writeChange, writeOff } from './contact-changes.ts'
import { tellBooked, tellClosed } from './contact-news.ts'

/** What a coach sees of a contact: nothing of the participant but the name. */
export type ContactForCoach = Pick<Contact, 'state' | 'kind' | 'start' | 'end' | 'place'> & {
  readonly participantName: string | null
  readonly isOver: boolean
}

/** 'already': it was so before. 'late': it ended otherwise, or it is over. 'gone': this link opens nothing (any more). */
export type Answered = 'done' | 'already' | 'late' | 'gone'

/** Null also for who left the team or is no longer this participant's coach: it looks as if it had never been. */
export async function contactForLink(work: Work, link: Link): Promise<ContactForCoach | null> {
  const contact = await contactOf(work, link)
  if (!contact) return null
  const participant = await work.get(participantRecord, contact.participant)
  const { state, kind, start, end, place } = contact
  const isOver = end <= work.now
  return { state, kind, start, end, place, participantName: participant?.name ?? null, isOver }
}

/** The coach says yes: certain from this commit on, with reminders, the invitation, and word to the participant. */
export async function confirmContact({ house, work, partnership }: Deed, link: Link): Promise<Answered> {
  const deed = { house, work, partnership }
  const contact = await contactOf(work, link)
  if (!contact) return 'gone'
  if (contact.state === 'booked') return 'already'
  if (contact.state !== 'requested' || contact.start <= work.now) return 'late'
  const booked = await book(deed, contact, null)
  await writeChange(work, booked, 'booked')
  await tellBooked(deed, booked)
  return 'done'
}

/** The coach cannot at that moment: it is free again, and the participant is offered another one. */
export async function declineContact(deed: Deed, link: Link): Promise<Answered> {
  const contact = await contactOf(deed.work, link)
  if (!contact) return 'gone'
  if (contact.state === 'declined') return 'already'
  if (contact.state !== 'requested') return 'late'
  await end(deed, contact, 'declined')
  return 'done'
}

/** The coach takes back what was certain; the calendar entry goes too. */
export async function cancelByCoach(deed: Deed, link: Link): Promise<Answered> {
  const contact = await contactOf(deed.work, link)
  if (!contact) return 'gone'
  if (contact.state === 'cancelled') return 'already'
  if (contact.state !== 'booked' || contact.end <= deed.work.now) return 'late'
  writeOff(deed.work, contact)
  await end(deed, contact, 'cancelled')
  return 'done'
}

/** Nobody answered in time. Nothing happens when there was an answer, or when the hold is another one by now. */
export async function expireHold(deed: Deed, contactId: string, heldUntil: number): Promise<void> {
  const contact = await deed.work.get(contactRecord, contactId)
  if (contact?.state !== 'requested' || contact.heldUntil !== heldUntil || deed.work.now < heldUntil) return
  await end(deed, contact, 'expired')
}

/** A week after the contact nobody needs to know where it was, nor which stretch of the coach's time it held. */
export async function tidyUp(work: Work, contactId: string): Promise<void> {
  const contact = await work.get(contactRecord, contactId)
  if (!contact || work.now < addressEnd(contact)) return
  work.add({ op: 'release', resource: resourceOf(contact.coach), owner: contact.id })
  if (contact.place.text === null || !isPrivate(contact.place)) return
  work.put(contactRecord, contactId, { ...contact, place: { ...contact.place, text: null } })
}

async function end(deed: Deed, contact: Contact, state: 'cancelled' | 'declined' | 'expired'): Promise<void> {
  const closed = await close(deed.work, contact, state)
  await writeChange(deed.work, closed, state)
  await tellClosed(deed, closed)
}

async function contactOf(work: Work, link: Link): Promise<Contact | null> {
  const contact = await work.get(contactRecord, link.subject)
  if (!contact || contact.coach !== link.coach || contact.participant !== link.participant) return null
  const coach = await work.get(coachRecord, contact.coach)
  if (!coach?.isActive) return null
  if (contact.kind === 'first') return contact
  const participant = await work.get(participantRecord, contact.participant)
  return participant?.coach?.id === coach.id ? contact : null
}
