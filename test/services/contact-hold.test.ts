import { expect, test } from '@jest/globals'
import { expireHold, tidyUp } from '#services/answer-contact'
import { ensureDemoCoach } from '#services/coaches'
import { createContactWorld } from '#test/contact-world'
import { at } from '#test/moment'

async function asked() {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-westhoek' })
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name: 'An', confirm: 'ask' }))
  await mo.skips()
  await mo.does('[Een afspraak]', '[Bij mij thuis]', 'Kerkstraat 1, Diksmuide')
  await mo.does('vrijdag om 10 uur', '[Ja, dit wil ik]')
  const [contact] = await world.contactsOf(mo)
  const partnership = world.partnership('lp-westhoek')
  const expire = (now: number, heldUntil: number) =>
    world.records.attempt(partnership.id, now, (work) =>
      expireHold({ house: world.house, work, partnership }, contact?.id ?? '', heldUntil),
    )
  return { world, mo, expire, heldUntil: contact?.heldUntil ?? 0, id: contact?.id ?? '' }
}

test('a hold ends at its own end only: not before, and not by the end of an earlier one', async () => {
  const { world, mo, expire, heldUntil, id } = await asked()
  await expire(heldUntil - 1, heldUntil)
  await expire(heldUntil, heldUntil - 3_600_000)
  expect(await world.contact(id)).toMatchObject({ state: 'requested' })
  await expire(heldUntil, heldUntil)
  expect(await world.contact(id)).toMatchObject({ state: 'expired', heldUntil: null, place: { text: null } })
  await mo.skips()
  await expire(heldUntil, heldUntil)
  expect(await mo.does()).toEqual([])
})

test('an address and the stretch it held go after a week, and not before', async () => {
  const { world, id } = await asked()
  const forget = (now: number) => world.records.attempt('lp-westhoek', now, (work) => tidyUp(work, id))
  await forget(at('do 3 dec 2026 10:59'))
  await forget(at('vr 4 dec 2026 10:59'))
  const contact = await world.contact(id)
  const held = () =>
    world.store
      .partition('lp-westhoek')
      .busy(`coach:${contact?.coach}`, contact?.start ?? 0, contact?.end ?? 0)
  expect(contact?.place.text).toBe('Kerkstraat 1, Diksmuide')
  expect(await held()).toHaveLength(1)
  await forget(at('vr 4 dec 2026 11:00'))
  expect((await world.contact(id))?.place.text).toBeNull()
  expect(await held()).toEqual([])
})

test('in development there is one demo coach, whoever starts first', async () => {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'boost' })
  const ensure = () => ensureDemoCoach(world.records, world.house, world.partnership('boost'), world.now())
  const made = await Promise.all([ensure(), ensure(), ensure()])
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  expect(made[0]).toMatchObject({ name: 'Demo-coach Sam', isDemo: true, isIntake: true, confirm: 'ask' })
  expect(made[0]?.email).toBe('demo-coach@boost.example')
  const mo = world.participant()
  await mo.skips()
  expect((await mo.does('[Een afspraak]')).join('\n')).toContain('eerste gesprek')
})
