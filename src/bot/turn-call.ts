import type { Delivery, TurnResult } from '#conversation/turn-types'
import type { TurnContext } from './sdk.ts'
import type { TurnPlace } from './to-incoming.ts'

/**
 * What an adapter hands to the bot for one turn, and where the bot leaves the result. It travels in `turnState`: the context itself is
 * a revocable proxy, so nothing can be remembered about it from outside.
 */
export type TurnCall = {
  readonly place: TurnPlace
  readonly delivery: Delivery
  result: TurnResult | null
  /** True while the bot hands over what the turn said, which the commit has already delivered or planned. */
  isSpeaking: boolean
}

const CALL = Symbol('turn call')

export const newCall = (place: TurnPlace, delivery: Delivery): TurnCall => ({
  place,
  delivery,
  result: null,
  isSpeaking: false,
})

export const putCall = (context: TurnContext, call: TurnCall): void => void context.turnState.set(CALL, call)

/** Null for a context that no adapter of ours made for a turn, such as a continued conversation. */
export const callOf = (context: TurnContext): TurnCall | null =>
  (context.turnState.get(CALL) as TurnCall | undefined) ?? null
