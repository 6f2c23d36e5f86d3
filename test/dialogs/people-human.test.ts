import { expect, test } from '@jest/globals'
import { createWorld } from '#test/world'
import { fillsIn, joins, walksWith } from './team.ts'

const HOURS = [1, 2, 3, 4, 5].flatMap((day) => [
  { day, from: '09:00', to: '12:00' },
  ...(day < 5 ? [{ day, from: '13:00', to: '16:30' }] : []),
])
fillsIn('lp-maasland', { phone: '089 12 34 56', hours: HOURS })
fillsIn('blend', { mailbox: 'team@blend.example' })

const CARD = `
  | LP Maasland
  | maandag tot donderdag: 9 tot 12 uur en 13 tot 16.30 uur
  | vrijdag: 9 tot 12 uur
  | <Bel 089 12 34 56>`

test('dialog human: a number with its hours, and a coach who will call back', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('menu')
  await walksWith(world, 'lp-maasland', deelnemer, await joins(world, 'lp-maasland', { name: 'An' }))
  await joins(world, 'lp-maasland', { name: 'Bo', isIntake: true })
  await deelnemer.chats`
    > ik wil met een mens praten
    Je kan nu bellen.${CARD}
    Of iemand belt jou terug. Wil je dat?
    [Bel mij terug] [Stuur een bericht] [Nu niet]
    > [Bel mij terug]
    Wie mag je bellen?
    [Mijn trajectgezel] [Iemand van het team]
    > [Mijn trajectgezel]
    Hoe heet je? Je voornaam is genoeg.
    [Liever niet]
    > ik ben Sam
    Op welk nummer? Ik bewaar het, en je kan het altijd wissen.
    [Liever geen nummer]
    > geen idee
    Dat nummer lukt niet. Typ het zo: 0470 12 34 56.
    Op welk nummer? Ik bewaar het, en je kan het altijd wissen.
    [Liever geen nummer]
    > mijn nummer is 0470123456
    Wanneer past het? Je mag het ook zelf typen.
    [Voormiddag] [Namiddag] [Maakt niet uit]
    > na de school
    Dit vraag ik aan An: bel mij terug.
    Naam: Sam
    Nummer: 0470 12 34 56
    Wanneer: na de school
    Zal ik het zo vragen?
    [Verstuur] [Verander] [Niet versturen]
    > [Verstuur]
    Verstuurd naar An, met een mail. Die wordt op werkdagen gelezen. Reken op dinsdag 24 november, of wat vroeger.
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Wat is dit?] [Meer]
  `
})

test('dialog human: outside the hours and on a holiday it says that nobody picks up', async () => {
  const closed = `
    > [Iemand spreken]
    Nu neemt er niemand op. Op deze uren wel:${CARD}
    Een bericht sturen kan hier nog niet.
    [Verder]`
  for (const at of ['vr 27 nov 2026 12:00', 'zo 22 nov 2026 10:00', 'wo 11 nov 2026 10:00']) {
    const deelnemer = createWorld({ at }).participant('lp-maasland')
    await deelnemer.does('menu')
    await deelnemer.chats`${closed}`
  }
})

test('dialog human: whoever gives no number hears why it is needed, and can write instead', async () => {
  const world = createWorld({ at: 'vr 27 nov 2026 18:00' })
  const deelnemer = world.participant('blend')
  await deelnemer.does('een doel')
  await deelnemer.chats`
    > bel mij
    Iemand kan je terugbellen. Wil je dat?
    [Bel mij terug] [Stuur een bericht] [Nu niet]
    > [Bel mij terug]
    Hoe heet je? Je voornaam is genoeg.
    [Liever niet]
    > [Liever niet]
    Op welk nummer? Ik bewaar het, en je kan het altijd wissen.
    [Liever geen nummer]
    > [Liever geen nummer]
    Dat mag. Zonder nummer kan niemand je bellen. Een bericht kan wel, met een antwoord in deze chat.
    [Stuur een bericht] [Toch een nummer] [Nu niet]
    > [Toch een nummer]
    Op welk nummer? Ik bewaar het, en je kan het altijd wissen.
    [Liever geen nummer]
    > 0470/12.34.56
    Wanneer past het? Je mag het ook zelf typen.
    [Voormiddag] [Namiddag] [Maakt niet uit]
    > [Maakt niet uit]
    Dit vraag ik aan het team: bel mij terug.
    Nummer: 0470 12 34 56
    Wanneer: Maakt niet uit
    Zal ik het zo vragen?
    [Verstuur] [Verander] [Niet versturen]
    > [Verstuur]
    Verstuurd naar het team, met een mail. Die wordt op werkdagen gelezen. Reken op maandag 30 november, of wat vroeger.
    Wat wil je graag? Schrijf het in je eigen woorden.
  `
})

test('dialog human: where nobody can be reached it says so, and names what exists', async () => {
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('lp-westhoek')
  const chat = await deelnemer.does('[Iemand spreken]')
  expect(chat.slice(-6)).toEqual([
    'Ik kan je vraag nog aan niemand van het team geven. Dat ligt niet aan jou.',
    '| Dit bestaat wel',
    '| Tele-Onthaal luistert: 106. Gratis, dag en nacht.',
    '| <Bel 106>',
    'Een bericht sturen kan hier nog niet.',
    '[Verder]',
  ])
})
