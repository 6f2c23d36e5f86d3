import type { Contact, Place } from '#domain/contact'
import type { Letter } from '#ports/mailer'
import { coachCalendar } from './invitation.ts'
import { button, type Fact, facts, line, small } from './layout.ts'
import { type Addressed, nameOf, type Stationery, toCoach } from './letter.ts'
import { oneLine, withoutLinks } from './personal-text.ts'

/** A letter about a contact. `link`: where the coach answers, moves or cancels. `now`: when it is written. */
type AboutContact = Addressed & {
  readonly participant: { readonly name: string | null; readonly phone: string | null }
  readonly contact: Pick<Contact, 'id' | 'kind' | 'start' | 'end' | 'place' | 'sequence'>
  readonly link: string
  readonly now: number
}

/** A moment that waits for the coach's yes; no invitation yet. `heldUntil`: when it comes free again. */
export function contactRequested(
  stationery: Stationery,
  data: AboutContact & { readonly heldUntil: number | null },
): Letter {
  const { t, moments } = stationery
  const about = nameOf(stationery, data.participant.name)
  const held =
    data.heldUntil === null ? [] : [line(t('mail:requested.held', { moment: moments.full(data.heldUntil) }))]
  return toCoach(stationery, data, {
    subject: t('mail:requested.subject', { moment: moments.short(data.contact.start) }),
    about,
    blocks: [
      line(
        t(data.contact.kind === 'first' ? 'mail:requested.first' : 'mail:requested.regular', { name: about }),
      ),
      facts(...momentAndPlace(stationery, data, about)),
      ...held,
      line(t('mail:requested.ask')),
      button(t('mail:requested.button'), data.link),
      small(t('mail:requested.notYet')),
    ],
  })
}

/** Certain now, with the invitation. */
export function contactBooked(stationery: Stationery, data: AboutContact): Letter {
  const { t, moments } = stationery
  const about = nameOf(stationery, data.participant.name)
  return toCoach(stationery, data, {
    subject: t('mail:booked.subject', { moment: moments.short(data.contact.start) }),
    about,
    blocks: [
      line(t(data.contact.kind === 'first' ? 'mail:booked.first' : 'mail:booked.regular', { name: about })),
      facts(...momentAndPlace(stationery, data, about)),
      line(t('mail:booked.change')),
      button(t('mail:booked.button'), data.link),
      small(t('mail:booked.calendar')),
    ],
    calendar: invitation(stationery, data, 'REQUEST'),
  })
}

/** Another moment, another place, or both. `contact` as it is now, its sequence higher than before. */
export function contactMoved(
  stationery: Stationery,
  data: AboutContact & { readonly before: { readonly start: number; readonly place: Place } },
): Letter {
  const { t, moments } = stationery
  const about = nameOf(stationery, data.participant.name)
  const { before, contact } = data
  const isOtherPlace = before.place.type !== contact.place.type || before.place.text !== contact.place.text
  const earlier = [
    ...(before.start === contact.start
      ? []
      : [{ label: t('mail:label.whenBefore'), value: moments.full(before.start) }]),
    ...(isOtherPlace
      ? [{ label: t('mail:label.whereBefore'), value: placeInWords(stationery, before.place, about) }]
      : []),
  ]
  return toCoach(stationery, data, {
    subject: t('mail:moved.subject', { moment: moments.short(contact.start) }),
    about,
    blocks: [
      line(t('mail:moved.said', { name: about })),
      facts(...momentAndPlace(stationery, data, about), ...earlier),
      line(t('mail:booked.change')),
      button(t('mail:booked.button'), data.link),
      small(t('mail:moved.calendar')),
    ],
    calendar: invitation(stationery, data, 'REQUEST'),
  })
}

/** `isInvited`: whether an invitation went out that must be taken back. */
export function contactCancelled(
  stationery: Stationery,
  data: AboutContact & { readonly isInvited: boolean },
): Letter {
  const { t, moments } = stationery
  const about = nameOf(stationery, data.participant.name)
  return toCoach(stationery, data, {
    subject: t('mail:cancelled.subject', { moment: moments.short(data.contact.start) }),
    about,
    blocks: [
      line(t('mail:cancelled.said', { name: about })),
      facts({ label: t('mail:label.when'), value: moments.full(data.contact.start) }),
      line(t('mail:cancelled.free')),
      ...(data.isInvited ? [small(t('mail:cancelled.calendar'))] : []),
    ],
    calendar: data.isInvited ? invitation(stationery, data, 'CANCEL') : null,
  })
}

function momentAndPlace(stationery: Stationery, data: AboutContact, about: string): Fact[] {
  const { t, moments } = stationery
  const { start, end, place } = data.contact
  const minutes = String(Math.round((end - start) / 60_000))
  const when = t('mail:moment', { moment: moments.full(start), minutes })
  const phone = data.participant.phone ? oneLine(data.participant.phone) : t('mail:place.noPhone')
  return [
    { label: t('mail:label.when'), value: when },
    { label: t('mail:label.where'), value: placeInWords(stationery, place, about) },
    ...(place.type === 'phone' ? [{ label: t('mail:label.phone'), value: phone }] : []),
  ]
}

function placeInWords({ t }: Stationery, place: Place, about: string): string {
  const kind = t(`mail:place.coach.${place.type}`, { name: about })
  return place.text ? t('mail:place.with', { kind, text: withoutLinks(oneLine(place.text)).text }) : kind
}

const invitation = (stationery: Stationery, data: AboutContact, method: 'REQUEST' | 'CANCEL') =>
  coachCalendar({
    method,
    contact: data.contact,
    coachEmail: data.to,
    organizer: stationery.from,
    link: data.link,
    now: data.now,
    t: stationery.t,
  })
