import { createInstance } from 'i18next'
import type { Contact } from '#domain/contact'
import { toInstant } from '#domain/local-time'
import { createMoments } from '#i18n/moments'
import * as contacts from '#mail/contact-letters'
import type { Stationery, Translate } from '#mail/letter'
import * as messages from '#mail/message-letters'
import * as participants from '#mail/participant-letters'
import type { Letter } from '#ports/mailer'
import mail from '../../locales/nl/mail.json' with { type: 'json' }

/** The sentences as people read them: an unknown key or a value that is missing fails the test. */
export const t: Translate = (() => {
  const i18n = createInstance()
  i18n.init({
    lng: 'nl',
    resources: { nl: { mail } },
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`no sentence for ${key}`)
    },
    missingInterpolationHandler: (text) => {
      throw new Error(`a value is missing in ${text}`)
    },
  })
  return (key, values) => i18n.t(key, values as Record<string, string>)
})()

export const stationery: Stationery = {
  t,
  moments: createMoments('nl'),
  from: 'roer@example.org',
  replyTo: 'team@example.org',
  participantWord: 'deelnemer',
}

export const at = (date: string, time: string) => toInstant(date, time) as number

export const HOME = 'Kerkstraat 12 bus 3, Wervik'
export const contact: Contact = {
  id: 'cntct7',
  participant: 'p1',
  coach: 'k1',
  kind: 'regular',
  start: at('2026-11-24', '14:30'),
  end: at('2026-11-24', '15:15'),
  place: { type: 'home', text: HOME },
  state: 'booked',
  heldUntil: null,
  sequence: 0,
  isInvited: false,
  createdAt: at('2026-11-19', '09:00'),
  answer: null,
}

export const toAn = {
  id: 'notice:contact:cntct7:0',
  to: 'an@example.org',
  name: 'An',
  participant: { name: 'Sara', phone: '0470 12 34 56' },
  contact,
  link: 'https://roer.example.org/c/k9-geheim',
  now: at('2026-11-20', '11:00'),
}
export const toSara = {
  id: 'reminder:contact:cntct7:day-before',
  to: 'sara@example.net',
  name: 'Sara',
  coachName: 'An',
  contact,
  chatLink: 'https://roer.example.org/chat',
  isDiscreet: false,
  now: at('2026-11-23', '14:30'),
}
const hub = { ...contact, place: { type: 'hub', text: 'Markt 1, Wervik' } } as const
const message = 'Dag An,\nik heb een brief gekregen.\nKijk op http://evil.example.com'

/** Every kind of letter once, as it would go out. */
export const letters: Readonly<Record<string, Letter>> = {
  requested: contacts.contactRequested(stationery, { ...toAn, heldUntil: at('2026-11-23', '12:00') }),
  requestedFirst: contacts.contactRequested(
    { ...stationery, replyTo: null },
    {
      ...toAn,
      participant: { name: null, phone: '0470 12 34 56' },
      contact: { ...contact, kind: 'first', place: { type: 'phone', text: null } },
      heldUntil: null,
    },
  ),
  booked: contacts.contactBooked(stationery, toAn),
  moved: contacts.contactMoved(stationery, {
    ...toAn,
    contact: { ...hub, start: at('2026-11-25', '10:00'), end: at('2026-11-25', '10:45'), sequence: 1 },
    before: contact,
  }),
  cancelled: contacts.contactCancelled(stationery, {
    ...toAn,
    contact: { ...contact, sequence: 2 },
    isInvited: true,
  }),
  message: messages.messageForCoach(stationery, { ...toAn, participantName: 'Sara', message }),
  callBack: messages.callBack(stationery, {
    ...toAn,
    name: null,
    participantName: 'Sara',
    phone: '0470 12 34 56',
    when: 'morgen na 14 uur',
  }),
  reminder: participants.contactReminder(stationery, { ...toSara, contact: hub }),
  reminderHome: participants.contactReminder(stationery, toSara),
  reminderDiscreet: participants.contactReminder(stationery, { ...toSara, isDiscreet: true }),
  step: participants.stepReminder(stationery, { ...toSara, at: at('2026-11-23', '14:30') }),
  stepDiscreet: participants.stepReminder(stationery, {
    ...toSara,
    isDiscreet: true,
    at: at('2026-11-23', '14:30'),
  }),
  confirmed: participants.contactNews(stationery, { ...toSara, news: 'confirmed' }),
  declined: participants.contactNews(stationery, { ...toSara, news: 'declined' }),
  cancelledForSara: participants.contactNews(stationery, { ...toSara, news: 'cancelled' }),
  newsDiscreet: participants.contactNews(stationery, { ...toSara, news: 'confirmed', isDiscreet: true }),
  answered: participants.messageAnswered(stationery, toSara),
  answeredDiscreet: participants.messageAnswered(stationery, { ...toSara, isDiscreet: true }),
}
