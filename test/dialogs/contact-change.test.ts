import { expect, test } from '@jest/globals'
import type { Coach } from '#domain/coach'
import { createContactWorld } from '#test/contact-world'

/** Transcripts of dialog contact.list, dialog contact.move and dialog contact.cancel. */

/** Mo has a booked contact on Wednesday 25 November at 10, in the office. */
async function booked(coach: Partial<Coach> = {}) {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-west-limburg' })
  const mo = world.participant()
  const an = await world.joins({ name: 'An', ...coach })
  await world.knows(mo, an)
  await mo.skips()
  await mo.does('[Een afspraak]', '[Bij LP West-Limburg]', '[wo 25 nov, 10.00]', '[Ja, dit wil ik]')
  await world.deliver()
  return { world, mo, an }
}

test('a contact moves to another moment, and the calendar with it', async () => {
  const { world, mo } = await booked()
  await mo.chats`
    > [Mijn afspraken]
    | woensdag 25 november om 10 uur
    | Met An
    | Waar: The Hub, Marktplein 9 bus 20, Heusden-Zolder
    | Staat vast
    Wat wil je doen?
    [Ander moment] [Ik raak er niet] [Een afspraak] [Menu]
    > [Ander moment]
    Nu is je afspraak op woensdag 25 november om 10 uur.
    Wanneer past het? Kies, of typ zelf een dag of uur.
    [ma 23 nov, 13.00] [di 24 nov, 9.00] [wo 25 nov, 10.30] [Later] [Andere dag]
    > vrijdag om 9 uur
    Wanneer: vrijdag 27 november om 9 uur
    Eerst was het: woensdag 25 november om 10 uur
    Met: An
    Waar: The Hub, Marktplein 9 bus 20, Heusden-Zolder
    Zo verzet ik het. Klopt dit voor jou?
    [Ja, dit wil ik] [Ander moment] [Laat zoals het was]
    > [Ja, dit wil ik]
    Je afspraak met An is verzet. Ik kan je geen herinnering sturen. Neem een foto van dit kaartje, of zet het in je agenda.
    | vrijdag 27 november om 9 uur
    | Met An
    | Waar: The Hub, Marktplein 9 bus 20, Heusden-Zolder
    | <Zet in mijn agenda>
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
  `
  await world.deliver()
  expect(world.mails).toHaveLength(2)
  const uids = world.mails.map(({ calendar }) => /UID:(\S+)/.exec(calendar?.content ?? '')?.[1])
  expect(uids[0]).toBe(uids[1])
  expect(world.mails.map(({ calendar }) => /SEQUENCE:(\d+)/.exec(calendar?.content ?? '')?.[1])).toEqual([
    '0',
    '1',
  ])
  expect(world.lastMail().subject).toContain('veranderd')
})

test('the old moment is free for somebody else at once', async () => {
  const { world, mo, an } = await booked()
  await mo.does('ander moment', 'vrijdag om 9 uur', '[Ja, dit wil ik]')
  const ali = world.participant()
  await world.knows(ali, an, { name: 'Ali' })
  await ali.skips()
  const taps = ['[Een afspraak]', '[Bij LP West-Limburg]', '[wo 25 nov, 10.00]', '[Ja, dit wil ik]']
  expect((await ali.does(...taps)).join('\n')).toContain('staat vast')
})

test('a coach who wants to be asked is asked again, and the calendar entry is taken back until then', async () => {
  const { world, mo, an } = await booked({ confirm: 'direct' })
  await world.changes(an, { confirm: 'ask' })
  await mo.does('ander moment', 'vrijdag om 9 uur')
  await mo.chats`
    > [Ja, dit wil ik]
    Ik vraag het aan An. Het moment blijft voor jou vrij. Je krijgt hier antwoord, ten laatste morgen om 17 uur.
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
  `
  await world.deliver()
  const methods = world.mails.map(({ calendar }) => calendar?.method ?? 'none').sort()
  expect(methods).toEqual(['CANCEL', 'REQUEST', 'none'])
  const withdrawn = world.mails.find(({ calendar }) => calendar?.method === 'CANCEL')
  expect(withdrawn?.calendar?.content).toContain('SEQUENCE:1')
  await world.answers('confirm')
  await world.deliver()
  expect(world.lastMail().calendar).toMatchObject({ method: 'REQUEST' })
  expect(world.lastMail().calendar?.content).toContain('SEQUENCE:2')
  expect(await world.contactsOf(mo)).toMatchObject([{ state: 'booked', sequence: 2 }])
})

