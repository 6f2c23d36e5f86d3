import { test } from '@jest/globals'
import { createWorld } from '#test/world'

/** Transcripts of dialog step.moment, where the clock changes or the day is nearly over. */

test('in the double hour of autumn the participant says which one', async () => {
  const deelnemer = createWorld({ at: 'vr 29 okt 2027 10:00' }).participant('lp-maasland')
  await deelnemer.skips()
  await deelnemer.chats`
    > ik wil beter slapen
    Waarover gaat dit?
    [Werk] [Administratie] [Huisvesting] [Vrije tijd] [Mensen rond mij] [Meer] [Iets anders]
    > [Huisvesting]
    Dit is nu je doel.
    Doel: ik wil beter slapen
    Waarover: Huisvesting
    Wat is een kleine eerste stap?
    [Beslis later]
    > de klok goed zetten
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > zondag om 2u30 's nachts
    Welk moment bedoel je?
    [Zo 31 okt, 2.30, zomertijd] [Zo 31 okt, 2.30, wintertijd] [Beslis later]
    > [Zo 31 okt, 2.30, wintertijd]
    Wanneer: zondag 31 oktober om 2.30 uur, wintertijd
    Ik herinner je eraan, morgen om 19.30 uur, hier in de chat.
    Waar doe je dit?
    [Beslis later]
    > [Beslis later]
    Goed. Je stap staat klaar.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('in the hour that spring skips there is no moment', async () => {
  const deelnemer = createWorld({ at: 'vr 26 mrt 2027 10:00' }).participant('lp-maasland')
  await deelnemer.skips()
  await deelnemer.chats`
    > ik zoek werk
    Dit is nu je doel.
    Doel: ik zoek werk
    Waarover: Werk
    Wat is een kleine eerste stap?
    [Beslis later]
    > de klok goed zetten
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > zondag om 2u30 's nachts
    Dat uur bestaat niet op die dag.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > zondag om 10u
    Wanneer: zondag 28 maart om 10 uur
    Ik herinner je eraan, morgen om 10 uur, hier in de chat.
    Waar doe je dit?
    [Beslis later]
    > [Beslis later]
    Goed. Je stap staat klaar.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('late in the day only what can still be is offered', async () => {
  const deelnemer = createWorld({ at: 'za 28 nov 2026 21:10' }).participant('lp-maasland')
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
    [Ma 30 nov, 10.00] [Ma 30 nov, 14.00] [Andere dag] [Beslis later]
    > vandaag
    Dat moment is al voorbij.
    Wanneer doe je dit?
    [Ma 30 nov, 10.00] [Ma 30 nov, 14.00] [Andere dag] [Beslis later]
    > [Andere dag]
    Welke dag? Je mag ook een datum typen.
    [Morgen] [Maandag 30 november] [Dinsdag 1 december] [Woensdag 2 december] [Donderdag 3 december] [Vrijdag 4 december] [Beslis later]
    > [Beslis later]
    Goed. Het moment kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})
