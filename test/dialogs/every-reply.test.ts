import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dialogs } from '#dialogs'
import { sessionRecord } from '#records/session'
import { ensureDemoCoach } from '#services/coaches'
import { createWorld, partnerships } from '#test/world'

/** What people type between the buttons: answers, orders, sideways talk, and nothing of sense. */
const SAID = [
  'menu',
  'terug',
  'stop',
  'help',
  'ja',
  'nee',
  '1',
  '2',
  '3',
  'Mo',
  '0470 12 34 56',
  'mo@voorbeeld.be',
  'morgen om 10u',
  'dinsdag namiddag',
  '31 februari',
  'kwil een ander huis',
  'blablabla',
  '🙂',
  'wie is mijn coach',
  'ik wil een mens spreken',
  'mijn afspraken',
  'mijn doelen',
  'wat weet je van mij',
  'stuur een bericht',
  'K7QM2R9T',
  'herinneringen',
  '',
]

test('whatever is pressed or typed, every reply leaves a button or an open question', async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.nat(12) },
    { weight: 2, arbitrary: fc.constantFrom(...SAID) },
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...partnerships.keys()),
      fc.array(step, { maxLength: 30 }),
      async (id, steps) => {
        const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
        const partnership = world.partnership(id)
        await ensureDemoCoach(world.records, world.house, partnership, world.now())
        const deelnemer = world.participant(id)
        let offered = world.conversation.opening(id, 'nl').at(-1)
        for (const one of steps) {
          const choices = offered?.message.choices ?? []
          const choice = typeof one === 'number' ? choices[one % Math.max(1, choices.length)] : undefined
          const pressed = choice ? { prompt: offered?.prompt ?? '', choice: choice.id } : null
          const result = await deelnemer.turn({ text: choice?.label ?? String(one), choice: pressed })
          if (result.status !== 'done') throw new Error(`a turn ended as ${result.status}`)
          offered = result.spoken.at(-1)
          const session = await world.records
            .reading(id, world.now())
            .get(sessionRecord, deelnemer.address.conversation)
          const place = session?.places.at(-1)
          const open = dialogs.find((dialog) => dialog.id === place?.dialog)?.questions[place?.question ?? '']
          const isWayOn = (offered?.message.choices?.length ?? 0) > 0 || Boolean(open?.takesText)
          expect({ at: `${place?.dialog}.${place?.question}`, isWayOn }).toEqual({
            at: `${place?.dialog}.${place?.question}`,
            isWayOn: true,
          })
        }
        await world.store.close()
      },
    ),
    { numRuns: 100 },
  )
}, 60_000)
