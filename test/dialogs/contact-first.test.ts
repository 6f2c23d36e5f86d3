import { expect, test } from '@jest/globals'
import { createContactWorld, linkIn } from '#test/contact-world'

const AT = 'ma 23 nov 2026 10:00'

test('somebody without a coach asks for a first talk, by telephone, and it is always asked', async () => {
  const world = createContactWorld({ at: AT, partnership: 'boost' })
  await world.joins({ name: 'Els', isIntake: true })
  await world.joins({ name: 'Tom' })
  const mo = world.participant()
  await mo.skips()
  await mo.chats`
    > [Een afspraak]
    Iemand van het team belt je. Zo'n eerste gesprek duurt 30 minuten. Wanneer past het?
    [di 24 nov, 10.00] [di 24 nov, 13.00] [wo 25 nov, 9.00] [Later] [Andere dag]
    > [di 24 nov, 10.00]
    Hoe mag ik je noemen? Een voornaam of bijnaam is genoeg.
    > Mo
    Op welk nummer mag iemand van het team je bellen? We gebruiken het alleen daarvoor.
    [Liever niet]
    > +32 470 12 34 56
    Wanneer: dinsdag 24 november om 10 uur
    Met: iemand van het team
    Waar: met de telefoon
    Nummer: 0470 12 34 56
    Klopt dit voor jou?
    [Ja, dit wil ik] [Ander moment]
    > [Ja, dit wil ik]
    Ik vraag het aan Els. Het moment blijft voor jou vrij. Je krijgt hier antwoord, ten laatste morgen om 9 uur.
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect(await world.contactsOf(mo)).toMatchObject([
    { kind: 'first', state: 'requested', end: world.now() + 24.5 * 3_600_000 },
  ])
  await world.deliver()
  expect(world.mails).toMatchObject([{ to: 'els@team.example' }])
  await world.visit(linkIn(world.lastMail()), { action: 'confirm' })
  await mo.chats`
    Goed nieuws: je afspraak met Els is zeker. Ik kan je geen herinnering sturen. Neem een foto van dit kaartje, of zet het in je agenda.
    | dinsdag 24 november om 10 uur
    | Met Els
    | Waar: met de telefoon
    | <Zet in mijn agenda>
    [Een doel] [Mijn afspraken] [Een afspraak] [Iemand spreken] [Meer]
  `
  expect((await world.stored(mo))?.coach).toBeNull()
})

test('without a number there is no talk by telephone, and somebody can still be reached', async () => {
  const world = createContactWorld({ at: AT, partnership: 'boost' })
  await world.joins({ name: 'Els', isIntake: true })
  const mo = world.participant()
  await mo.skips()
  await mo.does('[Een afspraak]', '[di 24 nov, 10.00]', 'Mo')
  await mo.chats`
    > [Liever niet]
    Dat mag. Zonder nummer kan iemand van het team je niet bellen. Wat wil je doen?
    [Toch een nummer] [Iemand spreken]
  `
  expect(await world.contactsOf(mo)).toEqual([])
})

test('first talks go to whoever has the least to do then', async () => {
  const world = createContactWorld({ at: AT, partnership: 'boost' })
  await world.joins({ name: 'Els', isIntake: true })
  await world.joins({ name: 'Tom', isIntake: true })
  const names = ['Mo', 'Ali']
  for (const name of names) {
    const one = world.participant()
    await world.knows(one, null, { name })
    await one.skips()
    await one.does('[Een afspraak]', '[di 24 nov, 10.00]', '[Ja, dit wil ik]')
  }
  await world.deliver()
  expect(world.mails.map(({ to }) => to).sort()).toEqual(['els@team.example', 'tom@team.example'])
})

test('where nobody has hours the way to a person is offered', async () => {
  const world = createContactWorld({ at: AT, partnership: 'boost' })
  const mo = world.participant()
  await mo.skips()
  await mo.chats`
    > [Een afspraak]
    Er is nog niemand met vrije uren. Wil je dat iemand je belt?
    [Iemand spreken] [Menu]
  `
  await world.joins({ name: 'Els', isIntake: true, hours: [] })
  await mo.chats`
    > een afspraak
    Ik vind nu geen vrij moment. Wil je dat iemand je belt?
    [Iemand spreken] [Menu]
  `
  expect((await mo.does('[Iemand spreken]')).join('\n')).toContain('terugbellen')
})

test('a coach who left is nobody’s coach: it starts with a first talk again', async () => {
  const world = createContactWorld({ at: AT, partnership: 'boost' })
  const gone = await world.joins({ name: 'An' })
  await world.changes(gone, { isActive: false })
  await world.joins({ name: 'Els', isIntake: true })
  const mo = world.participant()
  await world.knows(mo, gone)
  await mo.skips()
  expect((await mo.does('[Een afspraak]')).join('\n')).toContain('eerste gesprek')
})
