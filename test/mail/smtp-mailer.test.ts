import { afterEach, describe, expect, test } from '@jest/globals'
import { createSmtpMailer } from '#mail/smtp-mailer'
import { type Letter, type Mailer, MailRefused } from '#ports/mailer'
import { type Mailbox, startMailbox } from '#test/mailbox'
import { letters } from './samples.ts'

const open: { close(): Promise<void> }[] = []
const logged: string[] = []
const log = {
  debug: () => {},
  info: () => {},
  warn: (event: string, fields?: object) => void logged.push(`${event} ${JSON.stringify(fields)}`),
  error: () => {},
}

async function start(login?: { name: string; password: string }) {
  const mailbox = await startMailbox(login ? { login } : {})
  open.unshift(mailbox)
  return { mailbox, mailer: mailerFor(mailbox.url) }
}
function mailerFor(url: string): Mailer {
  const mailer = createSmtpMailer({ url, from: 'roer@example.org', log })
  open.unshift(mailer)
  return mailer
}
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  logged.length = 0
})

const booked = letters.booked as Letter
const sent = async (mailbox: Mailbox, mailer: Mailer, changes: Partial<Letter>) => {
  await mailer.send({ ...booked, ...changes })
  return mailbox.last()
}

describe('a letter that arrives', () => {
  test('every kind comes as it was written, over few connections', async () => {
    const { mailbox, mailer } = await start()
    for (const letter of Object.values(letters)) {
      await mailer.send(letter)
      const mail = mailbox.last(letter.to)
      expect(mail.subject).toBe(letter.subject)
      expect(mail.text.trim()).toBe(letter.text.trim())
      expect(String(mail.parsed.html).trim()).toBe(letter.html.trim())
      expect(mail.calendar?.method).toBe(letter.calendar?.method)
      expect(mail.calendar?.content.trim()).toBe(letter.calendar?.content.trim())
      expect([mail.from, mail.to]).toEqual(['roer@example.org', [letter.to]])
    }
    expect(mailbox.mails).toHaveLength(Object.keys(letters).length)
    expect(mailbox.connections).toBeLessThanOrEqual(2)
  })

  test('says from whom, where an answer goes, and that a machine wrote it', async () => {
    const { mailbox, mailer } = await start()
    const { parsed } = await sent(mailbox, mailer, {})
    expect(parsed.from?.value).toEqual([{ name: 'Aan het roer', address: 'roer@example.org' }])
    expect(parsed.replyTo?.value).toEqual([{ name: '', address: 'team@example.org' }])
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated')
    expect(parsed.headers.get('content-language')).toBe('nl')
    expect((await sent(mailbox, mailer, { replyTo: null })).parsed.replyTo).toBeUndefined()
  })

  test('keeps its Message-ID over retries, and no two letters share one', async () => {
    const { mailbox, mailer } = await start()
    const idOf = async (id: string) => (await sent(mailbox, mailer, { id })).parsed.messageId
    expect(await idOf('contact:a1:day-before')).toBe('<contact%3aa1%3aday-before@example.org>')
    expect(await idOf('contact:a1:day-before')).toBe(await idOf('contact:a1:day-before'))
    expect(await idOf('a:b')).not.toBe(await idOf('a%3ab'))
  })

  test('logs in when the url holds a name and a password', async () => {
    const { mailbox, mailer } = await start({ name: 'roer', password: 'geheim' })
    expect((await sent(mailbox, mailer, {})).subject).toBe(booked.subject)
  })
})