test('nothing changes without a yes', async () => {
  const { world, mo } = await booked()
  const before = await world.contactsOf(mo)
  await mo.does('ander moment', 'vrijdag om 9 uur')
  await mo.chats`
    > [Laat zoals het was]
    Goed. Je afspraak blijft zoals ze was.
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
  `
  expect(await world.contactsOf(mo)).toEqual(before)
})

test('who cannot come is offered the telephone first', async () => {
  const { world, mo } = await booked()
  await mo.chats`
    > ik raak er niet
    Geen probleem. Wat past beter voor jou?
    [Liever met de gsm] [Ander moment] [Afspraak afzeggen] [Ik kom toch]
    > [Liever met de gsm]
    Goed. An belt je op hetzelfde moment.
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
  `
  await world.deliver()
  expect(world.lastMail().text).toContain('0470 12 34 56')
  expect(await world.contactsOf(mo)).toMatchObject([
    { state: 'booked', place: { type: 'phone' }, sequence: 1 },
  ])
})

test('calling it off needs no reason, frees the moment and opens the way to another one', async () => {
  const { world, mo } = await booked()
  await mo.chats`
    > ik kan niet komen
    Geen probleem. Wat past beter voor jou?
    [Liever met de gsm] [Ander moment] [Afspraak afzeggen] [Ik kom toch]
    > [Afspraak afzeggen]
    Je afspraak is afgezegd. Ik laat het weten aan An.
    Zullen we een nieuw moment zoeken?
    [Ja, graag] [Nu niet]
    > [Ja, graag]
    Waar of hoe spreek je An graag?
    [Bij LP West-Limburg] [Met de telefoon] [Met beeld, online]
    > [Bij LP West-Limburg]
    Wanneer past het? Kies, of typ zelf een dag of uur.
    [ma 23 nov, 13.00] [di 24 nov, 9.00] [wo 25 nov, 10.00] [Later] [Andere dag]
  `
  await world.deliver()
  expect(world.lastMail().calendar).toMatchObject({ method: 'CANCEL' })
  expect(world.lastMail().calendar?.content).toContain('SEQUENCE:1')
  await world.moveTo('di 24 nov 2026 10:00')
  expect((await mo.does()).join('\n')).not.toContain('je ziet An')
})

test('shortly before it the number of the coach is shown too', async () => {
  const { world, mo } = await booked({ phone: '0470 99 88 77' })
  await world.moveTo('wo 25 nov 2026 08:30')
  await mo.skips()
  await mo.chats`
    > ik raak er niet
    Het is bijna zover. Je kan An ook zelf bellen.
    | An
    | <Bel 0470 99 88 77>
    Geen probleem. Wat past beter voor jou?
    [Liever met de gsm] [Ander moment] [Afspraak afzeggen] [Ik kom toch]
  `
})

test('a coach who does not show up can be called, or somebody else', async () => {
  const { world, mo } = await booked({ phone: '0470 99 88 77' })
  await world.moveTo('wo 25 nov 2026 10:10')
  await mo.skips()
  await mo.does('mijn afspraken')
  await mo.chats`
    > [Mijn coach is er niet]
    Bel An even. Dat mag altijd.
    | An
    | <Bel 0470 99 88 77>
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
  `
})

test('without a contact there is nothing to move, and the way to one is shown', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-west-limburg' })
  const mo = world.participant()
  await mo.skips()
  for (const said of ['ander moment', 'ik raak er niet', 'mijn afspraken'])
    expect((await mo.does(said)).slice(-2)).toEqual(['Je hebt nu geen afspraak.', '[Een afspraak] [Menu]'])
})

test('with two contacts it is asked which one', async () => {
  const { mo } = await booked()
  await mo.does('[Een afspraak]', '[Met de telefoon]', 'vrijdag om 9 uur', '[Ja, dit wil ik]')
  await mo.chats`
    > ik raak er niet
    Over welke afspraak gaat het?
    [wo 25 nov, 10.00] [vr 27 nov, 9.00] [Menu]
    > [vr 27 nov, 9.00]
    Geen probleem. Wat past beter voor jou?
    [Ander moment] [Afspraak afzeggen] [Ik kom toch]
    > [Ik kom toch]
    Goed. Je afspraak blijft zoals ze was.
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
  `
})
