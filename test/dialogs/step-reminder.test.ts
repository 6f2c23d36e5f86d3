import { expect, test } from '@jest/globals'
import { OUTBOX } from '#records/outbox'
import { createContactWorld } from '#test/contact-world'
import { at } from '#test/moment'

/** Transcripts of dialog step.reminder. */

test('the reminder stands in the chat at its moment, and one tap says it is done', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const deelnemer = world.participant()
  await deelnemer.skips()
  await deelnemer.chats`
    > ik wil een ander huis
    Dit is nu je doel.
    Doel: ik wil een ander huis
    Waarover: Huisvesting
    Wat is een kleine eerste stap?
    [Beslis later]
    > huisbaas bellen
    Goed. Die stap staat erbij.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Beslis later]
    > [Morgen om 10 uur]
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
  `
  await world.moveTo('di 24 nov 2026 10:00')
  await deelnemer.chats`
    Je vroeg mij om hieraan te denken.
    Wanneer: vandaag om 10 uur
    Wat: huisbaas bellen
    Waar: thuis
    [Gelukt] [Ander moment] [Het lukt niet]
  `
  await deelnemer.chats`
    > [Gelukt]
    Mooi. Dat is gedaan.
    Wat is een kleine volgende stap?
    [Doel bereikt] [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
    > [Mijn doelen]
    Doel: ik wil een ander huis
    Gedaan: huisbaas bellen
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
  `
})

test('another moment is asked at once, and the new one is recalled', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'flux' })
  const deelnemer = world.participant()
  await deelnemer.does('ik zoek werk', 'cv maken', '[Morgen om 10 uur]', 'thuis')
  await world.moveTo('di 24 nov 2026 10:00')
  await deelnemer.skips()
  await deelnemer.chats`
    > [Ander moment]
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Zonder moment] [Laat het zo]
    > [Morgen om 10 uur]
    Wanneer: morgen om 10 uur
    Ik herinner je er dan aan, hier in de chat.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('flux').nextDue(OUTBOX)).toBe(at('wo 25 nov 2026 10:00'))
})

test('when it does not work out there is a smaller step, another moment, another way, or the coach', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'flux' })
  const deelnemer = world.participant()
  await deelnemer.does('ik zoek werk', 'cv maken', '[Morgen om 10 uur]', 'thuis')
  await world.moveTo('di 24 nov 2026 10:00')
  await deelnemer.skips()
  await deelnemer.chats`
    > [Het lukt niet]
    Dat kan gebeuren. Wat zou nu helpen?
    Stap: cv maken
    Wanneer: vandaag om 10 uur
    Waar: thuis
    [Een kleinere stap] [Ander moment] [Andere weg] [Vraag mijn trajectcoach] [Laat maar even]
    > [Een kleinere stap]
    Wat is een kleiner stukje van deze stap?
    [Laat het zo]
    > één zin over mezelf schrijven
    Goed. Klein mag ook.
    Wanneer doe je dit?
    [Vandaag om 14 uur] [Morgen om 10 uur] [Andere dag] [Zonder moment] [Laat het zo]
    > [Morgen om 10 uur]
    Wanneer: morgen om 10 uur
    Ik herinner je er dan aan, hier in de chat.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
})

test('an old reminder still answers for its own step, and says when it is gone', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-westhoek' })
  const deelnemer = world.participant()
  await deelnemer.does('ik zoek werk', 'cv maken', '[Morgen om 10 uur]', 'thuis')
  await world.moveTo('di 24 nov 2026 10:00')
  await deelnemer.skips()
  await deelnemer.chats`
    > [Gelukt]
    Mooi. Dat is gedaan.
    Wat is een kleine volgende stap?
    [Doel bereikt] [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  await world.standingButton(deelnemer, 'later')()
  await deelnemer.chats`
    Deze stap is al gedaan.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  await deelnemer.chats`
    > [Mijn doelen]
    Doel: ik zoek werk
    Gedaan: cv maken
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
  `
})

test('a step that is done, or whose goal waits, is not recalled', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-westhoek' })
  const deelnemer = world.participant()
  await deelnemer.does('ik zoek werk', 'cv maken', '[Morgen om 10 uur]', 'thuis')
  await deelnemer.chats`
    > [Mijn doelen]
    Doel: ik zoek werk
    Stap: cv maken
    Wanneer: morgen om 10 uur
    Waar: thuis
    Wat wil je doen?
    [Stap klaar] [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
    > [Stap klaar]
    Mooi. Dat is gedaan.
    Wat is een kleine volgende stap?
    [Doel bereikt] [Beslis later]
    > [Beslis later]
    Goed. Een stap kan altijd nog, bij “Mijn doelen”.
    Wat wil je nu doen?
    [Mijn doelen] [Een doel] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.store.partition('lp-westhoek').nextDue(OUTBOX)).toBeNull()
  await world.moveTo('di 24 nov 2026 10:30')
  await deelnemer.chats`
    > mijn doelen
    Doel: ik zoek werk
    Gedaan: cv maken
    Wat wil je doen?
    [Nieuwe stap] [Verander] [Doel bereikt] [Menu]
  `
})
