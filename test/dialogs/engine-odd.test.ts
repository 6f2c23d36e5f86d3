import { expect, test } from '@jest/globals'
import { sessionRecord } from '#records/session'
import { createContactWorld } from '#test/contact-world'

/** Transcripts of messages that are no words, too much, too late or too often. */

test('an empty message, only signs and only control characters are asked again in words', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const deelnemer = world.participant()
  await deelnemer.does('[Een doel]')
  await deelnemer.turn({ text: '' })
  await deelnemer.chats`
    Ik zie geen woorden. Typ wat je wil, of kies een knop.
    Wat wil je graag? Schrijf het in je eigen woorden.
  `
  await deelnemer.turn({ text: '   ' })
  await deelnemer.chats`
    Ik zie geen woorden. Typ wat je wil, of kies een knop.
    Wat wil je graag? Schrijf het in je eigen woorden.
  `
  await deelnemer.chats`
    > 🙂🙂
    Ik zie geen woorden. Typ wat je wil, of kies een knop.
    Wat wil je graag? Schrijf het in je eigen woorden.
  `
  await deelnemer.turn({ text: '\u0000\u0007\u202e\u200b' })
  await deelnemer.chats`
    Ik zie geen woorden. Typ wat je wil, of kies een knop.
    Wat wil je graag? Schrijf het in je eigen woorden.
  `
  await deelnemer.turn({ kind: 'media' })
  await deelnemer.chats`
    Foto's en stemberichten kan ik niet lezen. Typ het in woorden, of kies een knop.
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
})

test('a message of thirty thousand letters does not come back, and is not kept', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'boost' })
  const deelnemer = world.participant()
  await deelnemer.does('ik zoek werk')
  const long = 'bladerdeeg '.repeat(2728)
  await deelnemer.turn({ text: long })
  await deelnemer.chats`
    Dat is te lang voor mij. Schrijf het korter, in een paar zinnen.
    Wat is een kleine eerste stap?
    [Beslis later]
  `
  expect(JSON.stringify(await world.newsOf(deelnemer))).not.toContain('bladerdeeg')
  expect(JSON.stringify(await world.stored(deelnemer))).not.toContain('bladerdeeg')
  expect(
    JSON.stringify(
      await world.records.reading('boost', world.now()).get(sessionRecord, deelnemer.address.conversation),
    ),
  ).not.toContain('bladerdeeg')
  await deelnemer.chats`
    > cv maken
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
  `
})

test('an old button does nothing, and says where we are', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-westhoek' })
  const deelnemer = world.participant()
  await deelnemer.does('[Een doel]', 'iets doen met mijn handen')
  await deelnemer.turn({ text: 'Een doel', choice: { prompt: '1', choice: 'goal.set' } })
  await deelnemer.chats`
    Deze knop is oud. Dit is waar we nu zijn:
    Waarover gaat dit?
    [Wonen] [Geld] [Hoe ik me voel] [Meer] [Iets anders]
  `
  await deelnemer.turn({ text: 'Werk', choice: { prompt: '2', choice: 'geen keuze' } })
  await deelnemer.chats`
    Deze knop is oud. Dit is waar we nu zijn:
    Waarover gaat dit?
    [Wonen] [Geld] [Hoe ik me voel] [Meer] [Iets anders]
  `
  await deelnemer.chats`
    > [Meer]
    Waarover gaat dit?
    [Vrije tijd] [Werk] [Iets anders]
  `
})

test('after a day the open question is forgotten, and after a month the bot says again what it is', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const deelnemer = world.participant()
  await deelnemer.does('ik zoek werk')
  await world.moveTo('wo 25 nov 2026 10:00')
  await deelnemer.chats`
    > hallo
    Dat begrijp ik niet goed. Kies een knop, of zeg het met andere woorden.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer] [Stuur naar mijn trajectgezel]
  `
  await world.moveTo('ma 4 jan 2027 10:00')
  await deelnemer.chats`
    > mijn doelen
    Ik ben een computer, geen mens. Dit gesprek is van jou en is na 30 dagen weg.
    Doel: ik zoek werk
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
  `
})

test('the same message twice is one goal', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const deelnemer = world.participant()
  await deelnemer.turn({ text: 'ik zoek werk', messageId: 'twice' })
  await Promise.all([1, 2, 3].map(() => deelnemer.turn({ text: 'ik zoek werk', messageId: 'twice' })))
  const { goals = [] } = (await world.stored(deelnemer)) ?? {}
  expect(goals.map(({ words }) => words)).toEqual(['ik zoek werk'])
  await deelnemer.does('menu')
  await deelnemer.chats`
    > mijn doelen
    Doel: ik zoek werk
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
  `
})
