import type { Coach } from '#domain/coach'
import { type Contact, isOpen } from '#domain/contact'
import { coachRecord } from '#records/coach'
import { contactRecord } from '#records/contact'
import { type Acting, participantOf } from './acting.ts'

/** An open contact of this very participant that is not over; null for anything else, a stranger's included. */
export async function ownContact(
  acting: Pick<Acting, 'work' | 'person'>,
  id: string,
): Promise<{ readonly contact: Contact; readonly coach: Coach | null } | null> {
  const { contacts } = await participantOf(acting)
  if (!contacts.some((one) => one.id === id)) return null
  const contact = await acting.work.get(contactRecord, id)
  if (!contact || contact.participant !== acting.person || !isOpen(contact) || contact.end <= acting.work.now)
    return null
  return { contact, coach: await acting.work.get(coachRecord, contact.coach) }
}
