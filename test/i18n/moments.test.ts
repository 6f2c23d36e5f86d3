import { describe, expect, test } from '@jest/globals'
import { toInstant } from '#domain/local-time'
import { createMoments } from '#i18n/moments'

const moments = createMoments('nl')
const at = (date: string, time: string) => toInstant(date, time) as number

describe('a moment in words', () => {
  test.each([
    ['2026-11-24', '14:30', 'dinsdag 24 november om 14.30 uur', 'di 24 nov, 14.30'],
    ['2026-11-24', '10:00', 'dinsdag 24 november om 10 uur', 'di 24 nov, 10.00'],
    ['2027-03-01', '09:05', 'maandag 1 maart om 9.05 uur', 'ma 1 mrt, 9.05'],
    ['2027-05-02', '00:00', 'zondag 2 mei om 0 uur', 'zo 2 mei, 0.00'],
  ])('%s %s', (date, time, full, short) => {
    expect(moments.full(at(date, time))).toBe(full)
    expect(moments.short(at(date, time))).toBe(short)
  })

  test('a day and a time stand alone too', () => {
    expect(moments.day('2026-12-31')).toBe('donderdag 31 december')
    expect(moments.time(at('2026-12-31', '16:15'))).toBe('16.15 uur')
  })

  test('in the double hour of autumn the words tell which one it is', () => {
    const double = toInstant('2027-10-31', '02:30') as { instants: readonly [number, number] }
    expect(double.instants.map(moments.full)).toEqual([
      'zondag 31 oktober om 2.30 uur, zomertijd',
      'zondag 31 oktober om 2.30 uur, wintertijd',
    ])
    expect(moments.short(double.instants[1])).toBe('zo 31 okt, 2.30, wintertijd')
    expect(moments.full(at('2027-10-31', '03:00'))).toBe('zondag 31 oktober om 3 uur')
  })
})

describe('a moment seen from now', () => {
  test.each([
    ['2026-11-24', '15:00', 'vandaag om 15 uur'],
    ['2026-11-25', '00:15', 'morgen om 0.15 uur'],
    ['2026-11-26', '15:00', 'donderdag 26 november om 15 uur'],
    ['2026-11-23', '15:00', 'maandag 23 november om 15 uur'],
  ])('%s %s is %s', (date, time, words) => {
    expect(moments.relative(at(date, time), at('2026-11-24', '23:59'))).toBe(words)
  })

  test('tomorrow is the next date, also when the clocks change in between', () => {
    expect(moments.dayWord('2027-10-31', at('2027-10-30', '23:59'))).toBe('morgen')
    expect(moments.dayWord('2027-10-31', at('2027-10-31', '23:59'))).toBe('vandaag')
    expect(moments.dayWord('2027-11-02', at('2027-10-31', '00:00'))).toBeNull()
  })
})

test.each(['xx', '../nl', 'nl/../nl', '', 'NL'])(
  'a language without patterns (%j) is answered in Dutch',
  (lang) => {
    expect(createMoments(lang)).toBe(moments)
  },
)
