import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** What arrived: as sent over the wire, and read by a parser that has nothing to do with the sender. */
export type ReceivedMail = {
  readonly from: string
  readonly to: readonly string[]
  readonly raw: string
  readonly parsed: ParsedMail
  readonly subject: string
  readonly text: string
  /** The first link of the plain part, such as the one a coach opens; null when there is none. */
  readonly link: string | null
  /** The calendar part with the method of its MIME type; null when there is none. */
  readonly calendar: { readonly method: string | null; readonly content: string } | null
}

export type Mailbox = {
  /** For createSmtpMailer. */
  readonly url: string
  readonly mails: readonly ReceivedMail[]
  /** The newest, for one address when given; throws when there is none. */
  last(to?: string): ReceivedMail
  /** Resolves once so many arrived in all; rejects after the deadline. */
  arrived(count: number, deadlineMs?: number): Promise<readonly ReceivedMail[]>
  /** From now on receivers ('to') or content ('data') are answered with this status; null accepts again. */
  answers(stage: 'to' | 'data', status: number | null): void
  readonly connections: number
  close(): Promise<void>
}

/** A real mail server on loopback that keeps everything. With `login` it takes mail only after that name and password. */
export async function startMailbox(
  options: {
    readonly login?: { readonly name: string; readonly password: string }
    /** Another loopback address than 127.0.0.1. */
    readonly host?: string
  } = {},
): Promise<Mailbox> {
  const mails: ReceivedMail[] = []
  const waiting = new Set<() => void>()
  const status: { to: number | null; data: number | null } = { to: null, data: null }
  let connections = 0
  const host = options.host ?? '127.0.0.1'
  const refusal = (code: number) => Object.assign(new Error('not here'), { responseCode: code })

  const server = new SMTPServer({
    disabledCommands: options.login ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    allowInsecureAuth: true,
    logger: false,
    onConnect: (_session, done) => {
      connections += 1
      done()
    },
    onAuth: (auth, _session, done) =>
      auth.username === options.login?.name && auth.password === options.login?.password
        ? done(null, { user: auth.username })
        : done(refusal(535)),
    onRcptTo: (_address, _session, done) => done(status.to === null ? null : refusal(status.to)),
    onData: (stream, session, done) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', async () => {
        if (status.data !== null) return done(refusal(status.data))
        const { mailFrom, rcptTo } = session.envelope
        mails.push(
          await read(
            Buffer.concat(pieces),
            mailFrom ? mailFrom.address : '',
            rcptTo.map((one) => one.address),
          ),
        )
        for (const look of waiting) look()
        done()
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, host, ready))
  const { port } = server.server.address() as AddressInfo
  const login = options.login ? `${options.login.name}:${options.login.password}@` : ''

  return {
    url: `smtp://${login}${host}:${port}`,
    mails,
    get connections() {
      return connections
    },
    last(to) {
      const mail = mails.findLast((one) => to === undefined || one.to.includes(to))
      if (!mail) throw new Error(`no mail${to ? ` for ${to}` : ''} among ${mails.length}`)
      return mail
    },
    arrived: (count, deadlineMs = 5000) =>
      new Promise((resolve, reject) => {
        const end = (finish: () => void) => {
          clearTimeout(timer)
          waiting.delete(look)
          finish()
        }
        const timer = setTimeout(
          () => end(() => reject(new Error(`${mails.length} of ${count} mails arrived`))),
          deadlineMs,
        )
        const look = () => mails.length >= count && end(() => resolve(mails))
        waiting.add(look)
        look()
      }),
    answers(stage, code) {
      status[stage] = code
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** Reads one mail as it went over the wire or stands in an .eml file. */
export async function read(source: Buffer, from = '', to: readonly string[] = []): Promise<ReceivedMail> {
  const parsed = await simpleParser(source, { skipTextToHtml: true, skipTextLinks: true })
  const raw = source.toString('utf8')
  const text = parsed.text ?? ''
  const part = parsed.attachments.find((one) => /^(text\/calendar|application\/ics)$/.test(one.contentType))
  const method = /^content-type: text\/calendar;[^\r\n]*(?:\r\n[ \t][^\r\n]*)*?method=(\w+)/im.exec(raw)?.[1]
  return {
    from,
    to,
    raw,
    parsed,
    subject: parsed.subject ?? '',
    text,
    link: /https?:\/\/\S+/.exec(text)?.[0] ?? null,
    calendar: part ? { method: method ?? null, content: part.content.toString('utf8') } : null,
  }
}
