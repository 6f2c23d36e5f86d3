import { expect, test } from '@jest/globals'
import { createContactWorld } from '#test/contact-world'

/** Transcripts of dialog goal.set and of dialog goal.step. */

test('three answers from “Een doel” make a goal with its first step', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-west-limburg' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > een plek met een tuin voor de kinderen
    Waarover gaat dit?
    [Huisvesting] [Opleiding] [Vrije tijd] [Werk] [Welzijn] [Mensen rond mij] [Meer] [Iets anders]
    > [Huisvesting]
    Dit is nu je doel.
    Doel: een plek met een tuin voor de kinderen
    Waarover: Huisvesting
    Wat is een kleine eerste stap?
    [Beslis later]
    > inschrijven voor een sociale woning
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
  `
  const { goals = [] } = (await world.stored(deelnemer)) ?? {}
  expect(goals.map(({ words, domain, path }) => [words, domain, path.steps.map(({ what }) => what)])).toEqual(
    [['een plek met een tuin voor de kinderen', 'wonen', ['inschrijven voor een sociale woning']]],
  )
})

test('two answers are enough when the words tell what it is about', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-leie-en-schelde' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > Minder schulden hebben
    Dit is nu je doel.
    Doel: Minder schulden hebben
    Waarover: Geld
    Wat is een kleine eerste stap?
    [Beslis later]
    > alle facturen samenleggen
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > [Beslis later]
    Goed. Het moment kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('a wish typed at the menu starts a goal in the words as they were typed', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > ik wil een appartement zonder schimmel
    Dit is nu je doel.
    Doel: ik wil een appartement zonder schimmel
    Waarover: Huisvesting
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('a domain of one’s own partnership, also under “Meer”, and always “iets anders”', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-westhoek' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > iets doen met mijn handen
    Waarover gaat dit?
    [Wonen] [Geld] [Hoe ik me voel] [Meer] [Iets anders]
    > [Meer]
    Waarover gaat dit?
    [Vrije tijd] [Werk] [Iets anders]
    > [Werk]
    Dit is nu je doel.
    Doel: iets doen met mijn handen
    Waarover: Werk
    Wat is een kleine eerste stap?
    [Beslis later]
    > terug
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('one’s own words come back as they were typed, whatever signs are in them', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > {{coach}} *werk* vinden <b>nu</b> $t(engine:menu.more) [klik](http://x.example) — échte Job!
    Dit is nu je doel.
    Doel: {{coach}} *werk* vinden <b>nu</b> $t(engine:menu.more) [klik](http://x.example) — échte Job!
    Waarover: Werk
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  const { goals = [] } = (await world.stored(deelnemer)) ?? {}
  expect(goals[0]?.words).toBe(
    '{{coach}} *werk* vinden <b>nu</b> $t(engine:menu.more) [klik](http://x.example) — échte Job!',
  )
})

test('words or a step that are too long are asked shorter, and nothing of them is kept', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const deelnemer = world.participant()
  await deelnemer.does('[Een doel]')
  await deelnemer.turn({ text: 'heel lang '.repeat(40) })
  await deelnemer.chats`
    Dat is te lang voor mij. Kan het in hooguit 300 tekens?
    Wat wil je graag? Schrijf het in je eigen woorden.
  `
  await deelnemer.chats`
    > ik zoek werk
    Dit is nu je doel.
    Doel: ik zoek werk
    Waarover: Werk
    Wat is een kleine eerste stap?
    [Beslis later]
  `
  await deelnemer.turn({ text: 'heel lang '.repeat(40) })
  await deelnemer.chats`
    Dat is te lang voor mij. Kan het in hooguit 200 tekens?
    Wat is een kleine eerste stap?
    [Beslis later]
  `
  const { goals = [] } = (await world.stored(deelnemer)) ?? {}
  expect(goals.map(({ path }) => path.steps)).toEqual([[]])
})
