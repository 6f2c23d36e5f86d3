import { type No, no } from '#domain/refusal'
import { contactRecord } from '#records/contact'
import { type Acting, participantOf } from './acting.ts'
import { close, writeOff } from './contact-changes.ts'
import { type ContactView, viewOf } from './contact-view.ts'
import { ownContact } from './own-contact.ts'

/** The participant takes it back: the coach hears it, and the moment is free again. */
export async function cancelContact(
  acting: Acting,
  input: { readonly contact: string },
): Promise<ContactView | No<'unknown'>> {
  const found = await ownContact(acting, input.contact)
  if (!found) return no('unknown')
  writeOff(acting.work, found.contact)
  const closed = await close(acting.work, found.contact, 'cancelled')
  return viewOf(acting.work, await participantOf(acting), closed)
}

/** The answer "Ik kom" to a reminder. */
export async function confirmComing(
  acting: Acting,
  input: { readonly contact: string },
): Promise<ContactView | No<'unknown'>> {
  const found = await ownContact(acting, input.contact)
  if (!found) return no('unknown')
  const contact = { ...found.contact, answer: 'coming' as const }
  acting.work.put(contactRecord, contact.id, contact)
  return viewOf(acting.work, await participantOf(acting), contact)
}
