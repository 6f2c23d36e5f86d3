import { createHash, randomBytes } from 'node:crypto'
import { expect } from '@jest/globals'
import { loadPartnerships } from '#config/partnerships'
import type { Delivery, Incoming, Spoken } from '#conversation/turn-types'
import { createCore } from '#core'
import type { Partnership } from '#domain/partnership'
import type { Courier } from '#ports/courier'
import type { Operation, Store } from '#ports/store'
import { createVault, type Vault } from '#records/vault'
import { createSqliteStore } from '#stores/sqlite/store'
import { createIds } from '#system/ids'
import { at } from './moment.ts'
import { linesOf, played, type Talk } from './transcript.ts'

export const partnerships = loadPartnerships(new URL('../../partnerships/', import.meta.url).pathname)

const FOREVER_MS = 400 * 24 * 3_600_000

/** The bot on a store, with a clock that only moves when a test says so, and a channel that keeps what it shows in the store. */
export function createWorld(options: { at: string; store?: Store }) {
  let now = at(options.at)
  const store = options.store ?? createSqliteStore({ path: ':memory:' })
  const vault = createTestVault()
  const ids = createIds()
  const couriers = new Map<string, Courier>([['test', createTestCourier(vault)]])
  const core = createCore({
    store,
    vault,
    ids,
    partnerships,
    couriers,
    publicUrl: 'http://roer.test',
    pause: () => Promise.resolve(),
    isStrict: true,
    isTrial: false,
  })
  return {
    ...core,
    store,
    vault,
    ids,
    now: () => now,
    moveTo(moment: string) {
      now = at(moment)
    },
    partnership: (id: string): Partnership => partnerships.get(id) as Partnership,
    participant: (partnership: string) =>
      createParticipant({ conversation: core.conversation, store, vault, partnership, now: () => now }),
  }
}
export type World = ReturnType<typeof createWorld>

export function createTestVault(): Vault {
  const secret = (name: string) => createHash('sha256').update(name).digest()
  return createVault({
    dataKeys: [{ id: 'd1', secret: secret('data') }],
    lookupKeys: [{ id: 'l1', secret: secret('lookup') }],
    randomBytes,
  })
}

const streamOf = (conversation: string) => `test:${conversation}`

/** One entry per thing shown, sealed like any other. */
function showing(
  vault: Vault,
  partnership: string,
  conversation: string,
  spoken: readonly Spoken[],
  person: string,
  now: number,
): Operation[] {
  const stream = streamOf(conversation)
  return spoken.map((one) => ({
    op: 'append',
    stream,
    value: vault.seal(`${partnership}|${stream}`, JSON.stringify(one)),
    expiresAt: now + FOREVER_MS,
    person,
  }))
}

const createTestCourier = (vault: Vault): Courier => ({
  channel: 'test',
  operations: ({ partnership, conversation, person, spoken, at: when }) =>
    showing(vault, partnership, conversation, spoken, person, when),
  ring() {},
})

/** Somebody who talks with the bot; what comes in lies in a stream, as it does for a real channel. */
export function createParticipant(deps: {
  conversation: ReturnType<typeof createCore>['conversation']
  store: Store
  vault: Vault
  partnership: string
  now: () => number
}) {
  const ids = createIds()
  const address = { channel: 'test', conversation: ids.id(), holder: ids.id() }
  const last: { spoken: Spoken | null } = { spoken: null }
  let read: number | null = null

  const delivery: Delivery = {
    operations: ({ opening, spoken, person, heard }) =>
      showing(deps.vault, deps.partnership, address.conversation, [...opening, ...spoken], person, heard.at),
  }
  async function turn(part: Partial<Incoming>) {
    const incoming: Incoming = {
      kind: 'message',
      partnership: deps.partnership,
      address,
      messageId: ids.id(),
      text: '',
      choice: null,
      lang: 'nl',
      at: deps.now(),
      ...part,
    }
    return deps.conversation.turn(incoming, delivery)
  }
  const talk: Talk = {
    say: async (text) => void (await turn({ text })),
    press: async (prompt, choice, label) => void (await turn({ text: label, choice: { prompt, choice } })),
    async news() {
      if (read === null) {
        // Nothing is stored before the first message: the welcome is what the page already holds.
        const opening = deps.conversation.opening(deps.partnership, 'nl')
        read = opening.length
        return opening
      }
      const entries = await deps.store
        .partition(deps.partnership)
        .read(streamOf(address.conversation), read, 1000, deps.now())
      read = entries.at(-1)?.sequence ?? read
      const place = `${deps.partnership}|${streamOf(address.conversation)}`
      return entries.map(({ value }) => JSON.parse(deps.vault.open(place, value)) as Spoken)
    },
  }
  return {
    address,
    turn,
    /** Looks at what came in without comparing it. */
    skips: async () => void (await played(talk, '', last)),
    /** Plays the lines that start with ">" and compares the whole chat. */
    async chats(strings: TemplateStringsArray, ...values: unknown[]) {
      const expected = String.raw({ raw: strings.raw }, ...values)
      expect(await played(talk, expected, last)).toEqual(linesOf(expected))
    },
    /** Plays lines without comparing what comes back; answers it. */
    does: async (...lines: string[]) => played(talk, lines.map((line) => `> ${line}`).join('\n'), last),
  }
}
export type TestParticipant = ReturnType<typeof createParticipant>
