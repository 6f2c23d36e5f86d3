import type { Letter } from '#ports/mailer'
import type { Moments } from '#ports/voice'
import { asHtml, asText, type Block, small } from './layout.ts'
import { oneLine, withoutLinks } from './personal-text.ts'

/** A sentence in the reader's language; keys such as 'mail:booked.subject'. Values go in as they are. */
export type Translate = (key: string, values?: Readonly<Record<string, string>>) => string

/** What every letter of one partnership in one language is written with. */
export type Stationery = {
  readonly t: Translate
  readonly moments: Moments
  /** MAIL_FROM: also the organizer of invitations. */
  readonly from: string
  /** The team's mailbox, where an answer to a letter goes. */
  readonly replyTo: string | null
  /** The partnership's word for a participant, for who gave no name. */
  readonly participantWord: string
}

/** `id`: stable over retries. `name`: first name; null when it is not known, or for a mailbox of several people. */
export type Addressed = { readonly id: string; readonly to: string; readonly name: string | null }

/** To a coach or the team: the subject may tell a moment, never who or why. `about`: the participant's name as shown. */
export function toCoach(
  { t, moments, replyTo }: Stationery,
  addressed: Addressed,
  content: {
    readonly subject: string
    readonly about: string
    readonly blocks: readonly Block[]
    readonly calendar?: Letter['calendar'] | null
  },
): Letter {
  const hello = addressed.name
    ? t('mail:hello.name', { name: oneLine(addressed.name) })
    : t('mail:hello.team')
  const answering = replyTo
    ? t('mail:foot.coach.reply', { name: content.about })
    : t('mail:foot.coach.noReply', { name: content.about })
  const blocks: Block[] = [{ kind: 'line', text: hello }, ...content.blocks, small(answering)]
  const subject = oneLine(content.subject)
  return {
    id: addressed.id,
    to: addressed.to,
    replyTo,
    fromName: t('mail:from'),
    subject,
    text: asText(blocks, null),
    html: asHtml(blocks, { lang: moments.lang, title: subject, preview: null }),
    lang: moments.lang,
    ...(content.calendar ? { calendar: content.calendar } : {}),
  }
}

/** To a participant: subject and preview are the same for every letter, so that a locked screen tells nothing. */
export function toParticipant(
  { t, moments, replyTo }: Stationery,
  addressed: Addressed,
  content: { readonly blocks: readonly Block[]; readonly calendar?: Letter['calendar'] },
): Letter {
  const hello = addressed.name
    ? t('mail:hello.name', { name: oneLine(addressed.name) })
    : t('mail:hello.plain')
  const answering = t(replyTo ? 'mail:foot.participant.reply' : 'mail:foot.participant.noReply')
  const blocks: Block[] = [{ kind: 'line', text: hello }, ...content.blocks, small(answering)]
  const [subject, preview] = [t('mail:discreet.subject'), t('mail:discreet.preview')]
  return {
    id: addressed.id,
    to: addressed.to,
    replyTo,
    fromName: t('mail:from'),
    subject,
    text: asText(blocks, preview),
    html: asHtml(blocks, { lang: moments.lang, title: subject, preview }),
    lang: moments.lang,
    ...(content.calendar ? { calendar: content.calendar } : {}),
  }
}

/** How a letter to a coach names the participant; never first in a sentence, for it may be "een deelnemer". */
export const nameOf = ({ t, participantWord }: Stationery, name: string | null): string =>
  name ? withoutLinks(oneLine(name)).text : t('mail:someone', { participant: participantWord })