describe('nothing that comes from elsewhere becomes a header', () => {
  const nasty = 'Hallo\r\nBcc: x@evil.example\r\n\r\n<b>brief</b>\u0000é'

  test.each<[string, Partial<Letter>]>([
    ['subject', { subject: nasty }],
    ['sender’s name', { fromName: `${nasty}" <x@evil.example>, "` }],
    ['id', { id: `x@evil.example>\r\nBcc: <x@evil.example` }],
    ['language', { lang: nasty }],
  ])('not from the %s', async (_, changes) => {
    const { mailbox, mailer } = await start()
    const mail = await sent(mailbox, mailer, changes)
    expect(mail.to).toEqual([booked.to])
    expect(mail.parsed.bcc).toBeUndefined()
    expect(mail.raw).not.toMatch(/^bcc:/im)
    expect(mail.text.trim()).toBe(booked.text.trim())
    expect(mail.parsed.from?.value.map((one) => one.address)).toEqual(['roer@example.org'])
  })

  test.each([
    'an@example.org, x@evil.example',
    'an@example.org\r\nBcc: x@evil.example',
    'An <an@example.org>',
    '<an@example.org>',
    'an@example.org x@evil.example',
    'groep: an@example.org;',
    '-oQ/tmp@example.org',
    'an',
    'a@b@c',
    '',
  ])('%j is refused as an address', async (to) => {
    const { mailbox, mailer } = await start()
    await expect(mailer.send({ ...booked, to })).rejects.toThrow(MailRefused)
    await expect(mailer.send({ ...booked, replyTo: to })).rejects.toThrow(MailRefused)
    expect(mailbox.mails).toHaveLength(0)
  })
})

describe('a letter that does not arrive', () => {
  test.each([
    ['to', 550],
    ['data', 554],
  ] as const)('refused for good at %s with %d', async (stage, status) => {
    const { mailbox, mailer } = await start()
    mailbox.answers(stage, status)
    await expect(mailer.send(booked)).rejects.toThrow(MailRefused)
    mailbox.answers(stage, null)
    await mailer.send(booked)
    expect(mailbox.mails).toHaveLength(1)
  })

  test.each([
    ['to', 451],
    ['data', 452],
  ] as const)('may be tried again after %s with %d', async (stage, status) => {
    const { mailbox, mailer } = await start()
    mailbox.answers(stage, status)
    const error = await mailer.send(booked).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(Error)
    expect(error).not.toBeInstanceOf(MailRefused)
    mailbox.answers(stage, null)
    await mailer.send(booked)
    expect(mailbox.mails).toHaveLength(1)
  })

  test('may be tried again when nobody answers or the password is wrong', async () => {
    const { mailbox } = await start({ name: 'roer', password: 'geheim' })
    const wrong = mailerFor(mailbox.url.replace('geheim', 'fout'))
    const closed = await startMailbox()
    await closed.close()
    for (const mailer of [wrong, mailerFor(closed.url)]) {
      const error = await mailer.send(booked).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(Error)
      expect(error).not.toBeInstanceOf(MailRefused)
    }
    expect(mailbox.mails).toHaveLength(0)
  })

  test('no error and no log line holds an address or the words of the server', async () => {
    const { mailbox, mailer } = await start()
    for (const status of [550, 451]) {
      mailbox.answers('to', status)
      const error = (await mailer.send(booked).catch((thrown: unknown) => thrown)) as Error
      expect(`${error.message} ${error.cause} ${JSON.stringify(error)} ${logged}`).not.toMatch(/an@|not here/)
      expect(error.message).toContain(String(status))
    }
    expect(logged).toHaveLength(2)
  })
})

test.each(['http://mail.example.org', 'mail.example.org:25', 'file:///etc/passwd'])(
  '%s is no mail server',
  (url) => expect(() => createSmtpMailer({ url, from: 'roer@example.org', log })).toThrow(),
)

test('to another machine nothing is sent in the clear, unless the operator says so', async () => {
  // A loopback address that is not known as one stands for another machine.
  const mailbox = await startMailbox({ host: '127.0.0.2' })
  open.unshift(mailbox)
  await expect(mailerFor(mailbox.url).send(booked)).rejects.toThrow('ETLS')
  expect(mailbox.mails).toHaveLength(0)
  await mailerFor(`${mailbox.url}?requireTLS=false`).send(booked)
  expect(mailbox.mails).toHaveLength(1)
})
