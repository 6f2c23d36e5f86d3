import type { Session } from '#records/session'
import type { Dialog } from './dialog.ts'

export type Place = Session['places'][number]

const DEEPEST = 3
const LONGEST_TRAIL = 8

export const HOME = 'home'

export const placeAt = (dialog: Dialog, draft: unknown = {}): Place => ({
  dialog: dialog.id,
  question: dialog.first,
  draft,
  before: [],
})

/** The innermost place; a conversation always stands somewhere. */
export const innermost = (places: readonly Place[]): Place => places.at(-1) as Place

export const replaced = (places: readonly Place[], place: Place): Place[] => [...places.slice(0, -1), place]

/** Puts a place on top. The oldest goes when it gets deeper than three: nobody remembers what was open before that. */
export const pushed = (places: readonly Place[], place: Place): Place[] => [...places, place].slice(-DEEPEST)

/** Moves on inside a dialog and remembers the way back. */
export const movedOn = (place: Place, question: string, draft: unknown): Place => ({
  ...place,
  question,
  draft,
  before: [...place.before, { question: place.question, draft: place.draft }].slice(-LONGEST_TRAIL),
})

/** One question back in the same dialog; null at its first question. */
export function movedBack(place: Place): Place | null {
  const previous = place.before.at(-1)
  return previous
    ? { ...place, question: previous.question, draft: previous.draft, before: place.before.slice(0, -1) }
    : null
}
