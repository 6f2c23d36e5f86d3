import { randomBytes } from 'node:crypto'
import { createBot } from '#bot/bot'
import { createWebChatCourier } from '#channels/webchat/courier'
import type { Pass } from '#channels/webchat/pass'
import { createTokens } from '#channels/webchat/tokens'
import { createWebChat, type WebChat } from '#channels/webchat/webchat'
import { loadPartnerships } from '#config/partnerships'
import { createCore } from '#core'
import type { Bus } from '#ports/bus'
import type { Log } from '#ports/log'
import type { Store } from '#ports/store'
import { sessionRecord } from '#records/session'
import { createVault } from '#records/vault'
import { pause, systemClock } from '#system/clock'
import { createIds } from '#system/ids'

export const PARTNERSHIP = 'lp-maasland'
const PARTNERSHIPS = new URL('../partnerships/', import.meta.url).pathname

export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }

/** The bot and its web chat on this store, put together as src/app.ts does, without a server in front. */
export function createChat(store: Store, bus: Bus) {
  const key = () => [{ id: 'bench', secret: randomBytes(32) }]
  const vault = createVault({ dataKeys: key(), lookupKeys: key(), randomBytes })
  const ids = createIds()
  const partnerships = loadPartnerships(PARTNERSHIPS)
  const courier = createWebChatCourier({ vault, bus })
  const core = createCore({
    store,
    vault,
    ids,
    partnerships,
    couriers: new Map([[courier.channel, courier]]),
    publicUrl: 'http://bench.test',
    pause,
    isStrict: false,
    isTrial: false,
    wake: (partition) => bus.publish(partition, 'due', ''),
  })
  const webchat = createWebChat({
    store,
    vault,
    tokens: createTokens({ keys: key(), clock: systemClock }),
    bus,
    bot: createBot(core.conversation),
    conversation: core.conversation,
    clock: systemClock,
    ids,
    log: silent,
    partnerships: (id) => (partnerships.has(id) ? { mayCall: () => true } : null),
    isEnded: async (partnership, id) =>
      (await core.records.reading(partnership, systemClock.now()).get(sessionRecord, id))?.isEnded ?? false,
    fileWords: (lang) => core.translator.text(lang)('http:file'),
  })
  return { ...core, vault, ids, webchat, turns: (workers: number) => createTurns(webchat, workers) }
}
export type Chat = ReturnType<typeof createChat>

const WORDS = 'rustig leven en blij worden'

/**
 * Somebody in a conversation of their own for each worker: types "menu", presses "Een doel", says it in words that tell no domain, and begins
 * again. Each is a full turn that changes where the conversation stands; the state stays as large as it is.
 */
function createTurns(webchat: WebChat, workers: number) {
  const people = Array.from({ length: workers }, () => ({
    pass: webchat.mint(PARTNERSHIP, 'nl') as Pass,
    turns: 0,
  }))
  let id = 0
  return {
    async turn(worker: number): Promise<void> {
      const person = people[worker % workers] as (typeof people)[number]
      const step = person.turns++ % 3
      // The welcome carries prompt 1 and every turn the next one.
      const value = step === 1 ? { prompt: String(person.turns), choice: 'goal.set' } : undefined
      const text = step === 0 ? 'menu' : step === 1 ? 'Een doel' : WORDS
      const clientActivityId = `bench${id++}`
      const reply = await webchat.post(person.pass, {
        type: 'message',
        text,
        value,
        attachments: [],
        clientActivityId,
      })
      if (reply.status !== 'done' || reply.activities.length > 0)
        throw new Error(`a turn ended ${reply.status}`)
    },
    /** Throws when the dialog did not go as it should: then something else was measured. */
    async check(): Promise<void> {
      while ((people[0]?.turns ?? 0) % 3 !== 0) await this.turn(0)
      const page = await webchat.last(people[0]?.pass as Pass, 5)
      const said = page === 'ended' ? [] : page.activities
      const asked = said.at(-1)?.suggestedActions?.actions.map(({ value }) => value.choice)
      if (!asked?.includes('werk') || said.length !== 5)
        throw new Error('the turns are not those of the dialog')
    },
  }
}
