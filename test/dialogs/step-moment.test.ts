import { expect, test } from '@jest/globals'
import { OUTBOX } from '#records/outbox'
import { createContactWorld } from '#test/contact-world'
import { at } from '#test/moment'

/** Transcripts of dialog step.moment. */

test('a moment near at hand is one tap, and it will be recalled in the chat', async () => {
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
    > [Morgen om 10 uur]
    Wanneer: morgen om 10 uur
    Ik herinner je er dan aan, hier in de chat.
    Waar doe je dit?
    [Beslis later]
    > bibliotheek
    Je stap staat klaar.
    Stap: cv maken
    Wanneer: morgen om 10 uur
    Waar: bibliotheek
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('lp-maasland').nextDue(OUTBOX)).toBe(at('di 24 nov 2026 10:00'))
})

test('another day is chosen by day and then by hour', async () => {
  const world = createContactWorld({ at: 'vr 27 nov 2026 15:30', partnership: 'lp-maasland' })
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
    [Morgen om 10 uur] [Morgen om 14 uur] [Andere dag] [Beslis later]
    > [Andere dag]
    Welke dag? Je mag ook een datum typen.
    [Vandaag] [Morgen] [Zondag 29 november] [Maandag 30 november] [Dinsdag 1 december] [Woensdag 2 december] [Beslis later]
    > [Dinsdag 1 december]
    Hoe laat?
    [9 uur] [10 uur] [11 uur] [13 uur] [14 uur] [16 uur] [18 uur] [20 uur] [Beslis later]
    > [14 uur]
    Wanneer: dinsdag 1 december om 14 uur
    Ik herinner je er dan aan, hier in de chat.
    Waar doe je dit?
    [Beslis later]
    > [Beslis later]
    Goed. Je stap staat klaar.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('lp-maasland').nextDue(OUTBOX)).toBe(at('di 1 dec 2026 14:00'))
})

test('what is still missing is asked, and what cannot be is said kindly', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'blend' })
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
    > ergens eens als het past
    Die dag begrijp ik niet goed. Typ bijvoorbeeld: dinsdag om 14 uur.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > 31 november om 10u
    Die dag bestaat niet.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > gisteren om 10u
    Dat moment is al voorbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > om half drie
    Welke dag? Je mag ook een datum typen.
    [Vandaag] [Morgen] [Beslis later]
    > woensdag
    Wanneer: woensdag 25 november om 14.30 uur
    Ik herinner je er dan aan, hier in de chat.
    Waar doe je dit?
    [Beslis later]
    > [Beslis later]
    Goed. Je stap staat klaar.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('blend').nextDue(OUTBOX)).toBe(at('wo 25 nov 2026 14:30'))
})

test('an hour of which there are two is asked', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'blend' })
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
    > volgende week om 7 uur
    Welke dag? Je mag ook een datum typen.
    [Maandag 30 november] [Dinsdag 1 december] [Woensdag 2 december] [Donderdag 3 december] [Vrijdag 4 december] [Beslis later]
    > [Woensdag 2 december]
    Welk moment bedoel je?
    [7 uur] [19 uur] [Beslis later]
    > [7 uur]
    Wanneer: woensdag 2 december om 7 uur
    Ik herinner je eraan, dinsdag 1 december om 19.30 uur, hier in de chat.
    Waar doe je dit?
    [Beslis later]
    > [Beslis later]
    Goed. Je stap staat klaar.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('blend').nextDue(OUTBOX)).toBe(at('di 1 dec 2026 19:30'))
})
