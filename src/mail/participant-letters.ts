import { type Contact, isTravelled, type Place } from '#domain/contact'
import type { Letter } from '#ports/mailer'
import { ownCalendar } from './invitation.ts'
import { type Block, button, type Fact, facts, line, small } from './layout.ts'
import { type Addressed, type Stationery, toParticipant } from './letter.ts'
import { oneLine, withoutLinks } from './personal-text.ts'

/** `chatLink`: back to the chat. `isDiscreet`: the person wishes that letters say as little as possible. `now`: when it is written. */
type ToParticipant = Addressed & {
  readonly chatLink: string
  readonly isDiscreet: boolean
  readonly now: number
}
type WithCoach = ToParticipant & {
  /** First name. */
  readonly coachName: string
  readonly contact: Pick<Contact, 'id' | 'start' | 'end' | 'place' | 'sequence'>
}

/** Before a contact: who, when, where, and how to change it. Discreet: only that there is something. */
export function contactReminder(stationery: Stationery, data: WithCoach): Letter {
  const { t, moments } = stationery
  const { place, start } = data.contact
  const moment = moments.relative(start, data.now)
  const coach = oneLine(data.coachName)
  if (data.isDiscreet) {
    return discreet(stationery, data, [line(t('mail:reminder.discreet', { moment }))])
  }
  return toParticipant(stationery, data, {
    blocks: [
      line(t(`mail:reminder.see.${place.type}`, { coach, moment })),
      facts(...momentAndPlace(stationery, start, place)),
      line(t('mail:reminder.kept', { coach })),
      ...(isTravelled(place) ? [line(t('mail:reminder.leave'))] : []),
      line(t('mail:reminder.change')),
      button(t('mail:toChat'), data.chatLink),
      line(t('mail:reminder.bye')),
      small(t('mail:foot.participant.stop')),
    ],
  })
}

/** At the moment of a step: the person's own words stay in the chat. `at`: the moment of the step. */
export function stepReminder(stationery: Stationery, data: ToParticipant & { readonly at: number }): Letter {
  const { t, moments } = stationery
  const moment = moments.relative(data.at, data.now)
  const planned = line(t('mail:step.planned', { moment }))
  if (data.isDiscreet) return discreet(stationery, data, [planned])
  return toParticipant(stationery, data, {
    blocks: [
      planned,
      line(t('mail:step.where')),
      button(t('mail:toChat'), data.chatLink),
      line(t('mail:step.bye')),
      small(t('mail:foot.participant.stop')),
    ],
  })
}

/** What the coach did with a moment that the participant asked or had. Certain moments come with a file for one's own calendar. */
export function contactNews(
  stationery: Stationery,
  data: WithCoach & { readonly news: 'confirmed' | 'declined' | 'expired' | 'cancelled' },
): Letter {
  const { t, moments } = stationery
  if (data.isDiscreet) return discreet(stationery, data, [line(t('mail:news'))])
  const coach = oneLine(data.coachName)
  const { start, place } = data.contact
  const isOn = data.news === 'confirmed'
  const rows = isOn
    ? momentAndPlace(stationery, start, place)
    : [{ label: t('mail:label.when'), value: moments.full(start) }]
  return toParticipant(stationery, data, {
    blocks: [
      line(t(`mail:contactNews.${data.news}`, { coach })),
      facts(...rows),
      line(t(isOn ? 'mail:contactNews.calendar' : 'mail:contactNews.another')),
      button(t('mail:toChat'), data.chatLink),
      ...(isOn ? [line(t('mail:reminder.bye'))] : []),
    ],
    ...(isOn ? { calendar: ownCalendar({ ...data, from: stationery.from, t }) } : {}),
  })
}

/** The coach answered a message; the answer itself is in the chat. */
export function messageAnswered(
  stationery: Stationery,
  data: ToParticipant & { readonly coachName: string },
): Letter {
  const { t } = stationery
  if (data.isDiscreet) return discreet(stationery, data, [line(t('mail:news'))])
  return toParticipant(stationery, data, {
    blocks: [
      line(t('mail:answered.said', { coach: oneLine(data.coachName) })),
      line(t('mail:answered.where')),
      button(t('mail:toChat'), data.chatLink),
    ],
  })
}

const discreet = (stationery: Stationery, data: ToParticipant, blocks: readonly Block[]) =>
  toParticipant(
    stationery,
    { ...data, name: null },
    {
      blocks: [...blocks, button(stationery.t('mail:toChat'), data.chatLink)],
    },
  )

/** A home address is left out: the person knows it, and whoever reads along need not. */
function momentAndPlace({ t, moments }: Stationery, start: number, place: Place): Fact[] {
  const kind = t(`mail:place.participant.${place.type}`)
  const text = place.type === 'home' || !place.text ? null : withoutLinks(oneLine(place.text)).text
  return [
    { label: t('mail:label.when'), value: moments.full(start) },
    { label: t('mail:label.where'), value: text ? t('mail:place.with', { kind, text }) : kind },
  ]
}
