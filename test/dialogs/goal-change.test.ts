import { expect, test } from '@jest/globals'
import { OUTBOX } from '#records/outbox'
import { createContactWorld } from '#test/contact-world'

/** Transcripts of dialog goal.change. */

test('the words and the domain of a goal change when the participant says so', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-leie-en-schelde' })
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
    > [De woorden]
    Doel: ik zoek werk
    Schrijf je doel opnieuw, in je eigen woorden.
    [Laat het zo]
    > ik zoek werk met dieren
    Zo staat het er nu.
    Doel: ik zoek werk met dieren
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik zoek werk met dieren
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Verander]
    Wat wil je veranderen?
    [De woorden] [Waarover het gaat] [Ander doel of weg] [Zet bij later] [Stop met dit doel] [Terug]
    > [Waarover het gaat]
    Waarover gaat dit?
    [Wonen] [Geld] [Hoe ik me voel] [Werk] [Meer] [Iets anders]
    > [Meer]
    Waarover gaat dit?
    [Vrije tijd] [Iets anders]
    > [Vrije tijd]
    Zo staat het er nu.
    Doel: ik zoek werk met dieren
    Waarover: Vrije tijd
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('letting go of a goal is asked once', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > ik zoek werk
    Dit is nu je doel.
    Doel: ik zoek werk
    Waarover: Werk
    Wat is een kleine eerste stap?
    [Beslis later]
    > cv maken
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
    > schrap mijn doel
    Doel: ik zoek werk
    Stap: cv maken
    Wanneer: morgen om 10 uur
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Verander]
    Wat wil je veranderen?
    [Een stap] [De woorden] [Waarover het gaat] [Ander doel of weg] [Zet bij later] [Stop met dit doel] [Terug]
    > [Stop met dit doel]
    Stoppen we met dit doel?
    Doel: ik zoek werk
    [Ja, stop ermee] [Nee, houd het]
    > nee
    Goed. Je doel blijft staan.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik zoek werk
    Stap: cv maken
    Wanneer: morgen om 10 uur
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Verander]
    Wat wil je veranderen?
    [Een stap] [De woorden] [Waarover het gaat] [Ander doel of weg] [Zet bij later] [Stop met dit doel] [Terug]
    > [Stop met dit doel]
    Stoppen we met dit doel?
    Doel: ik zoek werk
    [Ja, stop ermee] [Nee, houd het]
    > [Ja, stop ermee]
    Goed. Dit doel is van je lijst.
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('lp-maasland').nextDue(OUTBOX)).toBeNull()
  await deelnemer.chats`
    > mijn doelen
    Je hebt nu geen doel.
    [Een nieuw doel] [Menu]
  `
})
