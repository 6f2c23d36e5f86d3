import { expect, test } from '@jest/globals'
import { createContactWorld, linkIn } from '#test/contact-world'

const AT = 'ma 23 nov 2026 10:00'

test('a place of one’s own is named once, and costs one tap from then on', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-leie-en-schelde' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An' }))
  await mo.skips()
  await mo.chats`
    > [Een afspraak]
    Waar of hoe spreek je An graag?
    [Bij mij thuis] [Op een andere plek] [Met de telefoon] [Met beeld, online]
    > [Op een andere plek]
    Welke plek kies je? Bijvoorbeeld: de bib van Deinze.
    > het koffiehuis aan de kerk
    Wanneer past het? Kies, of typ zelf een dag of uur.
    [ma 23 nov, 13.00] [di 24 nov, 9.00] [wo 25 nov, 10.00] [Later] [Andere dag]
    > [di 24 nov, 9.00]
    Wanneer: dinsdag 24 november om 9 uur
    Met: An
    Waar: op jouw plek: het koffiehuis aan de kerk
    Klopt dit voor jou?
    [Ja, dit wil ik] [Ander moment] [Andere plek]
    > [Ja, dit wil ik]
    Je afspraak met An staat vast. Ik kan je geen herinnering sturen. Neem een foto van dit kaartje, of zet het in je agenda.
    | dinsdag 24 november om 9 uur
    | Met An
    | Waar: op jouw plek: het koffiehuis aan de kerk
    | <Zet in mijn agenda>
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
    > [Een afspraak]
    Waar of hoe spreek je An graag?
    [het koffiehuis aan…] [Bij mij thuis] [Op een andere plek] [Met de telefoon] [Met beeld, online]
  `
  const taps = ['[het koffiehuis aan…]', '[ma 23 nov, 13.00]', '[Ja, dit wil ik]']
  expect((await mo.does(...taps)).join('\n')).toContain('Waar: op jouw plek: het koffiehuis aan de kerk')
})

test('a home address is asked each time, kept in the contact only, and gone a week after it', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-westhoek' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An' }), { email: 'mo@voorbeeld.be' })
  await mo.skips()
  await mo.chats`
    > [Een afspraak]
    Waar of hoe spreek je An graag?
    [Bij mij thuis] [Met de telefoon] [Met beeld, online]
    > [Bij mij thuis]
    Wat is je adres? Alleen An ziet het. Een week na de afspraak is het weg.
    > thuis
    Dat lijkt me geen adres. Typ je straat, je nummer en je gemeente.
    Wat is je adres? Alleen An ziet het. Een week na de afspraak is het weg.
    > Kerkstraat 1, Diksmuide
    Wanneer past het? Kies, of typ zelf een dag of uur.
    [ma 23 nov, 13.00] [di 24 nov, 9.00] [wo 25 nov, 10.00] [Later] [Andere dag]
    > [wo 25 nov, 10.00]
    Wanneer: woensdag 25 november om 10 uur
    Met: An
    Waar: bij jou thuis
    Adres: Kerkstraat 1, Diksmuide
    Klopt dit voor jou?
    [Ja, dit wil ik] [Ander moment] [Andere plek]
    > [Ja, dit wil ik]
    Je afspraak met An staat vast. Je krijgt een mail om eraan te denken: morgen om 10 uur.
    | woensdag 25 november om 10 uur
    | Met An
    | Waar: bij jou thuis
    | <Zet in mijn agenda>
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
  `
  await world.moveTo('di 24 nov 2026 10:00')
  const [toCoach, toMo] = world.mails
  expect(toCoach?.text).toContain('Kerkstraat 1')
  expect(`${toCoach?.subject}${toCoach?.calendar?.content}`).not.toContain('Kerkstraat')
  expect(`${toMo?.to} ${toMo?.text}${toMo?.html}${toMo?.subject}`).not.toContain('Kerkstraat')
  expect(toMo?.to).toBe('mo@voorbeeld.be')
  expect(JSON.stringify(await world.stored(mo))).not.toContain('Kerkstraat')
  expect((await world.visit(linkIn(toCoach as never))).html).toContain('Kerkstraat 1')

  const id = (await world.contactsOf(mo))[0]?.id ?? ''
  await world.moveTo('wo 2 dec 2026 10:59')
  expect(await world.contact(id)).toMatchObject({ place: { text: 'Kerkstraat 1, Diksmuide' } })
  await world.moveTo('wo 2 dec 2026 11:01')
  expect(await world.contact(id)).toMatchObject({ state: 'booked', place: { type: 'home', text: null } })
})

test('an address does not outlive a contact that is called off', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-westhoek' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An' }))
  await mo.skips()
  await mo.does(
    '[Een afspraak]',
    '[Bij mij thuis]',
    'Kerkstraat 1, Diksmuide',
    '[wo 25 nov, 10.00]',
    '[Ja, dit wil ik]',
  )
  const id = (await world.contactsOf(mo))[0]?.id ?? ''
  await mo.does('ik raak er niet', '[Afspraak afzeggen]')
  expect(await world.contact(id)).toMatchObject({ state: 'cancelled', place: { type: 'home', text: null } })
})
