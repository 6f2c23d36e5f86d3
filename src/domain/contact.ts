/** A meeting or call of a participant and a coach. */
export type Contact = {
  readonly id: string
  readonly participant: string
  readonly coach: string
  /** 'first': the first talk, before somebody is one's coach. */
  readonly kind: 'regular' | 'first'
  readonly start: number
  readonly end: number
  readonly place: Place
  readonly state: 'requested' | 'booked' | 'cancelled' | 'declined' | 'expired'
  /** A requested contact holds its stretch until this instant; null once answered. */
  readonly heldUntil: number | null
  /** Of the calendar entry: goes up with every change that a calendar must learn. */
  readonly sequence: number
  /** True once an invitation went to the coach, so that a later end must be sent as CANCEL. */
  readonly isInvited: boolean
  readonly createdAt: number
  /** The participant's own answer to a reminder; null when there was none. */
  readonly answer: 'coming' | null
}

/** Where or how. `text`: the address at home or the trusted place, in own words; goes a week after the contact. */
export type Place = { readonly type: PlaceType; readonly text: string | null }
export type PlaceType = 'home' | 'trusted' | 'hub' | 'phone' | 'video'

export const isOpen = (contact: Pick<Contact, 'state'>): boolean =>
  contact.state === 'requested' || contact.state === 'booked'
/** Only what needs a journey by the participant. */
export const isTravelled = (place: Place): boolean => place.type === 'hub' || place.type === 'trusted'
