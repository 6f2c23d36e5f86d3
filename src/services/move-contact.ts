import type { Contact, Place } from '#domain/contact'
import { isDirect, isReachable } from '#domain/contacts'
import { type No, no } from '#domain/refusal'
import { type Acting, participantOf } from './acting.ts'
import { ask, book, writeOff } from './contact-changes.ts'
import { type ContactView, viewOf, withFile } from './contact-view.ts'
import { freeAt } from './free-moments.ts'
import { ownContact } from './own-contact.ts'

/**
 * The same contact at another moment that was offered. The old one is free from the same commit on. A coach who wants to be asked is asked
 * again, and until then nothing stands in the calendar any more.
 */
export async function moveContact(
  acting: Acting,
  input: { readonly contact: string; readonly start: number },
): Promise<ContactView | No<'unknown' | 'taken' | 'nobody'>> {
  const found = await ownContact(acting, input.contact)
  if (!found) return no('unknown')
  const { contact, coach } = found
  if (!coach?.isActive) return no('nobody')
  const isAtOnce = isDirect(coach, await participantOf(acting), contact.kind)
  const [free] = await freeAt(acting.work, [coach], {
    minutes: (contact.end - contact.start) / 60_000,
    isDirect: isAtOnce,
    except: contact.id,
    start: input.start,
  })
  if (!free) return no('taken')
  const moved: Contact = { ...contact, ...free.span, answer: null }
  return changed(acting, contact, moved, isAtOnce)
}

/** Another place or way at the same moment: what was certain stays certain, for the coach's time stays as it was. */
export async function replaceContact(
  acting: Acting,
  input: { readonly contact: string; readonly place: Place },
): Promise<ContactView | No<'unknown' | 'no-reach'>> {
  const found = await ownContact(acting, input.contact)
  if (!found) return no('unknown')
  if (!isReachable(input.place.type, await participantOf(acting))) return no('no-reach')
  const { contact } = found
  return changed(acting, contact, { ...contact, place: input.place }, contact.state === 'booked')
}

/** What a calendar learned must be taken back with a higher number than it had, and what replaces it needs a higher one still. */
async function changed(
  acting: Acting,
  before: Contact,
  after: Contact,
  isCertain: boolean,
): Promise<ContactView> {
  const isTakenBack = before.isInvited && !isCertain
  if (isTakenBack) writeOff(acting.work, before)
  const next: Contact = { ...after, sequence: before.sequence + (isTakenBack ? 2 : 1) }
  const contact = await (isCertain ? book : ask)(acting, next, before.start)
  const participant = await participantOf(acting)
  return withFile(acting, await viewOf(acting.work, participant, contact), acting.person)
}
