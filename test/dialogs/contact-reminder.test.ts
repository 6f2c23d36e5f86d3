import { expect, test } from '@jest/globals'
import { createContactWorld } from '#test/contact-world'

/** Transcripts of dialog reminder. */

async function reminded() {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-west-limburg' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An' }))
  await mo.skips()
  await mo.does('[Een afspraak]', '[Bij LP West-Limburg]', '[wo 25 nov, 10.00]', '[Ja, dit wil ik]')
  await world.moveTo('di 24 nov 2026 10:00')
  await mo.skips()
  return { world, mo }
}

test('“Ik kom” is kept, and what was open comes back', async () => {
  const { world, mo } = await reminded()
  await mo.chats`
    > [Ik kom]
    Fijn! Tot dan.
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
  `
  expect(await world.contactsOf(mo)).toMatchObject([{ answer: 'coming' }])
})

test('the buttons of a reminder lead to another moment, or to other ways first', async () => {
  const { mo } = await reminded()
  await mo.chats`
    > [Ander moment]
    Nu is je afspraak op woensdag 25 november om 10 uur.
    Wanneer past het? Kies, of typ zelf een dag of uur.
    [di 24 nov, 13.00] [wo 25 nov, 9.00] [do 26 nov, 10.00] [Later] [Andere dag]
  `
  const { mo: ali } = await reminded()
  await ali.chats`
    > [Ik raak er niet]
    Geen probleem. Wat past beter voor jou?
    [Liever met de gsm] [Ander moment] [Afspraak afzeggen] [Ik kom toch]
  `
})

test('the button of a reminder whose contact is off says so', async () => {
  const { mo, world } = await reminded()
  const button = world.standingButton(mo, 'come')
  await mo.does('ik raak er niet', '[Afspraak afzeggen]', '[Nu niet]')
  await button()
  expect((await mo.does()).join('\n')).toContain('Die afspraak staat er niet meer.')
})

test('a moved contact is recalled at its new moment only', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-west-limburg' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An' }))
  await mo.skips()
  await mo.does('[Een afspraak]', '[Met de telefoon]', 'maandag 30/11 om 10u', '[Ja, dit wil ik]')
  await mo.does('ander moment', 'woensdag om 10 uur', '[Ja, dit wil ik]')
  await world.moveTo('di 24 nov 2026 10:00')
  expect((await mo.does()).join('\n')).toContain('morgen om 10 uur')
  for (const later of ['do 26 nov 2026 10:00', 'vr 27 nov 2026 12:00', 'ma 30 nov 2026 09:00']) {
    await world.moveTo(later)
    expect(await mo.does()).toEqual([])
  }
})
