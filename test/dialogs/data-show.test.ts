import { expect, test } from '@jest/globals'
import { createWorld } from '#test/world'
import { joins, walksWith } from './team.ts'

const CHOICES =
  '[Verander mijn naam] [Verander mijn nummer] [Verander mijn e-mail] [Wis mijn gegevens] [Verder]'
const KEEP =
  'De chat blijft hooguit 30 dagen. De rest blijft tot je het wist, of tot een jaar stilte. Wil je iets veranderen?'

test('dialog data.show: everything that is known, in lines, and each thing can be changed', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('menu')
  await deelnemer.chats`
    > wat weet je van mij?
    Dit weet ik van jou:
    | Wat ik bewaar
    | Naam: weet ik niet
    | Nummer: weet ik niet
    | E-mail: weet ik niet
    | Doelen: 0
    | Jouw trajectgezel: nog niemand
    | Herinneringen: aan
    Niemand ziet dit. Het team krijgt alleen wat je zelf stuurt.
    ${KEEP}
    ${CHOICES}
    > [Verander mijn naam]
    Hoe mag ik je noemen?
    [Laat zo]
    > 12345
    Dat lijkt me geen naam. Typ alleen je voornaam.
    Hoe mag ik je noemen?
    [Laat zo]
    > ik heet Sam
    Bewaard: Sam
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]
  `
  await walksWith(world, 'lp-maasland', deelnemer, await joins(world, 'lp-maasland', { name: 'An' }))
  await deelnemer.does('stuur een bericht', 'Ik kom wat later.', '[Verstuur]')
  await deelnemer.does('mijn gegevens', '[Verander mijn nummer]', '0470 12 34 56')
  await deelnemer.chats`
    > mijn gegevens
    Dit weet ik van jou:
    | Wat ik bewaar
    | Naam: Sam
    | Nummer: 0470 12 34 56
    | E-mail: weet ik niet
    | Doelen: 0
    | Jouw trajectgezel: An, sinds maandag 23 november
    | Herinneringen: aan
    | Ja op maandag 23 november: een bericht doorgeven
    | Ja op maandag 23 november: je naam, nummer of e-mail bewaren
    | Bericht van jou aan An: maandag 23 november
    Je trajectgezel ziet je afspraken en wat je zelf stuurt. Meer niet.
    ${KEEP}
    ${CHOICES}
    > [Verander mijn nummer]
    Wat is je nummer? Ik bewaar het tot jij het wist.
    [Wis het] [Laat zo]
    > [Wis het]
    Het is weg.
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Wat is dit?] [Meer]
  `
})

test('the words of a goal are shown as they were typed', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('[Een doel]', 'een huis met ne grote tuin', 'menu')
  const chat = await deelnemer.does('wat weet je van mij')
  expect(chat).toContain('| Doel: een huis met ne grote tuin (stappen: 0)')
})
