import { createConversation } from '#conversation/turn'
import type { Conversation } from '#conversation/turn-types'
import { dialogs } from '#dialogs'
import type { Partnership } from '#domain/partnership'
import { readCatalogues } from '#i18n/catalogues'
import { createTranslator, type Translator } from '#i18n/translator'
import { createVoice } from '#i18n/voice'
import type { Courier } from '#ports/courier'
import type { Ids } from '#ports/ids'
import type { Store } from '#ports/store'
import { createRecords, type Records } from '#records/attempt'
import type { Vault } from '#records/vault'
import type { House } from '#services/acting'

export type Core = {
  readonly records: Records
  readonly house: House
  readonly conversation: Conversation
  readonly translator: Translator
}

/** The rings put together on a given store, without any channel, mail or web server: what transcripts run on. */
export function createCore(parts: {
  readonly store: Store
  readonly vault: Vault
  readonly ids: Ids
  readonly partnerships: ReadonlyMap<string, Partnership>
  readonly couriers: ReadonlyMap<string, Courier>
  readonly publicUrl: string
  readonly isTrial: boolean
  readonly pause: (ms: number) => Promise<void>
  readonly isStrict: boolean
  /** Wakes whoever delivers, after a commit that scheduled something. */
  readonly wake?: (partition: string) => void
}): Core {
  const { store, vault, ids, partnerships, couriers, publicUrl, pause } = parts
  const translator = createTranslator(readCatalogues(), parts.isStrict)
  const records = createRecords({ store, vault, fraction: ids.fraction, pause, wake: parts.wake })
  const house: House = {
    ids,
    vault,
    voice: createVoice(translator),
    couriers,
    partnerships,
    publicUrl,
    isTrial: parts.isTrial,
  }
  return { records, house, translator, conversation: createConversation({ records, house, dialogs }) }
}
