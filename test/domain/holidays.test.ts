import { describe, expect, test } from '@jest/globals'
import Holidays from 'date-holidays'
import { addWorkingDays, isLegalHoliday, isRestDay, isWorkingDay, legalHolidays } from '#domain/holidays'

describe('legal holidays', () => {
  const oracle = new Holidays('BE')

  test.each(Array.from({ length: 21 }, (_, n) => 2020 + n))(
    '%d has the ten that date-holidays knows',
    (year) => {
      const dates = oracle
        .getHolidays(year)
        .filter((day) => day.type === 'public')
        .map((day) => day.date.slice(0, 10))
      expect(legalHolidays(year)).toEqual([...new Set(dates)].sort())
      expect(legalHolidays(year)).toHaveLength(10)
    },
  )

  test('Easter falls right in its extremes', () => {
    expect(legalHolidays(2008)).toContain('2008-03-24')
    expect(legalHolidays(2038)).toContain('2038-04-26')
  })

  test('the feast of Flanders, Easter Sunday and Christmas Eve are none', () => {
    for (const date of ['2027-07-11', '2027-03-28', '2026-12-24']) expect(isLegalHoliday(date)).toBe(false)
  })
})

describe('days to work and days to rest', () => {
  test('Sundays and holidays are for rest, Saturdays are not', () => {
    expect(['2026-11-28', '2026-11-29', '2026-12-25', '2026-12-24'].map(isRestDay)).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(['2026-11-27', '2026-11-28', '2026-12-25'].map(isWorkingDay)).toEqual([true, false, false])
  })

  test.each([
    ['2026-11-23', 2, '2026-11-25'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2027-03-26', 1, '2027-03-30'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('%s and %d working days is %s', (date, days, expected) =>
    expect(addWorkingDays(date, days)).toBe(expected),
  )
})
