import { expect, test } from '@jest/globals'
import { createContactWorld } from '#test/contact-world'

/** Transcripts of dialog invitation. */

const world = (partnership = 'lp-maasland') => createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership })

test('with a code somebody has a coach from then on', async () => {
  const here = world()
  const an = await here.joins({ name: 'An' })
  const code = await here.invites(an)
  const mo = here.participant()
  await mo.skips()
  await mo.chats`
    > ik heb een code
    Typ de code die je kreeg. Hoofdletters maken niet uit.
    [Ik heb geen code]
    > 1234
    Die code klopt niet, of werkt niet meer. Kijk ze na, of vraag een nieuwe.
    Typ de code die je kreeg. Hoofdletters maken niet uit.
    [Ik heb geen code]
    > ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}
    Gelukt! An is nu jouw trajectgezel.
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Wat is dit?] [Meer]
  `
  expect((await here.stored(mo))?.coach).toMatchObject({ id: an.id })
})

test('who has a coach is asked before another one takes over, and hears what that ends', async () => {
  const here = world()
  const [an, sam] = [await here.joins({ name: 'An' }), await here.joins({ name: 'Sam' })]
  const code = await here.invites(sam)
  const mo = here.participant()
  await here.knows(mo, an)
  await mo.skips()
  await mo.does('[Een afspraak]', '[Met de telefoon]', '[di 24 nov, 9.00]', '[Ja, dit wil ik]')
  await here.deliver()
  await mo.chats`
    > ik heb een code
    Typ de code die je kreeg. Hoofdletters maken niet uit.
    [Ik heb geen code]
    > ${code}
    Je trajectgezel is nu An. Open afspraken met An vallen dan weg. Wil je naar Sam?
    [Ja, naar Sam] [Nee, blijf bij An]
    > [Nee, blijf bij An]
    Goed. Er verandert niets.
    Wat wil je nu doen?
    [Een doel] [Mijn afspraken] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Meer]
    > ik heb een code
    Typ de code die je kreeg. Hoofdletters maken niet uit.
    [Ik heb geen code]
    > ${code}
    Je trajectgezel is nu An. Open afspraken met An vallen dan weg. Wil je naar Sam?
    [Ja, naar Sam] [Nee, blijf bij An]
    > [Ja, naar Sam]
    Gelukt! Sam is nu jouw trajectgezel.
    Wat wil je nu doen?
    [Een doel] [Een afspraak] [Stuur een bericht] [Iemand spreken] [Wat is dit?] [Meer]
  `
  await here.deliver()
  expect(here.lastMail()).toMatchObject({ to: 'an@team.example', calendar: { method: 'CANCEL' } })
  const old = await here.answers('cancel')
  expect(old.status).toBe(410)
})

test('five wrong codes are enough for a quarter of an hour, a right one included', async () => {
  const here = world()
  const code = await here.invites(await here.joins({ name: 'An' }))
  const mo = here.participant()
  await mo.skips()
  await mo.does('ik heb een code', ...Array.from({ length: 5 }, (_, i) => `AAAA000${i}`))
  expect((await mo.does(code)).join('\n')).toContain('Probeer het over een kwartier opnieuw.')
  await here.moveTo('ma 23 nov 2026 10:14')
  expect((await mo.does('ik heb een code', code)).join('\n')).toContain('over een kwartier')
  await here.moveTo('ma 23 nov 2026 10:15')
  expect((await mo.does('ik heb een code', code)).join('\n')).toContain('Gelukt!')
})
