import { test } from '@jest/globals'
import { createWorld } from '#test/world'

/** Transcripts of dialog goal.list and of dialog goal.reached. */

test('without a goal the list offers one', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('flux')
  await deelnemer.skips()
  await deelnemer.chats`
    > mijn doelen
    Je hebt nu geen doel.
    [Een nieuw doel] [Menu]
    > [Een nieuw doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > terug
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]
  `
})

test('a young person’s goal: steps are done one by one, and the next small one is asked for', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('flux')
  await deelnemer.skips()
  await deelnemer.chats`
    > ik wil meer buiten komen
    Waarover gaat dit?
    [Ik twijfel] [School en opleiding] [Geld] [Me verplaatsen] [Werk] [Mensen rond mij] [Online dingen] [Meer] [Iets anders]
    > [Meer]
    Waarover gaat dit?
    [Wonen] [Vrije tijd] [Iets anders]
    > [Vrije tijd]
    Dit is nu je doel.
    Doel: ik wil meer buiten komen
    Waarover: Vrije tijd
    Wat is een kleine eerste stap?
    [Beslis later]
    > een wandeling maken
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > vandaag om 16u
    Wanneer: vandaag om 16 uur
    Ik herinner je er dan aan, hier in de chat.
    Waar doe je dit?
    [Beslis later]
    > aan het kanaal
    Je stap staat klaar.
    Stap: een wandeling maken
    Wanneer: vandaag om 16 uur
    Waar: aan het kanaal
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik wil meer buiten komen
    Stap: een wandeling maken
    Wanneer: vandaag om 16 uur
    Waar: aan het kanaal
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Nieuwe stap]
    Wat is een kleine volgende stap?
    [Beslis later]
    > een club zoeken
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > [Beslis later]
    Goed. Het moment kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > mijn doel
    Doel: ik wil meer buiten komen
    Stap: een wandeling maken
    Wanneer: vandaag om 16 uur
    Waar: aan het kanaal
    Stap: een club zoeken
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Stap klaar]
    Stap: een wandeling maken
    Wanneer: vandaag om 16 uur
    Waar: aan het kanaal
    Stap: een club zoeken
    Welke stap is klaar?
    [een wandeling maken] [een club zoeken] [Terug]
    > [een club zoeken]
    Mooi. Dat is gedaan.
    Doel: ik wil meer buiten komen
    Stap: een wandeling maken
    Wanneer: vandaag om 16 uur
    Waar: aan het kanaal
    Gedaan: een club zoeken
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Stap klaar]
    Mooi. Dat is gedaan.
    Wat is een kleine volgende stap?
    [Doel bereikt] [Beslis later]
    > iemand bellen om mee te gaan
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > [Beslis later]
    Goed. Het moment kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik wil meer buiten komen
    Stap: iemand bellen om mee te gaan
    Gedaan: een wandeling maken
    Gedaan: een club zoeken
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Stap klaar]
    Mooi. Dat is gedaan.
    Wat is een kleine volgende stap?
    [Doel bereikt] [Beslis later]
    > [Doel bereikt]
    Heb je dit doel bereikt?
    Doel: ik wil meer buiten komen
    [Ja, bereikt] [Nog niet]
    > nee
    Doel: ik wil meer buiten komen
    Gedaan: een wandeling maken
    Gedaan: een club zoeken
    Gedaan: iemand bellen om mee te gaan
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Menu]
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('with several goals one is chosen by its own words', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('lp-west-limburg')
  await deelnemer.skips()
  await deelnemer.chats`
    > ik wil een huis waar het niet altijd zo vochtig is
    Dit is nu je doel.
    Doel: ik wil een huis waar het niet altijd zo vochtig is
    Waarover: Huisvesting
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > ik wil een huis waar het rustig is voor de kinderen
    Dit is nu je doel.
    Doel: ik wil een huis waar het rustig is voor de kinderen
    Waarover: Huisvesting
    Wat is een kleine eerste stap?
    [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik wil een huis waar het niet altijd zo vochtig is
    Doel: ik wil een huis waar het rustig is voor de kinderen
    Welk doel wil je bekijken?
    [ik wil een huis waar…] [ik wil een huis waar… (2)] [Een nieuw doel] [Menu]
    > [ik wil een huis waar… (2)]
    Doel: ik wil een huis waar het rustig is voor de kinderen
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Terug]
    > [Terug]
    Doel: ik wil een huis waar het niet altijd zo vochtig is
    Doel: ik wil een huis waar het rustig is voor de kinderen
    Welk doel wil je bekijken?
    [ik wil een huis waar…] [ik wil een huis waar… (2)] [Een nieuw doel] [Menu]
    > 2
    Doel: ik wil een huis waar het rustig is voor de kinderen
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Terug]
    > [Doel bereikt]
    Heb je dit doel bereikt?
    Doel: ik wil een huis waar het rustig is voor de kinderen
    [Ja, bereikt] [Nog niet]
    > [Ja, bereikt]
    Mooi. Je doel is bereikt.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik wil een huis waar het niet altijd zo vochtig is
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Menu]
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})
