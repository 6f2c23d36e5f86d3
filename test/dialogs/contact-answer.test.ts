import { expect, test } from '@jest/globals'
import type { Participant } from '#domain/participant'
import { createContactWorld, linkIn } from '#test/contact-world'

/** Transcripts of what a coach's answer brings about, dialog contact.again among it. */

/** Mo asked An, who wants to be asked, for Thursday 26 November at 10. */
async function asked(self: Partial<Pick<Participant, 'email'>> = {}) {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-maasland' })
  const mo = world.participant()
  const an = await world.joins({ name: 'An', confirm: 'ask' })
  await world.knows(mo, an, self)
  await mo.skips()
  await mo.does('[Een afspraak]', '[Met de telefoon]', 'donderdag om 10 uur', '[Ja, dit wil ik]')
  await world.deliver()
  return { world, mo, an }
}

test('the coach confirms by the link in the mail, and the participant hears it in the chat', async () => {
  const { world, mo } = await asked()
  const page = await world.visit(linkIn(world.lastMail()))
  expect(page).toMatchObject({ status: 200 })
  expect(page.html).toContain('Past dit moment voor jou?')
  const answer = await world.answers('confirm')
  expect(answer.html).toContain('Bedankt. Je krijgt een mail voor je agenda.')
  await mo.chats`
    Goed nieuws: je afspraak met An is zeker. Ik kan je geen herinnering sturen. Neem een foto van dit kaartje, of zet het in je agenda.
    | donderdag 26 november om 10 uur
    | Met An
    | Waar: met de telefoon
    | <Zet in mijn agenda>
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
  `
  await world.deliver()
  expect(world.mails.map(({ calendar }) => calendar?.method ?? 'none')).toEqual(['none', 'REQUEST'])
  expect(await world.contactsOf(mo)).toMatchObject([{ state: 'booked', heldUntil: null, isInvited: true }])
})

test('who gave an address also gets the news by mail, and a reminder the day before', async () => {
  const { world, mo } = await asked({ email: 'mo@voorbeeld.be' })
  await world.answers('confirm')
  expect((await mo.does()).join('\n')).toContain(
    'Je krijgt een mail om eraan te denken: woensdag 25 november om 10 uur.',
  )
  await world.deliver()
  const toMo = world.mails.filter(({ to }) => to === 'mo@voorbeeld.be')
  expect(toMo).toMatchObject([{ subject: 'Een bericht voor jou', calendar: { method: 'PUBLISH' } }])
  await world.moveTo('wo 25 nov 2026 10:00')
  expect(world.lastMail()).toMatchObject({ to: 'mo@voorbeeld.be', subject: 'Een bericht voor jou' })
})

test('a second press says that it was confirmed already, and nothing more is sent', async () => {
  const { world, mo } = await asked()
  const [request] = world.mails
  await world.answers('confirm')
  await world.deliver()
  await mo.skips()
  const again = await world.visit(linkIn(request as never), { action: 'confirm' })
  expect(again.html).toContain('Je had dit al bevestigd.')
  await world.deliver()
  expect(world.mails).toHaveLength(2)
  expect(await mo.does()).toEqual([])
})

test('the coach cannot: the moment is free again, and another one is one tap away', async () => {
  const { world, mo } = await asked({ email: 'mo@voorbeeld.be' })
  const answer = await world.answers('decline')
  expect(answer.html).toContain('Bedankt. We laten het meteen weten.')
  await mo.chats`
    An kan niet op donderdag 26 november om 10 uur. Zullen we een ander moment zoeken?
    [Ander moment] [Iemand spreken] [Nu niet]
    > [Ander moment]
    Waar of hoe spreek je An graag?
    [Met de telefoon] [Met beeld, online]
  `
  expect((await mo.does('[Met de telefoon]', 'donderdag om 10 uur')).at(-1)).toContain('[Ja, dit wil ik]')
  await world.deliver()
  expect(world.lastMail()).toMatchObject({ to: 'mo@voorbeeld.be' })
  expect(world.lastMail().text).toContain('Dit moment past niet voor An.')
  expect(await world.contactsOf(mo)).toEqual([])
})

test('the coach takes back what was certain, and the calendar entry goes', async () => {
  const { world, mo } = await asked()
  await world.answers('confirm')
  await world.deliver()
  await mo.skips()
  await world.answers('cancel')
  await mo.chats`
    An kan toch niet. Het ging om donderdag 26 november om 10 uur. Zullen we een ander moment zoeken?
    [Ander moment] [Iemand spreken] [Nu niet]
    > [Nu niet]
    Goed. Het kan altijd nog.
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Wat is dit?] [Meer]
  `
  await world.deliver()
  expect(world.lastMail().calendar).toMatchObject({ method: 'CANCEL' })
  await world.moveTo('wo 25 nov 2026 10:00')
  expect(await mo.does()).toEqual([])
})

test('a question without an answer ends: the moment is free, and the participant is not left waiting', async () => {
  const { world, mo } = await asked({ email: 'mo@voorbeeld.be' })
  await world.moveTo('di 24 nov 2026 16:59')
  expect(await mo.does()).toEqual([])
  await world.moveTo('di 24 nov 2026 17:00')
  await mo.chats`
    Er kwam geen antwoord van An. Je vroeg: donderdag 26 november om 10 uur. Zullen we een ander moment zoeken?
    [Ander moment] [Iemand spreken] [Nu niet]
  `
  expect(world.lastMail()).toMatchObject({ to: 'mo@voorbeeld.be' })
  expect(world.lastMail().text).toContain('Dit moment is weer vrij.')
  const late = await world.answers('confirm')
  expect(late.html).toContain('Je antwoord kwam te laat.')
  expect(late.html).not.toContain('Mo')
  expect(await world.contactsOf(mo)).toEqual([])
})

test('an answer to a contact that the participant called off comes too late, and changes nothing', async () => {
  const { world, mo } = await asked()
  await mo.does('ik raak er niet', '[Afspraak afzeggen]', '[Nu niet]')
  const late = await world.answers('confirm')
  expect(late.html).toContain('Je antwoord kwam te laat.')
  expect(late.html).toContain('Deze afspraak gaat niet door')
  expect(await mo.does()).toEqual([])
})

test('the file for one’s own calendar says only that there is something, and goes with the contact', async () => {
  const { world, mo } = await asked()
  await world.answers('confirm')
  const url = (await world.newsOf(mo)).at(-1)?.message.card?.links[0]?.url ?? ''
  const file = await world.visit(url)
  expect(file).toMatchObject({ status: 200 })
  expect(file.html).toContain('METHOD:PUBLISH')
  expect(file.html).toContain('DTSTART:20261126T090000Z')
  expect(file.html).not.toMatch(/An\b|Mo\b|telefoon|Maasland/)
  await mo.does('ik raak er niet', '[Afspraak afzeggen]')
  expect(await world.visit(url)).toMatchObject({ status: 404, html: '' })
})
