import { describe, expect, test } from '@jest/globals'
import type { Contact } from '#domain/contact'
import { addressEnd, holdEnd, isDirect, isReachable, linkEnd, noticeMs, withContact } from '#domain/contacts'
import { at } from '#test/moment'

describe('an unanswered moment is held', () => {
  test.each([
    [
      'until the end of the next working day',
      'ma 23 nov 2026 10:00',
      'vr 27 nov 2026 10:00',
      1,
      'di 24 nov 2026 17:00',
    ],
    ['over a weekend', 'vr 27 nov 2026 16:00', 'wo 2 dec 2026 10:00', 1, 'ma 30 nov 2026 17:00'],
    ['over a holiday', 'do 24 dec 2026 10:00', 'wo 30 dec 2026 10:00', 1, 'ma 28 dec 2026 17:00'],
    [
      'over the night the clocks go forward',
      'vr 26 mrt 2027 10:00',
      'wo 31 mrt 2027 10:00',
      1,
      'di 30 mrt 2027 17:00',
    ],
    [
      'for as many days as the partnership says',
      'ma 23 nov 2026 10:00',
      'ma 30 nov 2026 10:00',
      3,
      'do 26 nov 2026 17:00',
    ],
    [
      'never past an hour before it',
      'ma 23 nov 2026 10:00',
      'di 24 nov 2026 11:00',
      1,
      'di 24 nov 2026 10:00',
    ],
  ])('%s', (_, now, start, days, end) => expect(holdEnd(at(start), at(now), days)).toBe(at(end)))
})

const contact: Contact = {
  id: 'b',
  participant: 'p',
  coach: 'c',
  kind: 'regular',
  start: at('wo 25 nov 2026 10:00'),
  end: at('wo 25 nov 2026 11:00'),
  place: { type: 'hub', text: null },
  state: 'booked',
  heldUntil: null,
  sequence: 0,
  isInvited: true,
  createdAt: 0,
  answer: null,
}

test('a link works through the day after, an address stays a week', () => {
  expect(linkEnd(contact)).toBe(at('vr 27 nov 2026 00:00'))
  expect(addressEnd(contact)).toBe(at('wo 2 dec 2026 11:00'))
})

test('the list of what is open keeps its order, and loses what is over, closed or moved', () => {
  const now = at('di 24 nov 2026 10:00')
  const past = { id: 'a', start: now - 7_200_000, end: now - 3_600_000 }
  const later = { id: 'z', start: at('vr 27 nov 2026 10:00'), end: at('vr 27 nov 2026 11:00') }
  const entry = { id: 'b', start: contact.start, end: contact.end }
  expect(withContact([past, later], contact, now)).toEqual([entry, later])
  expect(withContact([entry, later], { ...contact, state: 'cancelled' }, now)).toEqual([later])
  const moved = { ...contact, start: later.end, end: later.end + 3_600_000 }
  expect(withContact([entry, later], moved, now).map(({ id }) => id)).toEqual(['z', 'b'])
})

test('only an own participant is booked at once, and only with a coach who wants it so', () => {
  const coach = { id: 'c', confirm: 'direct' } as never
  const own = { coach: { id: 'c', since: 0 } }
  expect(isDirect(coach, own, 'regular')).toBe(true)
  expect(isDirect(coach, own, 'first')).toBe(false)
  expect(isDirect(coach, { coach: { id: 'd', since: 0 } }, 'regular')).toBe(false)
  expect(isDirect(coach, { coach: null }, 'regular')).toBe(false)
  expect(isDirect({ id: 'c', confirm: 'ask' } as never, own, 'regular')).toBe(false)
  expect(noticeMs(false)).toBeGreaterThan(noticeMs(true))
})

test.each([
  ['phone', { phone: null, email: 'a@b.be' }, false],
  ['phone', { phone: '0470 12 34 56', email: null }, true],
  ['video', { phone: null, email: 'a@b.be' }, true],
  ['video', { phone: null, email: null }, false],
  ['hub', { phone: null, email: null }, true],
  ['home', { phone: null, email: null }, true],
] as const)('a contact by %s with %j can be kept: %s', (type, reach, can) =>
  expect(isReachable(type, reach)).toBe(can),
)
