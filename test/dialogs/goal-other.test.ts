import { expect, test } from '@jest/globals'
import { OUTBOX } from '#records/outbox'
import { createContactWorld } from '#test/contact-world'

/** Transcripts of dialog goal.other. */

test('another way keeps the goal and what was tried', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'boost' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > ik zoek werk
    Dit is nu je doel.
    Doel: ik zoek werk
    Waarover: Werk
    Wat is een kleine eerste stap?
    [Beslis later]
    > naar een interimkantoor gaan
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > morgen om 10u
    Wanneer: morgen om 10 uur
    Ik herinner je er dan aan, hier in de chat.
    Waar doe je dit?
    [Beslis later]
    > [Beslis later]
    Goed. Je stap staat klaar.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > ik wil een ander pad
    Doel: ik zoek werk
    Wil je een andere weg, of een ander doel?
    Andere weg: je doel blijft, met nieuwe stappen.
    Ander doel: je kiest iets nieuws.
    [Andere weg] [Ander doel] [Terug]
    > [Andere weg]
    Goed, een andere weg. Wat je al deed, bewaar ik als “geprobeerd”.
    Wil je die samen met je trajectcoach zoeken?
    [Ja, een afspraak] [Nee, ik kies zelf]
  `
  expect(await world.store.partition('boost').nextDue(OUTBOX)).toBeNull()
  await deelnemer.chats`
    > [Nee, ik kies zelf]
    Wat is een kleine eerste stap?
    [Beslis later]
    > vrijwilligerswerk proberen
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > [Beslis later]
    Goed. Het moment kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik zoek werk
    Stap: vrijwilligerswerk proberen
    Geprobeerd: naar een interimkantoor gaan
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
  `
})

test('another goal asks what becomes of this one', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'boost' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > ik zoek werk
    Dit is nu je doel.
    Doel: ik zoek werk
    Waarover: Werk
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik zoek werk
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Verander]
    Wat wil je veranderen?
    [De woorden] [Waarover het gaat] [Ander doel of weg] [Zet bij later] [Stop met dit doel] [Terug]
    > [Ander doel of weg]
    Doel: ik zoek werk
    Wil je een andere weg, of een ander doel?
    Andere weg: je doel blijft, met nieuwe stappen.
    Ander doel: je kiest iets nieuws.
    [Andere weg] [Ander doel] [Terug]
    > [Ander doel]
    Wat doen we met je doel van nu?
    [Zet bij later] [Laat het los] [Terug]
    > [Zet bij later]
    Je doel staat nu bij “later”.
    Wat wil je graag? Schrijf het in je eigen woorden.
    > een opleiding tot kok volgen
    Dit is nu je doel.
    Doel: een opleiding tot kok volgen
    Waarover: School en opleiding
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: een opleiding tot kok volgen
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Bij later] [Menu]
  `
})

test('with several goals “een ander doel” asks which one is meant', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-west-limburg' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > ik zoek werk
    Dit is nu je doel.
    Doel: ik zoek werk
    Waarover: Werk
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > ik wil beter slapen
    Dit is nu je doel.
    Doel: ik wil beter slapen
    Waarover: Welzijn
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > een ander doel
    Over welk doel gaat het?
    [ik zoek werk] [ik wil beter slapen] [Een nieuw doel] [Terug]
    > [ik wil beter slapen]
    Doel: ik wil beter slapen
    Wil je een andere weg, of een ander doel?
    Andere weg: je doel blijft, met nieuwe stappen.
    Ander doel: je kiest iets nieuws.
    [Andere weg] [Ander doel] [Terug]
    > [Ander doel]
    Wat doen we met je doel van nu?
    [Zet bij later] [Laat het los] [Terug]
    > [Laat het los]
    Goed. Dit doel is van je lijst.
    Wat wil je graag? Schrijf het in je eigen woorden.
    > menu
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik zoek werk
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
  `
})
