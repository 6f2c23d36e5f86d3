import { expect, test } from '@jest/globals'
import { createContactWorld } from '#test/contact-world'

async function atMoments() {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const mo = world.participant()
  const an = await world.joins({ name: 'An' })
  await world.knows(mo, an)
  await mo.skips()
  await mo.does('[Een afspraak]', '[Met de telefoon]')
  return { world, mo, an }
}

test('moments can be looked through: later, earlier, another day, its hours', async () => {
  const { mo } = await atMoments()
  await mo.chats`
    > [Later]
    Wat past het best?
    [wo 25 nov, 11.00] [wo 25 nov, 13.00] [do 26 nov, 9.00] [Vroeger] [Later] [Andere dag]
    > [Vroeger]
    Wat past het best?
    [ma 23 nov, 13.00] [di 24 nov, 9.00] [wo 25 nov, 10.00] [Later] [Andere dag]
    > [Andere dag]
    Welke dag past?
    [maandag 23 november] [dinsdag 24 november] [woensdag 25 november] [donderdag 26 november] [vrijdag 27 november] [maandag 30 november] [Later] [Iemand spreken]
    > [Later]
    Welke dag past?
    [dinsdag 1 december] [woensdag 2 december] [donderdag 3 december] [vrijdag 4 december] [maandag 7 december] [dinsdag 8 december] [Vroeger] [Later] [Iemand spreken]
    > [dinsdag 1 december]
    Welk uur past op dinsdag 1 december?
    [9 uur] [10 uur] [11 uur] [13 uur] [14 uur] [15 uur] [16 uur] [Andere dag]
    > half twee
    Wanneer: dinsdag 1 december om 13.30 uur
    Met: An
    Waar: met de telefoon
    Nummer: 0470 12 34 56
    Klopt dit voor jou?
    [Ja, dit wil ik] [Ander moment] [Andere plek]
  `
})

test('a day or an hour can be typed, and what is not free or does not exist is said kindly', async () => {
  const { mo } = await atMoments()
  await mo.chats`
    > vrijdag namiddag
    Wat past het best?
    [vr 27 nov, 13.00] [vr 27 nov, 14.00] [vr 27 nov, 15.00] [Later] [Andere dag]
    > vrijdag om 8 uur
    Dat uur is niet vrij. Deze wel:
    Wat past het best?
    [vr 27 nov, 9.00] [vr 27 nov, 10.00] [vr 27 nov, 13.00] [Later] [Andere dag]
    > zondag 6 december
    Dan is er niets vrij. Dit is er wel:
    Wat past het best?
    [ma 7 dec, 9.00] [ma 7 dec, 13.00] [di 8 dec, 10.00] [Vroeger] [Later] [Andere dag]
    > 31/02
    Die dag bestaat niet.
    Wat past het best?
    [ma 7 dec, 9.00] [ma 7 dec, 13.00] [di 8 dec, 10.00] [Vroeger] [Later] [Andere dag] [Stuur naar mijn trajectgezel]
    > gisteren
    Dat is al voorbij.
    Wat past het best?
    [ma 7 dec, 9.00] [ma 7 dec, 13.00] [di 8 dec, 10.00] [Vroeger] [Later] [Andere dag] [Stuur naar mijn trajectgezel]
    > wanneer mijn zus niet moet werken
    Dat moment begrijp ik niet. Typ bijvoorbeeld: dinsdag om 10 uur.
    Wat past het best?
    [ma 7 dec, 9.00] [ma 7 dec, 13.00] [di 8 dec, 10.00] [Vroeger] [Later] [Andere dag] [Stuur naar mijn trajectgezel]
    > donderdag om 14u30
    Wanneer: donderdag 26 november om 14.30 uur
    Met: An
    Waar: met de telefoon
    Nummer: 0470 12 34 56
    Klopt dit voor jou?
    [Ja, dit wil ik] [Ander moment] [Andere plek]
  `
})

test('a moment that was taken meanwhile is not booked twice: others are offered', async () => {
  const { world, mo, an } = await atMoments()
  const ali = world.participant()
  await world.knows(ali, an, { name: 'Ali' })
  await ali.skips()
  await mo.does('[di 24 nov, 9.00]')
  await ali.does('[Een afspraak]', '[Met de telefoon]', '[di 24 nov, 9.00]', '[Ja, dit wil ik]')
  await mo.chats`
    > [Ja, dit wil ik]
    Dat moment is net weg. Deze zijn nog vrij:
    Wat past het best?
    [ma 23 nov, 13.00] [di 24 nov, 10.00] [wo 25 nov, 9.00] [Later] [Andere dag]
  `
  expect(await world.contactsOf(mo)).toEqual([])
  expect(await world.contactsOf(ali)).toMatchObject([{ state: 'booked' }])
})

test('a moment for which it became too late is not booked either', async () => {
  const { world, mo } = await atMoments()
  await mo.does('[ma 23 nov, 13.00]')
  await world.moveTo('ma 23 nov 2026 12:30')
  expect((await mo.does('[Ja, dit wil ik]')).join('\n')).toContain('Dat moment is net weg.')
  expect(await world.contactsOf(mo)).toEqual([])
})
