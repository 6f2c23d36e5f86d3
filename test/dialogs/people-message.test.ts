import { test } from '@jest/globals'
import { createWorld } from '#test/world'
import { joins, walksWith } from './team.ts'

const MENU = `
  Wat wil je nu doen?
  [Een doel] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Wat is dit?] [Meer]`

async function withCoach(isWithTeam: boolean) {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('menu')
  await walksWith(world, 'lp-maasland', deelnemer, await joins(world, 'lp-maasland', { name: 'An' }))
  if (isWithTeam) await joins(world, 'lp-maasland', { name: 'Bo', isIntake: true })
  return { world, deelnemer }
}

test('dialog message.send: a message to the coach is read back and sent', async () => {
  const { deelnemer } = await withCoach(false)
  await deelnemer.chats`
    > stuur een bericht
    Wat wil je schrijven? Ik toon het eerst nog eens.
    [Toch niet]
    > Kan ik een uur later komen?
    Hoe heet je? Je voornaam is genoeg.
    [Liever niet]
    > Sam
    Dit stuur ik naar An:
    Kan ik een uur later komen?
    Zal ik het versturen?
    [Verstuur] [Verander] [Niet versturen]
    > [Verander]
    Wat wil je schrijven? Ik toon het eerst nog eens.
    [Toch niet]
    > Kan ik een kwartier later komen?
    Dit stuur ik naar An:
    Kan ik een kwartier later komen?
    Zal ik het versturen?
    [Verstuur] [Verander] [Niet versturen]
    > [Verstuur]
    Verstuurd naar An, met een mail. Het antwoord komt hier, in deze chat. Reken op dinsdag 24 november, of wat vroeger.${MENU}
    > stuur een bericht
    Wat wil je schrijven? Ik toon het eerst nog eens.
    [Toch niet]
    > [Toch niet]
    Goed. Ik heb niets verstuurd.${MENU}
  `
})

test('dialog message.send: what was not understood goes to the coach after it was read back', async () => {
  const { deelnemer } = await withCoach(true)
  await deelnemer.chats`
    > mijn attest van de mutualiteit is zoek
    Dat begrijp ik niet goed. Kies een knop, of zeg het met andere woorden.
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Wat is dit?] [Meer] [Stuur naar mijn trajectgezel]
    > [Stuur naar mijn trajectgezel]
    Dit schreef je:
    mijn attest van de mutualiteit is zoek
    Naar wie mag het?
    [Mijn trajectgezel] [Iemand van het team] [Verander] [Niet versturen]
    > [Mijn trajectgezel]
    Hoe heet je? Je voornaam is genoeg.
    [Liever niet]
    > [Liever niet]
    Dit stuur ik naar An:
    mijn attest van de mutualiteit is zoek
    Zal ik het versturen?
    [Verstuur] [Verander] [Niet versturen]
    > [Niet versturen]
    Goed. Ik heb niets verstuurd.${MENU}
  `
})

test('dialog message.send: a wish for another coach never goes to the own coach', async () => {
  const { deelnemer } = await withCoach(true)
  await deelnemer.chats`
    > stuur een bericht
    Wat wil je schrijven? Ik toon het eerst nog eens.
    [Toch niet]
    > ik wil een andere trajectgezel
    Hoe heet je? Je voornaam is genoeg.
    [Liever niet]
    > Sam
    Dit gaat naar Bo van het team, niet naar je trajectgezel:
    ik wil een andere trajectgezel
    Zal ik het versturen?
    [Verstuur] [Verander] [Niet versturen]
    > [Verstuur]
    Verstuurd naar Bo van het team, met een mail. Het antwoord komt hier, in deze chat. Reken op dinsdag 24 november, of wat vroeger.${MENU}
  `
})

test('dialog message.send: a complaint waits for a person when there is nobody but the own coach', async () => {
  const { deelnemer } = await withCoach(false)
  await deelnemer.chats`
    > stuur een bericht
    Wat wil je schrijven? Ik toon het eerst nog eens.
    [Toch niet]
    > ik heb een klacht
    Dit schreef je:
    ik heb een klacht
    Dit stuur ik niet naar je trajectgezel zelf. Iemand anders kan ik hier nog niet schrijven.
    [Iemand spreken] [Verander] [Niet versturen]
    > [Niet versturen]
    Goed. Ik heb niets verstuurd.${MENU}
  `
})

test('dialog coach.who: who it is and how to reach them, and how it starts without one', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('een doel')
  await deelnemer.chats`
    > wie is mijn trajectgezel?
    Je hebt nog geen trajectgezel. Het begint met een eerste gesprek.
    [Een eerste gesprek] [Ik heb een code] [Verder]
    > [Verder]
    Wat wil je graag? Schrijf het in je eigen woorden.
  `
  const an = await joins(world, 'lp-maasland', { name: 'An', phone: '0470 11 22 33' })
  await walksWith(world, 'lp-maasland', deelnemer, an)
  await deelnemer.chats`
    > wie is mijn trajectgezel?
    Jouw trajectgezel is An.
    | An
    | Sinds maandag 23 november
    | <Bel 0470 11 22 33>
    Je kan bellen, of het hier regelen.
    [Stuur een bericht] [Een afspraak] [Verder]
    > [Verder]
    Wat wil je graag? Schrijf het in je eigen woorden.
  `
})
