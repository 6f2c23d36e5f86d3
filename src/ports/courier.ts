import type { Message } from '#domain/message'
import type { Operation } from './store.ts'

/**
 * Delivers to a conversation what nobody asked for just now: a reminder, an answer of the coach. The operations belong in the
 * commit that decides to say it, so that it is said exactly when it became true.
 */
export type Courier = {
  readonly channel: string
  operations(delivery: {
    readonly partnership: string
    readonly conversation: string
    readonly person: string
    readonly spoken: readonly { readonly message: Message; readonly prompt: string | null }[]
    readonly at: number
  }): readonly Operation[]
  /** Called after that commit, so that whoever is listening looks. */
  ring(partnership: string, conversation: string): void
}
