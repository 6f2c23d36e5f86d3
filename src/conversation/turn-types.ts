import type { Message } from '#domain/message'
import type { Operation } from '#ports/store'

/** One message in, whatever the channel. */
export type Incoming = {
  /** 'start': somebody came (back) without saying anything yet; 'media': something that is no text. */
  readonly kind: 'message' | 'start' | 'media'
  readonly partnership: string
  readonly address: Address
  /** The channel's id of this message; a second one with the same id is answered with what the first one stored. */
  readonly messageId: string
  readonly text: string
  /** Set when a button was pressed; `prompt` tells an old button from a current one. */
  readonly choice: { readonly prompt: string; readonly choice: string } | null
  /** Language asked for by the channel or the page, such as 'nl'. */
  readonly lang: string
  readonly at: number
}

/** Where a participant can be reached: a conversation on a channel. `holder`: who speaks there, minted by the server. */
export type Address = { readonly channel: string; readonly conversation: string; readonly holder: string }

/** What one turn says, with the prompt that its buttons carry. */
export type Spoken = { readonly message: Message; readonly prompt: string | null }

/**
 * How a channel makes its part of a turn's commit: web chat appends to the conversation's stream, others schedule in the outbox.
 * Called again when the turn runs again; must have no effect of its own.
 */
export type Delivery = {
  operations(turn: {
    /** Said before the person's first message and not stored until now (the welcome); empty otherwise. */
    readonly opening: readonly Spoken[]
    readonly heard: Incoming
    readonly spoken: readonly Spoken[]
    readonly person: string
    /** True for signs of danger: delivered, but not kept in the history. */
    readonly isFleeting: boolean
  }): readonly Operation[]
}

export type TurnResult =
  /** `sequences`: one per append in the commit, in order. */
  | {
      readonly status: 'done'
      readonly spoken: readonly Spoken[]
      readonly sequences: readonly number[]
      readonly heardAt: number | null
    }
  /** This message was handled before, and what it stored stands. */
  | { readonly status: 'seen' }
  /** The conversation was wiped or signed out. */
  | { readonly status: 'ended' }
  /** The store is away: nothing was kept; say this directly, without storing it. */
  | { readonly status: 'unavailable'; readonly spoken: readonly Spoken[] }

export type Conversation = {
  turn(incoming: Incoming, delivery: Delivery): Promise<TurnResult>
  /** The first messages of a conversation in which nobody said anything yet. Pure: reads and stores nothing. */
  opening(partnership: string, lang: string): readonly Spoken[]
}
