/** Takes one message to the mail server, or to a folder. Resolves when it was accepted; throws MailRefused or a network error. */
export type Mailer = { send(letter: Letter): Promise<void>; close(): Promise<void> }

export type Letter = {
  /** Stable over retries, so that a mail server or reader can recognise a double: becomes the Message-ID. */
  readonly id: string
  readonly to: string
  /** The team's mailbox, where an answer goes; null when the partnership has none yet. */
  readonly replyTo: string | null
  readonly fromName: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; readonly content: string }
  readonly lang: string
}

/** The mail server says no for good (5xx): trying again does not help. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused'
}
