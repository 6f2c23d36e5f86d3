import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator'
import type { Contact } from '#domain/contact'
import type { Letter } from '#ports/mailer'
import type { Translate } from './letter.ts'

type Calendar = NonNullable<Letter['calendar']>
type Entry = Pick<Contact, 'id' | 'start' | 'end' | 'sequence'>

const PRODUCT = { company: 'Aan het roer', product: 'Aan het roer', language: 'NL' }
const A_DAY_SECONDS = 86_400

/**
 * The entry for a coach's calendar (RFC 5545, RFC 5546): REQUEST puts it there, or moves it with a higher sequence; CANCEL takes it away.
 * Nobody reads answers of calendars, so none is asked: the coach has agreed already, and the description says where to change it.
 * Title and place tell nothing, for calendars are shared with colleagues.
 */
export function coachCalendar(entry: {
  readonly method: 'REQUEST' | 'CANCEL'
  readonly contact: Entry
  readonly coachEmail: string
  /** MAIL_FROM. */
  readonly organizer: string
  readonly link: string
  readonly now: number
  readonly t: Translate
}): Calendar {
  const isCancelled = entry.method === 'CANCEL'
  const description = isCancelled
    ? entry.t('mail:calendar.cancelled')
    : entry.t('mail:calendar.coach', { link: entry.link })
  const calendar = ical({
    prodId: PRODUCT,
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    events: [
      {
        ...common(entry.contact, entry.organizer, entry.now),
        summary: entry.t('mail:calendar.title'),
        description,
        status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        organizer: { name: entry.t('mail:from'), email: entry.organizer },
        attendees: [
          {
            email: entry.coachEmail,
            rsvp: false,
            status: ICalAttendeeStatus.ACCEPTED,
            role: ICalAttendeeRole.REQ,
            type: ICalAttendeeType.INDIVIDUAL,
          },
        ],
        busystatus: isCancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
      },
    ],
  })
  return { method: entry.method, content: calendar.toString() }
}

/** A file for the participant's own calendar, with an alarm a day before. Whoever looks over a shoulder reads only that there is something. */
export function ownCalendar(entry: {
  readonly contact: Entry
  /** MAIL_FROM, for the part of the id after the @. */
  readonly from: string
  readonly now: number
  readonly t: Translate
}): Calendar {
  const title = entry.t('mail:calendar.ownTitle')
  const calendar = ical({
    prodId: PRODUCT,
    method: ICalCalendarMethod.PUBLISH,
    events: [
      {
        ...common(entry.contact, entry.from, entry.now),
        summary: title,
        description: entry.t('mail:calendar.own'),
        status: ICalEventStatus.CONFIRMED,
        alarms: [{ type: ICalAlarmType.display, trigger: A_DAY_SECONDS, description: title }],
      },
    ],
  })
  return { method: 'PUBLISH', content: calendar.toString() }
}

/** Times in UTC: one single moment needs no rules of a time zone. */
function common(contact: Entry, from: string, now: number) {
  return {
    id: `${contact.id}@${from.slice(from.lastIndexOf('@') + 1)}`,
    sequence: contact.sequence,
    stamp: new Date(now),
    start: new Date(contact.start),
    end: new Date(contact.end),
    class: ICalEventClass.PRIVATE,
  }
}
