import { createTransport } from 'nodemailer'
import type { Log } from '#ports/log'
import { type Mailer, MailRefused } from '#ports/mailer'
import { compose, isAddress } from './compose.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const TIMEOUTS = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
}

/**
 * Sends by SMTP over a few connections that are kept open. `url`: smtp:// or smtps:// with name and password in it; smtp:// to another
 * machine goes on only under STARTTLS, unless the url itself says `?requireTLS=false` or `?ignoreTLS=true`. `from`: MAIL_FROM.
 * A letter that the server refuses for good (5xx to its sender, receiver or content) throws MailRefused; everything else throws an
 * error to try again later: 4xx, no connection, a wrong password. No error holds an address or the server's words.
 */
export function createSmtpMailer(deps: {
  readonly url: string
  readonly from: string
  readonly log: Log
}): Mailer {
  const url = new URL(deps.url)
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    throw new Error('the address of a mail server starts with smtp:// or smtps://')
  if (!isAddress(deps.from)) throw new Error('MAIL_FROM is not one address')
  const decides = ['requireTLS', 'ignoreTLS'].some((option) => url.searchParams.has(option))
  const transport = createTransport({
    url: deps.url,
    pool: true,
    maxConnections: 2,
    maxRequeues: 1,
    ...TIMEOUTS,
    ...(decides ? {} : { requireTLS: url.protocol === 'smtp:' && !LOOPBACK.has(url.hostname) }),
  })
  // Without a listener an error of an idle connection would end the process; each letter gets its own error anyway.
  transport.on('error', () => deps.log.warn('mail.connection'))
  const underWay = new Set<Promise<unknown>>()

  return {
    async send(letter) {
      const sending = transport.sendMail(compose(letter, deps.from))
      underWay.add(sending)
      try {
        await sending
      } catch (error) {
        throw asPortError(error, deps.log)
      } finally {
        underWay.delete(sending)
      }
    },
    async close() {
      await Promise.allSettled(underWay)
      transport.close()
    },
  }
}

function asPortError(error: unknown, log: Log): Error {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const why = typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : 'unknown'
  const status = typeof responseCode === 'number' ? responseCode : null
  const isForGood = status !== null && status >= 500 && (why === 'EENVELOPE' || why === 'EMESSAGE')
  log.warn(isForGood ? 'mail.refused' : 'mail.failed', { why, status })
  return isForGood
    ? new MailRefused(`the mail server refused it: ${status}`)
    : new Error(`the mail server did not take it: ${why}${status === null ? '' : ` ${status}`}`)
}
