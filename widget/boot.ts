import type words from '../locales/nl/widget.json'

/** The words the page shows, typed from the Dutch ones: an unknown key does not compile. */
export type Texts = Omit<(typeof words)['chat'], 'title' | 'noScript'>

/** What the server put in the page, so that the first messages need no second request. */
export type Boot = {
  readonly partnership: { readonly id: string; readonly name: string }
  readonly conversationId: string
  /** Lets this page speak and listen in its conversation for 30 minutes. */
  readonly token: string
  readonly watermark: string
  readonly activities: readonly Activity[]
  readonly lang: string
  readonly texts: Texts
  /** Path of the page that says what this is and who runs it. */
  readonly aboutUrl: string
  /** Sentences a funder asks for, shown once above the conversation. */
  readonly funding?: readonly string[]
  /** In a frame: the origins that may be its parent. Null on the full page. */
  readonly parents: readonly string[] | null
}

/** The part of a Bot Framework activity that this page reads. */
export type Activity = {
  readonly type: string
  readonly id: string
  readonly from?: { readonly role?: string }
  readonly text?: string
  readonly locale?: string
  readonly channelData?: { readonly clientActivityID?: string }
  readonly suggestedActions?: { readonly actions: readonly Action[] }
  readonly attachments?: readonly { readonly contentType: string; readonly content?: Hero }[]
}

/** A choice under a message. */
export type Action = {
  readonly title: string
  readonly text?: string
  readonly displayText?: string
  readonly value?: unknown
  readonly channelData?: { readonly icon?: string }
}

/** A block that stands apart, such as a moment to photograph or numbers to call. */
export type Hero = {
  readonly title?: string
  readonly text?: string
  readonly buttons?: readonly { readonly title: string; readonly value: string }[]
}

/** What several answers of the server look like: anything may be missing. */
export type Frame = {
  readonly activities?: readonly Activity[]
  readonly watermark?: string
  /** The place in the stored conversation before which nothing is left: wiped, or expired. */
  readonly keptFrom?: number
  readonly conversationId?: string
  readonly token?: string
  /** Opens the conversation again for 90 days. */
  readonly resume?: string
  /** A socket's address, with a ticket of 60 seconds. */
  readonly streamUrl?: string
}

/** The one that stands in this page. */
export const boot: Boot = JSON.parse(document.getElementById('boot')?.textContent ?? '')
export const { texts } = boot
