import { expect, test } from '@jest/globals'
import { createWorld } from '#test/world'
import { joins, meets, walksWith } from './team.ts'

const MENU = `
  Wat wil je nu doen?
  [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]`

test('dialog data.erase: a participant erases everything after one question and goes on as somebody new', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('mijn gegevens', '[Verander mijn naam]', 'Sam')
  await deelnemer.chats`
    > wis mijn gegevens
    Wat mag ik wissen?
    [Alleen dit gesprek] [Al mijn gegevens] [Niets wissen]
    > [Al mijn gegevens]
    Alles gaat weg: je naam, je doelen en je berichten. Dat kan niemand terughalen. Ben je zeker?
    [Ja, wis alles] [Nee]
    > [Nee]
    Goed. Ik heb niets gewist.${MENU}
    > wis alles
    Wat mag ik wissen?
    [Alleen dit gesprek] [Al mijn gegevens] [Niets wissen]
    > [Al mijn gegevens]
    Alles gaat weg: je naam, je doelen en je berichten. Dat kan niemand terughalen. Ben je zeker?
    [Ja, wis alles] [Nee]
    > [Ja, wis alles]
    Alles is gewist. Je begint hier nu als iemand nieuw.
    Een mail die al naar het team ging, kan ik niet wissen.${MENU}
  `
  const chat = await deelnemer.does('wat weet je van mij')
  expect(chat).toContain('| Naam: weet ik niet')
})

test('dialog data.erase: only the conversation goes, the record stays', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('mijn gegevens', '[Verander mijn naam]', 'Sam')
  await deelnemer.chats`
    > wis dit gesprek
    Wat mag ik wissen?
    [Alleen dit gesprek] [Al mijn gegevens] [Niets wissen]
    > [Alleen dit gesprek]
    Dit gesprek is gewist. Je doelen en afspraken blijven.${MENU}
  `
  const { conversation } = deelnemer.address
  const entries = await world.store.partition('lp-maasland').read(`test:${conversation}`, 0, 100, world.now())
  expect(entries).toHaveLength(2)
  const chat = await deelnemer.does('wat weet je van mij')
  expect(chat).toContain('| Naam: Sam')
})

test('with a contact ahead the question says that it will be off, and the coach hears no reason', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('menu')
  const coach = await joins(world, 'lp-maasland', { name: 'An' })
  await walksWith(world, 'lp-maasland', deelnemer, coach)
  await meets(world, 'lp-maasland', deelnemer, coach)
  await deelnemer.does('wis mijn gegevens')
  await deelnemer.chats`
    > [Al mijn gegevens]
    Alles gaat weg: je naam, doelen en berichten. Ook je afspraken gaan dan niet door. Ben je zeker?
    [Ja, wis alles] [Nee]
    > [Ja, wis alles]
    Alles is gewist. Je begint hier nu als iemand nieuw.
    Je trajectgezel hoort alleen dat de afspraak niet doorgaat. Een oude mail kan ik daar niet wissen.${MENU}
  `
})
