import { expect, test } from '@jest/globals'
import { createContactWorld } from '#test/contact-world'

/** Transcripts of dialog contact.book. */

const AT = 'ma 23 nov 2026 10:00'

test('somebody known books with a direct coach in four taps', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-west-limburg' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An' }))
  await mo.skips()
  const taps = ['[Een afspraak]', '[Bij LP West-Limburg]', '[di 24 nov, 9.00]', '[Ja, dit wil ik]']
  expect((await mo.does(...taps)).filter((line) => line.includes('not offered'))).toEqual([])
  expect(await world.contactsOf(mo)).toMatchObject([{ state: 'booked', isInvited: true, sequence: 0 }])
  await world.deliver()
  expect(world.mails).toMatchObject([{ to: 'an@team.example', calendar: { method: 'REQUEST' } }])
})

test('a booked moment is read back first, and shown on a card where nothing can recall it', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-west-limburg' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An' }))
  await mo.skips()
  await mo.chats`
    > [Een afspraak]
    Waar of hoe spreek je An graag?
    [Bij LP West-Limburg] [Met de telefoon] [Met beeld, online]
    > [Met de telefoon]
    Wanneer past het? Kies, of typ zelf een dag of uur.
    [ma 23 nov, 13.00] [di 24 nov, 9.00] [wo 25 nov, 10.00] [Later] [Andere dag]
    > [di 24 nov, 9.00]
    Wanneer: dinsdag 24 november om 9 uur
    Met: An
    Waar: met de telefoon
    Nummer: 0470 12 34 56
    Klopt dit voor jou?
    [Ja, dit wil ik] [Ander moment] [Andere plek]
    > [Ja, dit wil ik]
    Je afspraak met An staat vast. Ik kan je geen herinnering sturen. Neem een foto van dit kaartje, of zet het in je agenda.
    | dinsdag 24 november om 9 uur
    | Met An
    | Waar: met de telefoon
    | <Zet in mijn agenda>
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
  `
})

test('a coach who wants to be asked is asked, and the moment is held', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-maasland' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An', confirm: 'ask' }), { email: 'mo@voorbeeld.be' })
  await mo.skips()
  await mo.chats`
    > [Een afspraak]
    Waar of hoe spreek je An graag?
    [Met de telefoon] [Met beeld, online]
    > [Met beeld, online]
    Wanneer past het? Kies, of typ zelf een dag of uur.
    [di 24 nov, 10.00] [di 24 nov, 13.00] [wo 25 nov, 9.00] [Later] [Andere dag]
    > [di 24 nov, 13.00]
    Wanneer: dinsdag 24 november om 13 uur
    Met: An
    Waar: met beeld, online
    Klopt dit voor jou?
    [Ja, dit wil ik] [Ander moment] [Andere plek]
    > [Ja, dit wil ik]
    Ik vraag het aan An. Het moment blijft voor jou vrij. Je krijgt antwoord per mail, ten laatste morgen om 12 uur.
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
    > mijn afspraken
    | dinsdag 24 november om 13 uur
    | Met An
    | Waar: met beeld, online
    | Aangevraagd, nog niet bevestigd
    Wat wil je doen?
    [Ander moment] [Ik raak er niet] [Een afspraak] [Menu]
  `
  await world.deliver()
  expect(world.mails).toMatchObject([{ to: 'an@team.example' }])
  expect(world.lastMail().calendar).toBeUndefined()
})

