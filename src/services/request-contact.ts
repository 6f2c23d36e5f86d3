import type { Contact, Place } from '#domain/contact'
import { ahead, isDirect, isReachable, MOST_OPEN } from '#domain/contacts'
import { type No, no } from '#domain/refusal'
import { type Acting, changeParticipant, participantOf } from './acting.ts'
import { ask, book } from './contact-changes.ts'
import { type ContactView, viewOf, withFile } from './contact-view.ts'
import { freeAt, intakeCoaches, ownCoach } from './free-moments.ts'

const MOST_PLACES = 5

/**
 * A contact at a moment that was offered (`start`, an instant): certain at once with an own coach who wants it so, else asked for and held. A first
 * talk is where the partnership holds them, whatever `place` says. 'taken': somebody else was first, or it is too late for it.
 */
export async function requestContact(
  acting: Acting,
  input: { readonly start: number; readonly place: Place },
): Promise<ContactView | No<'taken' | 'too-many' | 'nobody' | 'no-reach'>> {
  const { work, house, partnership } = acting
  const participant = await participantOf(acting)
  if (ahead(participant.contacts, work.now).length >= MOST_OPEN) return no('too-many')
  const own = await ownCoach(acting)
  const kind: Contact['kind'] = own ? 'regular' : 'first'
  const coaches = own ? [own] : await intakeCoaches(work)
  if (coaches.length === 0) return no('nobody')
  const place = kind === 'first' ? firstPlace(acting) : input.place
  if (!isReachable(place.type, participant)) return no('no-reach')

  const { minutes } = kind === 'first' ? partnership.intake : partnership.contact
  const isAtOnce = own !== null && isDirect(own, participant, kind)
  const [free] = await freeAt(work, coaches, { minutes, isDirect: isAtOnce, start: input.start })
  if (!free) return no('taken')

  if (place.type === 'trusted' && place.text) await remember(acting, place.text)
  const wanted: Contact = {
    id: house.ids.id(),
    participant: acting.person,
    coach: free.coach.id,
    kind,
    start: free.span.start,
    end: free.span.end,
    place,
    state: 'requested',
    heldUntil: null,
    sequence: 0,
    isInvited: false,
    createdAt: work.now,
    answer: null,
  }
  const contact = await (isAtOnce ? book : ask)(acting, wanted, null)
  return withFile(acting, await viewOf(work, participant, contact), acting.person)
}

const firstPlace = ({ partnership }: Acting): Place => {
  const { place: type } = partnership.intake
  return { type, text: partnership.places.find((one) => one.type === type)?.address ?? null }
}

/** A place of one's own is named once. */
async function remember(acting: Acting, named: string): Promise<void> {
  const { places } = await participantOf(acting)
  await changeParticipant(acting, {
    places: [named, ...places.filter((one) => one !== named)].slice(0, MOST_PLACES),
  })
}
