import type { Scene } from '#conversation'
import type { Contact, Place, PlaceType } from '#domain/contact'
import { isPrivate } from '#domain/contacts'
import type { Choice, Icon } from '#domain/message'

const LABEL = 20
const MOST_OWN = 2
const ICONS: Readonly<Record<PlaceType, Icon>> = {
  home: 'home',
  trusted: 'place',
  hub: 'place',
  phone: 'phone',
  video: 'video',
}

type Whose = Pick<Scene<unknown>, 't' | 'partnership' | 'participant'>

/** Where or how, in the partnership's order; places that somebody named before come first, so that they cost one tap. */
export function placeChoices({ t, partnership, participant }: Whose): Choice[] {
  const { places } = partnership
  const hubs = places.filter(({ type }) => type === 'hub').length
  const own = places.some(({ type }) => type === 'trusted') ? participant.places.slice(0, MOST_OWN) : []
  return [
    ...own.map((label, i) => ({ id: `own-${i}`, label: cut(label), icon: 'place' as const })),
    ...places.map(({ type, address }, i) => ({
      id: `place-${i}`,
      label: type === 'hub' && hubs > 1 && address ? cut(address) : t(`place:${type}`),
      icon: ICONS[type],
    })),
  ]
}

/** The place behind such a choice; a home or a place of one's own is still without its words. */
export function placeOf(choice: string | null, { partnership, participant }: Whose): Place | null {
  const [kind, i] = (choice ?? '').split('-')
  const text = kind === 'own' ? participant.places[Number(i)] : undefined
  if (text !== undefined) return { type: 'trusted', text }
  const place = kind === 'place' ? partnership.places[Number(i)] : undefined
  return place ? { type: place.type, text: place.address } : null
}

/** The place when there is nothing to choose: of a first talk, or the only one there is. */
export function onlyPlace({ partnership }: Whose, kind: Contact['kind']): Place | null {
  const [one, ...more] = partnership.places
  const first = partnership.places.find(({ type }) => type === partnership.intake.place)
  if (kind === 'first') return { type: partnership.intake.place, text: first?.address ?? null }
  return one && more.length === 0 ? { type: one.type, text: one.address } : null
}

/** Whether its words must still be asked. */
export const isNameless = (place: Place): boolean => isPrivate(place) && place.text === null

const cut = (text: string): string => (text.length > LABEL ? `${text.slice(0, LABEL - 1).trimEnd()}…` : text)
