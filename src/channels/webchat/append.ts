import type { Operation } from '#ports/store'
import type { Vault } from '#records/vault'
import type { Kept } from './activity.ts'

export const KEEP_MS = 30 * 24 * 3_600_000
/** Signs of danger are delivered, also to a socket that was away for a moment, and then gone. */
export const FLEETING_MS = 5 * 60_000

export const streamOf = (conversation: string): string => `conversation:${conversation}`
export const placeOf = (partnership: string, conversation: string): string =>
  `${partnership}|${streamOf(conversation)}|activity`

export type Append = (
  where: { readonly partnership: string; readonly conversation: string; readonly person: string },
  kept: Kept,
  expiresAt: number,
) => Operation

/** The operation that puts what was said, sealed, at the end of its conversation. */
export const createAppend =
  (vault: Vault): Append =>
  ({ partnership, conversation, person }, kept, expiresAt) => ({
    op: 'append',
    stream: streamOf(conversation),
    value: vault.seal(placeOf(partnership, conversation), JSON.stringify(kept)),
    expiresAt,
    person,
  })
