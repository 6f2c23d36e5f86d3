import { expect, test } from '@jest/globals'
import { OUTBOX } from '#records/outbox'
import { createContactWorld } from '#test/contact-world'

/** Transcripts of dialog step.moment, and what it says about the reminder. */

test('a moment in quiet hours is recalled before them, and one that is too near is not', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 19:45', partnership: 'lp-maasland' })
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
    > morgen om 21u
    Wanneer: morgen om 21 uur
    Ik herinner je eraan, morgen om 19.30 uur, hier in de chat.
    Waar doe je dit?
    [Beslis later]
    > thuis
    Je stap staat klaar.
    Stap: cv maken
    Wanneer: morgen om 21 uur
    Waar: thuis
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik zoek werk
    Stap: cv maken
    Wanneer: morgen om 21 uur
    Waar: thuis
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Nieuwe stap]
    Wat is een kleine volgende stap?
    [Beslis later]
    > wekker zetten
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Morgen om 10 uur] [Morgen om 14 uur] [Andere dag] [Beslis later]
    > vandaag om 22u
    Wanneer: vandaag om 22 uur
    Dat is te dichtbij: ik stuur geen herinnering.
    Waar doe je dit?
    [Beslis later]
    > [Beslis later]
    Goed. Je stap staat klaar.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('when reminders are off nothing is planned, and the bot says so', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > stop
    Oké, ik herinner je aan niets meer. Je afspraken blijven staan. Typ “herinner mij” als je dat weer wil.
    [Herinner me toch aan afspraken] [Menu]
    > [Menu]
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]
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
    Je herinneringen staan uit, dus ik stuur niets. Wil je dat wel? Typ “herinneringen”.
    Waar doe je dit?
    [Beslis later]
    > [Beslis later]
    Goed. Je stap staat klaar.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('lp-maasland').nextDue(OUTBOX)).toBeNull()
})

test('with an address the reminder comes by mail as well', async () => {
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
  `
  await world.knows(deelnemer, null, { email: 'mo@voorbeeld.example' })
  await deelnemer.chats`
    > [Morgen om 10 uur]
    Wanneer: morgen om 10 uur
    Ik herinner je er dan aan, hier en met een mail.
    Waar doe je dit?
    [Beslis later]
    > [Beslis later]
    Goed. Je stap staat klaar.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  await world.moveTo('di 24 nov 2026 10:00')
  expect(world.mails.map(({ to }) => to)).toEqual(['mo@voorbeeld.example'])
  expect(world.lastMail().text).not.toContain('cv')
})
