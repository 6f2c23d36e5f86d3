import type { Scene } from '#conversation'
import { HELP_LINES } from '#domain/help-lines'
import type { Message } from '#domain/message'
import { dialled } from '#domain/reach'
import { hoursInWords, isWithin } from './hours.ts'

/** The partnership's number with its hours in words, and whether somebody picks up now. Empty when no number is known. */
export function phoneCard({ partnership, t, now }: Scene<unknown>): Message[] {
  const { phone, hours } = partnership.human
  if (!phone) return []
  const state = hours === null ? 'unknown' : isWithin(hours, now) ? 'open' : 'closed'
  return [
    {
      text: t(`people:phone.${state}`),
      card: {
        title: partnership.name,
        lines: hours ? hoursInWords(hours, t) : [],
        links: [{ label: t('people:phone.call', { phone }), url: dialled(phone) }],
      },
    },
  ]
}

/** What exists where nobody of the partnership can be reached from here. */
export function elsewhere({ partnership, t }: Scene<unknown>): Message {
  const { website } = partnership.organisation
  const { number } = HELP_LINES.listening
  return {
    text: t('people:nobody.said'),
    card: {
      title: t('people:nobody.title'),
      lines: [t('people:nobody.listening', { number })],
      links: [
        { label: t('people:phone.call', { phone: number }), url: dialled(number) },
        ...(website ? [{ label: t('people:nobody.website'), url: website }] : []),
      ],
    },
  }
}