test('a first contact asks for a name and, with the reason, how to reach somebody', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-west-limburg' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An' }), { name: null as never, phone: null })
  await mo.skips()
  await mo.chats`
    > [Een afspraak]
    Waar of hoe spreek je An graag?
    [Bij LP West-Limburg] [Met de telefoon] [Met beeld, online]
    > [Bij LP West-Limburg]
    Wanneer past het? Kies, of typ zelf een dag of uur.
    [ma 23 nov, 13.00] [di 24 nov, 9.00] [wo 25 nov, 10.00] [Later] [Andere dag]
    > [wo 25 nov, 10.00]
    Hoe mag ik je noemen? Een voornaam of bijnaam is genoeg.
    > 0470 12 34 56
    Dat lijkt me geen naam. Typ alleen je voornaam of bijnaam.
    Hoe mag ik je noemen? Een voornaam of bijnaam is genoeg.
    > Mo
    Op welk nummer of mailadres vinden we je? Zo krijg je herinneringen per mail, of kan An je bellen.
    [Liever niet]
    > 0470 12 34
    Dat lukt niet. Typ een nummer zoals 0470 12 34 56, of een mailadres.
    Op welk nummer of mailadres vinden we je? Zo krijg je herinneringen per mail, of kan An je bellen.
    [Liever niet]
    > Mo@Voorbeeld.be
    Wanneer: woensdag 25 november om 10 uur
    Met: An
    Waar: The Hub, Marktplein 9 bus 20, Heusden-Zolder
    Klopt dit voor jou?
    [Ja, dit wil ik] [Ander moment] [Andere plek]
    > [Ja, dit wil ik]
    Je afspraak met An staat vast. Je krijgt een mail om eraan te denken: morgen om 10 uur.
    | woensdag 25 november om 10 uur
    | Met An
    | Waar: The Hub, Marktplein 9 bus 20, Heusden-Zolder
    | <Zet in mijn agenda>
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
  `
  expect(await world.stored(mo)).toMatchObject({
    name: 'Mo',
    email: 'mo@voorbeeld.be',
    consents: [{ purpose: 'contact-data', isGiven: true, text: 'intro:reach.ask', channel: 'test' }],
  })
})

test('who gives no number is told plainly what that means, and finds another way', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-west-limburg' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An' }), { phone: null })
  await mo.skips()
  await mo.does('[Een afspraak]', '[Met de telefoon]')
  await mo.chats`
    > [wo 25 nov, 10.00]
    Op welk nummer mag An je bellen? We gebruiken het alleen daarvoor.
    [Liever niet]
    > mo@voorbeeld.be
    Je mailadres is bewaard. Om te bellen is er ook een nummer nodig.
    Op welk nummer mag An je bellen? We gebruiken het alleen daarvoor.
    [Liever niet]
    > [Liever niet]
    Dat mag. Zonder nummer kan An je niet bellen. Wat wil je doen?
    [Toch een nummer] [Andere manier] [Iemand spreken]
    > [Andere manier]
    Waar of hoe spreek je An graag?
    [Bij LP West-Limburg] [Met de telefoon] [Met beeld, online]
    > [Bij LP West-Limburg]
    Wanneer: woensdag 25 november om 10 uur
    Met: An
    Waar: The Hub, Marktplein 9 bus 20, Heusden-Zolder
    Klopt dit voor jou?
    [Ja, dit wil ik] [Ander moment] [Andere plek]
  `
})

test('a no to being reached is remembered and not asked again', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-west-limburg' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An' }), { phone: null })
  await mo.skips()
  await mo.does('[Een afspraak]', '[Bij LP West-Limburg]')
  await mo.chats`
    > [wo 25 nov, 10.00]
    Op welk nummer of mailadres vinden we je? Zo krijg je herinneringen per mail, of kan An je bellen.
    [Liever niet]
    > [Liever niet]
    Dat mag. Dan kan niemand je bellen of mailen. Kijk zelf af en toe in deze chat.
    Wanneer: woensdag 25 november om 10 uur
    Met: An
    Waar: The Hub, Marktplein 9 bus 20, Heusden-Zolder
    Klopt dit voor jou?
    [Ja, dit wil ik] [Ander moment] [Andere plek]
  `
  const again = ['[Ja, dit wil ik]', '[Een afspraak]', '[Bij LP West-Limburg]', '[di 24 nov, 9.00]']
  expect((await mo.does(...again)).at(-1)).toBe('[Ja, dit wil ik] [Ander moment] [Andere plek]')
  expect((await world.stored(mo))?.consents).toMatchObject([{ isGiven: false, text: 'intro:reach.ask' }])
})

test('nobody has more than two contacts open', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-west-limburg' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An' }))
  await mo.skips()
  for (const moment of ['wo 25 nov, 10.00', 'di 24 nov, 9.00'])
    await mo.does('[Een afspraak]', '[Bij LP West-Limburg]', `[${moment}]`, '[Ja, dit wil ik]')
  await mo.chats`
    > [Een afspraak]
    Je hebt al twee afspraken. Eerst eentje doen, dan kan er weer een bij.
    [Mijn afspraken] [Menu]
  `
  expect(await world.contactsOf(mo)).toHaveLength(2)
})
