import type { Delivery } from '#conversation/turn-types'
import { type Append, FLEETING_MS, KEEP_MS } from './append.ts'
import type { Pass } from './pass.ts'

/**
 * Web chat's part of a turn's commit: the welcome when it was not stored yet, what was heard, what was said. The append is the delivery.
 * `fileWords`: stands for a file without words, which is not kept.
 */
export const createDelivery = (
  append: Append,
  pass: Pass,
  clientActivityId: string | null,
  fileWords: () => string,
): Delivery => ({
  operations({ opening, heard, spoken, person, isFleeting }) {
    const { partnership, conversation } = pass
    const where = { partnership, conversation, person }
    const keptUntil = heard.at + KEEP_MS
    const until = isFleeting ? heard.at + FLEETING_MS : keptUntil
    const text = heard.text.trim() === '' && heard.kind === 'media' ? fileWords() : heard.text
    const echo = { clientActivityId, value: heard.choice }
    // Another instance minted the conversation, perhaps with a clock ahead of ours: the welcome still comes first.
    const at = Math.max(heard.at, pass.since + opening.length)
    const own = heard.kind === 'start' ? [] : [append(where, { at, own: text, user: pass.user, echo }, until)]
    return [
      ...opening.map((bot, i) => append(where, { at: pass.since + i, bot }, keptUntil)),
      ...own,
      ...spoken.map((bot, i) => append(where, { at: at + 1 + i, bot }, until)),
    ]
  },
})
