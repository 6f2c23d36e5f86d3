import { describe, expect, test } from '@jest/globals'
import { invitationRecord } from '#records/invitation'
import { readCode } from '#services/invite'
import { createContactWorld } from '#test/contact-world'

const AT = 'ma 23 nov 2026 10:00'

describe('a code as it was typed', () => {
  test.each([
    ['k7qm 2r9t', 'K7QM2R9T'],
    ['K7QM-2R9T', 'K7QM2R9T'],
    ['oOiI lL00', '00111100'],
    ['K7QM2R9T.', 'K7QM2R9T'],
  ])('%s is read as %s', (typed, code) => expect(readCode(typed)).toBe(code))

  test.each(['К7QM2R9T', 'K7QM2R9', 'K7QM2R9TT', 'UUUUUUUU', '', '٠٠٠٠٠٠٠٠'])('%s is none', (typed) =>
    expect(readCode(typed)).toBeNull(),
  )
})

test('only a keyed digest of a code is stored, and it ends after a fortnight', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-maasland' })
  const code = await world.invites(await world.joins({ name: 'An' }))
  const { keys } = await world.store.partition('lp-maasland').scan('', 100)
  expect(keys.filter((key) => key.startsWith(`${invitationRecord.kind}:`))).toHaveLength(1)
  expect(keys.join(' ')).not.toContain(code)
  const mo = world.participant()
  await mo.skips()
  await world.moveTo('ma 7 dec 2026 10:00')
  expect((await mo.does('ik heb een code', code)).join('\n')).toContain('klopt niet')
})

test('wrong, ended, used and foreign codes are answered with the same words, and a foreign one stays good', async () => {
  const here = createContactWorld({ at: AT, partnership: 'lp-maasland' })
  const there = createContactWorld({ at: AT, partnership: 'boost', store: here.store })
  const foreign = await there.invites(await there.joins({ name: 'Els' }))
  const an = await here.joins({ name: 'An' })
  const [used, ended] = [await here.invites(an), await here.invites(an)]
  const ali = here.participant()
  await ali.skips()
  await ali.does('ik heb een code', used)
  await here.moveTo('ma 7 dec 2026 10:00')
  const answers = new Set<string>()
  for (const code of ['AAAA0000', used, ended, foreign, 'geen code']) {
    const mo = here.participant()
    await mo.skips()
    answers.add((await mo.does('ik heb een code', code)).slice(-3).join('\n'))
  }
  expect(answers.size).toBe(1)
  const jo = there.participant()
  await jo.skips()
  expect((await jo.does('ik heb een code', foreign)).join('\n')).toContain(
    'Gelukt! Els is nu jouw trajectcoach.',
  )
})

test('of many who type one code at once exactly one gets the coach', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-maasland' })
  const code = await world.invites(await world.joins({ name: 'An' }))
  const people = Array.from({ length: 20 }, () => world.participant())
  for (const one of people) {
    await one.skips()
    await one.does('ik heb een code')
  }
  const answers = await Promise.all(people.map((one) => one.does(code)))
  expect(answers.filter((lines) => lines.join('\n').includes('Gelukt!'))).toHaveLength(1)
  expect(answers.filter((lines) => lines.join('\n').includes('klopt niet'))).toHaveLength(19)
})

test('a coach who left invites nobody', async () => {
  const world = createContactWorld({ at: AT, partnership: 'lp-maasland' })
  const an = await world.joins({ name: 'An' })
  const code = await world.invites(an)
  await world.changes(an, { isActive: false })
  const mo = world.participant()
  await mo.skips()
  expect((await mo.does('ik heb een code', code)).join('\n')).toContain('klopt niet')
  await expect(world.invites(an)).rejects.toThrow('unknown')
})
