import { test } from '@jest/globals'
import { createWorld } from '#test/world'

/** Transcripts of what works whatever was asked. */

test('a number, a label with a mistake and letters held down are that button', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('lp-maasland')
  await deelnemer.skips()
  await deelnemer.chats`
    > 1
    Wat wil je graag? Schrijf het in je eigen woorden.
    > iets doen met mijn handen
    Waarover gaat dit?
    [Werk] [Administratie] [Huisvesting] [Vrije tijd] [Mensen rond mij] [Meer] [Iets anders]
    > vrije tyd
    Dit is nu je doel.
    Doel: iets doen met mijn handen
    Waarover: Vrije tijd
    Wat is een kleine eerste stap?
    [Beslis later]
    > beslis laterr
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > mijn doelne
    Doel: iets doen met mijn handen
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > 2.
    Wat wil je veranderen?
    [De woorden] [Waarover het gaat] [Ander doel of weg] [Zet bij later] [Stop met dit doel] [Terug]
    > de wordne
    Doel: iets doen met mijn handen
    Schrijf je doel opnieuw, in je eigen woorden.
    [Laat het zo]
    > laaat het zo
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('menu, terug and stop work in the middle of a question', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('lp-west-limburg')
  await deelnemer.skips()
  await deelnemer.chats`
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > iets doen met mijn handen
    Waarover gaat dit?
    [Huisvesting] [Opleiding] [Vrije tijd] [Werk] [Welzijn] [Mensen rond mij] [Meer] [Iets anders]
    > terug
    Wat wil je graag? Schrijf het in je eigen woorden.
    > menu
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > TERUG
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > stop
    Oké, we stoppen hiermee. Wil je nog iets?
    [Geen herinneringen meer] [Menu]
    > [Menu]
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]
  `
})

test('a side question is answered, and the open question comes back', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('flux')
  await deelnemer.skips()
  await deelnemer.chats`
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > wie is mijn trajectcoach?
    Je hebt nog geen trajectcoach. Het begint met een eerste gesprek.
    [Een eerste gesprek] [Ik heb een code] [Verder]
    > [Verder]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > ik zoek werk
    Dit is nu je doel.
    Doel: ik zoek werk
    Waarover: Werk
    Wat is een kleine eerste stap?
    [Beslis later]
    > ben je een robot?
    Nee, ik ben een computer. Ik versta niet alles. Wil je met een mens praten?
    [Iemand spreken] [Verder]
  `
})

test('a wish typed at a menu becomes a goal, and the first menu comes back', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('lp-leie-en-schelde')
  await deelnemer.skips()
  await deelnemer.chats`
    > [Meer]
    Dit kan ook:
    [Wie is mijn coach?] [Ik heb een code] [Stuur een bericht] [Herinneringen] [Wat is dit?] [Wat weet je van mij?] [Wis mijn gegevens] [Menu]
    > kwil een ander huis
    Dit is nu je doel.
    Doel: kwil een ander huis
    Waarover: Wonen
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('a wish typed while a question is open comes first, and the question comes back', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('lp-leie-en-schelde')
  await deelnemer.does('[Een doel]', 'iets met mijn handen')
  await deelnemer.chats`
    > kwil een ander huis
    Dit is nu je doel.
    Doel: kwil een ander huis
    Waarover: Wonen
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Waarover gaat dit?
    [Wonen] [Geld] [Hoe ik me voel] [Werk] [Meer] [Iets anders]
  `
})

test('what is not understood leads to choices, one of them to the coach', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('commid')
  await deelnemer.skips()
  await deelnemer.chats`
    > blablabla
    Dat begrijp ik niet goed. Kies een knop, of zeg het met andere woorden.
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer] [Stuur naar mijn trajectcoach]
    > menu
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]
  `
})
