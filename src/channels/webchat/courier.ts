import type { Bus } from '#ports/bus'
import type { Courier } from '#ports/courier'
import type { Vault } from '#records/vault'
import { createAppend, KEEP_MS } from './append.ts'
import { CHANNEL } from './pass.ts'
import { ring } from './ring.ts'

/** Says in a web chat what nobody asked for just now. */
export function createWebChatCourier(deps: { readonly vault: Vault; readonly bus: Bus }): Courier {
  const append = createAppend(deps.vault)
  return {
    channel: CHANNEL,
    operations: ({ partnership, conversation, person, spoken, at }) =>
      spoken.map((one, i) =>
        append({ partnership, conversation, person }, { at: at + i, bot: one }, at + KEEP_MS),
      ),
    ring: (partnership, conversation) => ring(deps.bus, partnership, conversation),
  }
}
