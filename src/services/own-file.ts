import type { Contact } from '#domain/contact'
import { contactRecord } from '#records/contact'
import type { Work } from '#records/work'
import type { House } from './acting.ts'
import { openLink } from './links.ts'

/** The contact behind the link to a calendar file; null once it no longer stands. */
export async function contactForFile(house: House, work: Work, token: string): Promise<Contact | null> {
  const link = await openLink(work, house, token, 'moment')
  const contact = link && (await work.get(contactRecord, link.subject))
  return contact?.state === 'booked' && contact.participant === link?.participant ? contact : null
}
