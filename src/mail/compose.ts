import type { SendMailOptions } from 'nodemailer'
import { type Letter, MailRefused } from '#ports/mailer'
import { oneLine } from './personal-text.ts'

const ADDRESS =
  /^(?=.{3,254}$)[^\s@<>()[\]\\,;:"\p{Cc}-][^\s@<>()[\]\\,;:"\p{Cc}]*@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u

/** MAIL_FROM may carry a name, 'Aan het roer <roer@example.be>'; letters bring a name of their own. */
export const addressOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from

/** One plain address and nothing more: no name, no list, nothing that a header or a mail server could read as a second one. */
export const isAddress = (text: string): boolean => ADDRESS.test(text)

/**
 * What nodemailer needs, with nothing in a header that came from elsewhere unchecked. Says that a machine wrote it (RFC 3834), so that
 * absence notes do not answer. Throws MailRefused for what is not one address: trying again does not help.
 */
export function compose(letter: Letter, from: string): SendMailOptions {
  if (!isAddress(letter.to)) throw new MailRefused('the address is not one address')
  if (letter.replyTo !== null && !isAddress(letter.replyTo))
    throw new MailRefused('the address for answers is not one address')
  return {
    from: { name: oneLine(letter.fromName), address: from },
    to: { name: '', address: letter.to },
    ...(letter.replyTo === null ? {} : { replyTo: { name: '', address: letter.replyTo } }),
    envelope: { from, to: letter.to },
    subject: oneLine(letter.subject),
    text: letter.text,
    html: letter.html,
    messageId: `<${messageIdOf(letter.id)}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': oneLine(letter.lang),
    },
    ...(letter.calendar ? { icalEvent: { ...letter.calendar, filename: 'invite.ics' } } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** The same id gives the same Message-ID and no two give one; what RFC 5322 allows before the @ stays readable. */
const messageIdOf = (id: string): string =>
  id.replace(
    /[^A-Za-z0-9_-]/gu,
    (sign) => `%${[...Buffer.from(sign)].map((byte) => byte.toString(16)).join('%')}`,
  )
