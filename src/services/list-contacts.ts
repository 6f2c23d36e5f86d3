import { ahead } from '#domain/contacts'
import { contactRecord } from '#records/contact'
import { type Acting, participantOf } from './acting.ts'
import { type ContactView, viewOf } from './contact-view.ts'
import { ownContact } from './own-contact.ts'

/** What this participant has coming up, soonest first. */
export async function listContacts(acting: Acting): Promise<ContactView[]> {
  const participant = await participantOf(acting)
  const entries = ahead(participant.contacts, acting.work.now)
  await acting.work.load(entries.map(({ id }) => [contactRecord, id] as const))
  const views: ContactView[] = []
  for (const { id } of entries) {
    const found = await ownContact(acting, id)
    if (found) views.push(await viewOf(acting.work, participant, found.contact))
  }
  return views
}
