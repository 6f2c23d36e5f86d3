import type { Letter } from '#ports/mailer'
import { button, facts, line, quote, small } from './layout.ts'
import { type Addressed, nameOf, type Stationery, toCoach } from './letter.ts'
import { oneLine, personalText, withoutLinks } from './personal-text.ts'

/** The participant's own words, which were read back before they were sent. Links in them cannot be clicked. */
export function messageForCoach(
  stationery: Stationery,
  data: Addressed & {
    readonly participantName: string | null
    readonly message: string
    readonly link: string
  },
): Letter {
  const { t } = stationery
  const about = nameOf(stationery, data.participantName)
  const { text, hadLinks } = withoutLinks(personalText(data.message))
  return toCoach(stationery, data, {
    subject: t('mail:message.subject'),
    about,
    blocks: [
      line(t('mail:message.from', { name: about })),
      quote(text),
      ...(hadLinks ? [small(t('mail:message.links'))] : []),
      button(t('mail:message.button'), data.link),
      small(t('mail:message.how', { name: about })),
    ],
  })
}

/** Somebody wants to be called. `when`: in own words, or null when it does not matter. */
export function callBack(
  stationery: Stationery,
  data: Addressed & {
    readonly participantName: string | null
    readonly phone: string
    readonly when: string | null
    readonly link: string
  },
): Letter {
  const { t } = stationery
  const about = nameOf(stationery, data.participantName)
  const when = data.when === null ? t('mail:callBack.anyTime') : withoutLinks(oneLine(data.when)).text
  return toCoach(stationery, data, {
    subject: t('mail:callBack.subject'),
    about,
    blocks: [
      line(t('mail:callBack.said', { name: about })),
      facts(
        { label: t('mail:label.phone'), value: oneLine(data.phone) },
        { label: t('mail:label.when'), value: when },
      ),
      button(t('mail:callBack.button'), data.link),
      small(t('mail:callBack.how', { name: about })),
    ],
  })
}
