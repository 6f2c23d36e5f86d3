import type { Conversation, Delivery, Incoming, Spoken, TurnResult } from '#conversation/turn-types'
import { choose, say } from '#domain/message'
import type { Operation, Store } from '#ports/store'

const spoken = (text: string): Spoken => ({ message: say(text), prompt: null })
const MENU = choose('Waarmee kan ik helpen?', [
  { id: 'goal', label: 'Een doel', icon: 'goal' },
  { id: 'contact', label: 'Een afspraak', icon: 'calendar' },
])

/**
 * A conversation that repeats what it hears, on a real store, for tests of the protocol around it. Words with a meaning: "gevaar" (not
 * kept), "wis" (ends the conversation), "weg" (the store is away), "veel" (a long answer), "stuk" (a bug), "kaart" (a card).
 */
export function createScriptedConversation(store: Store) {
  const heard: Incoming[] = []
  const ended = new Set<string>()
  const opening = (): readonly Spoken[] => [spoken('Welkom.'), { message: MENU, prompt: '1' }]

  async function turn(incoming: Incoming, delivery: Delivery): Promise<TurnResult> {
    const { conversation } = incoming.address
    if (incoming.text === 'stuk') throw new Error('secret words of a participant')
    if (incoming.text === 'weg') return { status: 'unavailable', spoken: [spoken('Probeer zo opnieuw.')] }
    if (ended.has(conversation)) return { status: 'ended' }
    const partition = store.partition(incoming.partnership)
    const [seenKey, knownKey] = [`seen:${conversation}:${incoming.messageId}`, `known:${conversation}`]
    const [seen, known] = await partition.getMany([seenKey, knownKey], incoming.at)
    if (seen) return { status: 'seen' }
    if (incoming.text === 'wis') {
      ended.add(conversation)
      await partition.commit([{ op: 'drop-stream', stream: `conversation:${conversation}` }], incoming.at)
      return { status: 'done', spoken: [spoken('Alles is gewist.')], sequences: [], heardAt: null }
    }
    heard.push(incoming)
    const before = known ? [] : opening()
    const replies = repliesTo(incoming)
    const operations: Operation[] = [
      { op: 'put', key: seenKey, value: Buffer.from('0'), expect: 0 },
      { op: 'put', key: knownKey, value: Buffer.from('x'), expect: known?.version ?? 0 },
      ...delivery.operations({
        opening: before,
        heard: incoming,
        spoken: replies,
        person: incoming.address.holder,
        isFleeting: incoming.text === 'gevaar',
      }),
    ]
    const committed = await partition.commit(operations, incoming.at)
    if (!committed.ok) return turn(incoming, delivery)
    const { sequences } = committed
    return { status: 'done', spoken: replies, sequences, heardAt: sequences[before.length] ?? null }
  }

  return { opening, turn, heard, ended } satisfies Conversation & Record<string, unknown>
}
export type ScriptedConversation = ReturnType<typeof createScriptedConversation>

function repliesTo({ kind, text, choice }: Incoming): Spoken[] {
  if (kind === 'media') return [spoken('Een bestand kan ik niet bewaren.')]
  if (choice) return [spoken(`Je koos ${choice.choice} bij ${choice.prompt}.`)]
  if (text === 'veel') return [spoken('lang '.repeat(400_000))]
  if (text === 'kaart') {
    const links = [
      { label: 'Bel 106', url: 'tel:106' },
      { label: 'Lees meer', url: 'https://example.be/' },
    ]
    return [
      {
        message: { text: 'Kijk.', card: { title: 'Hulp', lines: ['Tele-Onthaal', 'dag en nacht'], links } },
        prompt: null,
      },
    ]
  }
  if (text.length > 2000) return [spoken('Dat is lang. Kan het korter?')]
  return [spoken(`Je zei: ${text}`), { message: MENU, prompt: '2' }]
}
