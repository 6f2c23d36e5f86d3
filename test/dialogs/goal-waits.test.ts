import { expect, test } from '@jest/globals'
import { OUTBOX } from '#records/outbox'
import { createContactWorld } from '#test/contact-world'
import { at } from '#test/moment'

/** Transcripts of dialog goal.open and of dialog goal.later. */

test('a fourth goal of an adult waits, and may be swapped at once', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-westhoek' })
  const deelnemer = world.participant()
  await deelnemer.does(
    '[Een doel]',
    'een huis met een tuin',
    '[Beslis later]',
    '[Een doel]',
    'beter slapen',
    '[Beslis later]',
  )
  await deelnemer.chats`
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > meer sporten
    Dit is nu je doel.
    Doel: meer sporten
    Waarover: Vrije tijd
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > vast werk vinden
    Je hebt al drie doelen. Dit is bewaard bij “later”.
    Doel: vast werk vinden
    Waarover: Werk
    Wil je wisselen? Kies welk doel even wacht.
    [een huis met een tuin] [beter slapen] [meer sporten] [Laat het zo]
    > [meer sporten]
    Gewisseld. Hier ga je nu mee verder.
    Doel: vast werk vinden
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: een huis met een tuin
    Doel: beter slapen
    Doel: vast werk vinden
    Welk doel wil je bekijken?
    [een huis met een tuin] [beter slapen] [vast werk vinden] [Bij later] [Een nieuw doel] [Menu]
  `
})

test('a second wish of a young person waits, and may be swapped', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'commid' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > mijn rijbewijs halen
    Waarover gaat dit?
    [Ik twijfel] [School en opleiding] [Geld] [Me verplaatsen] [Werk] [Mensen rond mij] [Online dingen] [Meer] [Iets anders]
    > [School en opleiding]
    Dit is nu je doel.
    Doel: mijn rijbewijs halen
    Waarover: School en opleiding
    Wat is een kleine eerste stap?
    [Beslis later]
    > theorie leren
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > [Beslis later]
    Goed. Het moment kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > een studio in de stad
    Je werkt aan één doel tegelijk. Dit is bewaard bij “later”.
    Doel: een studio in de stad
    Waarover: Wonen
    Wil je wisselen met je doel van nu?
    Doel van nu: mijn rijbewijs halen
    [Ja, wissel] [Laat het zo]
    > [Laat het zo]
    Goed. Wisselen kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > ik wil minder stress
    Je werkt aan één doel tegelijk. Dit is bewaard bij “later”.
    Doel: ik wil minder stress
    Waarover: Ik twijfel
    Wil je wisselen met je doel van nu?
    Doel van nu: mijn rijbewijs halen
    [Ja, wissel] [Laat het zo]
    > ja
    Gewisseld. Hier ga je nu mee verder.
    Doel: ik wil minder stress
    Wat is een kleine eerste stap?
    [Beslis later]
    > rustig ademen
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > [Beslis later]
    Goed. Het moment kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik wil minder stress
    Stap: rustig ademen
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Bij later] [Menu]
  `
})

test('what waits is opened again: at once when there is room, else by a swap', async () => {
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
    > [Mijn doelen]
    Doel: ik zoek werk
    Stap: cv maken
    Wanneer: morgen om 10 uur
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Verander]
    Wat wil je veranderen?
    [Een stap] [De woorden] [Waarover het gaat] [Ander doel of weg] [Zet bij later] [Stop met dit doel] [Terug]
    > [Zet bij later]
    Je doel staat nu bij “later”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('lp-maasland').nextDue(OUTBOX)).toBeNull()
  await deelnemer.chats`
    > [Mijn doelen]
    Je doelen staan bij “later”.
    [Bij later] [Een nieuw doel] [Menu]
    > [Bij later]
    Dit wacht bij “later”. Wat wil je bekijken?
    [ik zoek werk] [Niet nu]
    > [ik zoek werk]
    Doel: ik zoek werk
    Stap: cv maken
    Wanneer: morgen om 10 uur
    Wat wil je doen?
    [Hiermee verder] [Verander] [Terug]
    > [Hiermee verder]
    Hier ga je nu mee verder.
    Doel: ik zoek werk
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('lp-maasland').nextDue(OUTBOX)).toBe(at('di 24 nov 2026 10:00'))
})

test('what is full stays as it is until there is room', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'boost' })
  const deelnemer = world.participant()
  await deelnemer.does('ik zoek werk', '[Beslis later]', 'ik wil sporten', '[Laat het zo]')
  await deelnemer.chats`
    > [Mijn doelen]
    Doel: ik zoek werk
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Bij later] [Menu]
    > [Bij later]
    Dit wacht bij “later”. Wat wil je bekijken?
    [ik wil sporten] [Niet nu]
    > [ik wil sporten]
    Doel: ik wil sporten
    Wat wil je doen?
    [Hiermee verder] [Verander] [Terug]
    > [Hiermee verder]
    Wil je wisselen met je doel van nu?
    Doel van nu: ik zoek werk
    [Ja, wissel] [Laat het zo]
    > [Laat het zo]
    Goed. Wisselen kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik zoek werk
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Bij later] [Menu]
    > [Bij later]
    Dit wacht bij “later”. Wat wil je bekijken?
    [ik wil sporten] [Niet nu]
    > [ik wil sporten]
    Doel: ik wil sporten
    Wat wil je doen?
    [Hiermee verder] [Verander] [Terug]
    > [Verander]
    Wat wil je veranderen?
    [De woorden] [Waarover het gaat] [Stop met dit doel] [Terug]
    > [Stop met dit doel]
    Stoppen we met dit doel?
    Doel: ik wil sporten
    [Ja, stop ermee] [Nee, houd het]
    > ja
    Goed. Dit doel is van je lijst.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik zoek werk
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
  `
})
