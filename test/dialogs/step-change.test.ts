import { expect, test } from '@jest/globals'
import { OUTBOX } from '#records/outbox'
import { createContactWorld } from '#test/contact-world'

/** Transcripts of dialog step.change. */

test('a step gets other words, another place, or goes', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-westhoek' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > ik wil een ander huis
    Dit is nu je doel.
    Doel: ik wil een ander huis
    Waarover: Wonen
    Wat is een kleine eerste stap?
    [Beslis later]
    > huisbaas bellen
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > morgen om 10u
    Wanneer: morgen om 10 uur
    Ik herinner je er dan aan, hier in de chat.
    Waar doe je dit?
    [Beslis later]
    > thuis
    Je stap staat klaar.
    Stap: huisbaas bellen
    Wanneer: morgen om 10 uur
    Waar: thuis
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik wil een ander huis
    Stap: huisbaas bellen
    Wanneer: morgen om 10 uur
    Waar: thuis
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Verander]
    Wat wil je veranderen?
    [Een stap] [De woorden] [Waarover het gaat] [Ander doel of weg] [Zet bij later] [Stop met dit doel] [Terug]
    > [Een stap]
    Stap: huisbaas bellen
    Wanneer: morgen om 10 uur
    Waar: thuis
    Wat wil je veranderen?
    [Ander moment] [Andere plaats] [De woorden] [Haal weg] [Terug]
    > [De woorden]
    Schrijf je stap opnieuw.
    [Laat het zo]
    > de huisbaas een brief sturen
    Zo staat het er nu.
    Stap: de huisbaas een brief sturen
    Wanneer: morgen om 10 uur
    Waar: thuis
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik wil een ander huis
    Stap: de huisbaas een brief sturen
    Wanneer: morgen om 10 uur
    Waar: thuis
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Verander]
    Wat wil je veranderen?
    [Een stap] [De woorden] [Waarover het gaat] [Ander doel of weg] [Zet bij later] [Stop met dit doel] [Terug]
    > [Een stap]
    Stap: de huisbaas een brief sturen
    Wanneer: morgen om 10 uur
    Waar: thuis
    Wat wil je veranderen?
    [Ander moment] [Andere plaats] [De woorden] [Haal weg] [Terug]
    > [Andere plaats]
    Waar doe je dit?
    [Zonder plaats] [Laat het zo]
    > aan de keukentafel
    Zo staat het er nu.
    Stap: de huisbaas een brief sturen
    Wanneer: morgen om 10 uur
    Waar: aan de keukentafel
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik wil een ander huis
    Stap: de huisbaas een brief sturen
    Wanneer: morgen om 10 uur
    Waar: aan de keukentafel
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Verander]
    Wat wil je veranderen?
    [Een stap] [De woorden] [Waarover het gaat] [Ander doel of weg] [Zet bij later] [Stop met dit doel] [Terug]
    > [Een stap]
    Stap: de huisbaas een brief sturen
    Wanneer: morgen om 10 uur
    Waar: aan de keukentafel
    Wat wil je veranderen?
    [Ander moment] [Andere plaats] [De woorden] [Haal weg] [Terug]
    > [Haal weg]
    De stap is weg.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('lp-westhoek').nextDue(OUTBOX)).toBeNull()
  await deelnemer.chats`
    > [Mijn doelen]
    Doel: ik wil een ander huis
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
  `
})

test('of several steps the one that is meant is asked', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-westhoek' })
  const deelnemer = world.participant()
  await deelnemer.does('ik wil een ander huis', 'huisbaas bellen', '[Beslis later]')
  await deelnemer.does('[Mijn doelen]', '[Nieuwe stap]', 'dozen zoeken', '[Beslis later]')
  await deelnemer.chats`
    > [Mijn doelen]
    Doel: ik wil een ander huis
    Stap: huisbaas bellen
    Stap: dozen zoeken
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Verander]
    Wat wil je veranderen?
    [Een stap] [De woorden] [Waarover het gaat] [Ander doel of weg] [Zet bij later] [Stop met dit doel] [Terug]
    > [Een stap]
    Welke stap wil je veranderen?
    [huisbaas bellen] [dozen zoeken] [Terug]
    > [dozen zoeken]
    Stap: dozen zoeken
    Wat wil je veranderen?
    [Ander moment] [Andere plaats] [De woorden] [Haal weg] [Terug]
    > [Ander moment]
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > vrijdag 14u
    Wanneer: vrijdag 27 november om 14 uur
    Ik herinner je er dan aan, hier in de chat.
    Waar doe je dit?
    [Beslis later]
    > [Beslis later]
    Goed. Je stap staat klaar.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik wil een ander huis
    Stap: huisbaas bellen
    Stap: dozen zoeken
    Wanneer: vrijdag 27 november om 14 uur
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Verander]
    Wat wil je veranderen?
    [Een stap] [De woorden] [Waarover het gaat] [Ander doel of weg] [Zet bij later] [Stop met dit doel] [Terug]
    > [Een stap]
    Welke stap wil je veranderen?
    [huisbaas bellen] [dozen zoeken] [Terug]
    > [dozen zoeken]
    Stap: dozen zoeken
    Wanneer: vrijdag 27 november om 14 uur
    Wat wil je veranderen?
    [Ander moment] [Andere plaats] [De woorden] [Haal weg] [Terug]
    > [Ander moment]
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Zonder moment] [Laat het zo]
    > [Zonder moment]
    Deze stap heeft nu geen moment meer.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('lp-westhoek').nextDue(OUTBOX)).toBeNull()
})
