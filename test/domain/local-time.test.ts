import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import {
  addDays,
  dateOf,
  daysBetween,
  mondayOf,
  parseDate,
  parseTime,
  startOfDay,
  stretchesOf,
  toInstant,
  toLocal,
  weekdayOf,
  ZONE,
} from '#domain/local-time'

const HOUR = 3_600_000
const iso = (text: string) => Date.parse(text)

describe('reading a date and a time', () => {
  test.each(['2026-11-24', '2028-02-29', '1999-12-31'])('%s is a date', (text) =>
    expect(parseDate(text)).toBe(text),
  )

  test.each([
    '2027-02-31',
    '2027-02-29',
    '2027-13-01',
    '2027-00-10',
    '2027-1-5',
    '24-11-2026',
    '2026-11-24T10:00',
    ' 2026-11-24',
    '2026-11-24\n',
    '20261124',
    '',
    '1066-10-14',
  ])('%j is no date', (text) => expect(parseDate(text)).toBeNull())

  test.each([
    ['00:00', 0],
    ['09:05', 545],
    ['23:59', 1439],
    ['24:00', null],
    ['25:00', null],
    ['9:05', null],
    ['09:60', null],
    ['09:05:00', null],
    ['', null],
  ])('%j is %p minutes', (text, minutes) => expect(parseTime(text)).toBe(minutes))
})

describe('from the wall clock to an instant', () => {
  test.each([
    ['2026-11-24', '14:30', '2026-11-24T13:30:00Z'],
    ['2027-07-15', '10:00', '2027-07-15T08:00:00Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
    ['2027-10-31', '01:59', '2027-10-30T23:59:00Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00Z'],
  ])('%s %s is %s', (date, time, instant) => expect(toInstant(date, time)).toBe(iso(instant)))

  test.each([
    ['2027-03-28', '02:00'],
    ['2027-03-28', '02:30'],
    ['2027-03-28', '02:59'],
    ['2027-02-31', '10:00'],
    ['2027-02-28', '25:00'],
  ])('%s %s does not exist', (date, time) => expect(toInstant(date, time)).toEqual({ no: 'no-such-moment' }))

  test('in the double hour both moments are offered, summer time first', () => {
    expect(toInstant('2027-10-31', '02:30')).toEqual({
      no: 'twice',
      instants: [iso('2027-10-31T00:30:00Z'), iso('2027-10-31T01:30:00Z')],
    })
  })

  test('it says what Temporal says, for every minute of twelve years', () => {
    const minute = fc.record({
      day: fc.integer({ min: 0, max: 4400 }),
      at: fc.integer({ min: 0, max: 1439 }),
    })
    fc.assert(
      fc.property(minute, ({ day, at }) => {
        const date = addDays('2025-01-01', day)
        const time = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
        expect(toInstant(date, time)).toEqual(byTemporal(date, time))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('from an instant to the wall clock', () => {
  test.each([
    ['2026-11-24T13:30:59.999Z', '2026-11-24', '14:30', 2],
    ['2027-03-28T00:59:59.999Z', '2027-03-28', '01:59', 7],
    ['2027-03-28T01:00:00Z', '2027-03-28', '03:00', 7],
    ['2027-10-31T00:30:00Z', '2027-10-31', '02:30', 7],
    ['2027-10-31T01:30:00Z', '2027-10-31', '02:30', 7],
    ['2026-12-31T23:00:00Z', '2027-01-01', '00:00', 5],
  ])('%s is %s %s', (instant, date, time, weekday) => {
    expect(toLocal(iso(instant))).toMatchObject({ date, time, weekday })
  })

  test('every instant comes back from its own wall clock', () => {
    fc.assert(
      fc.property(fc.integer({ min: iso('2020-01-01'), max: iso('2040-01-01') }), (raw) => {
        const instant = Math.floor(raw / 60_000) * 60_000
        const { date, time } = toLocal(instant)
        const back = toInstant(date, time)
        const all = typeof back === 'number' ? [back] : back.no === 'twice' ? back.instants : []
        expect(all).toContain(instant)
      }),
    )
  })
})

describe('days', () => {
  test('a day earlier keeps the wall clock on both sides of a clock change', () => {
    for (const [date, hours] of [
      ['2027-03-28', 23],
      ['2027-10-31', 25],
      ['2027-06-10', 24],
    ] as const) {
      const [before, after] = [addDays(date, -1), date].map((day) => toInstant(day, '10:00') as number)
      expect((after as number) - (before as number)).toBe(hours * HOUR)
      expect(startOfDay(addDays(date, 1)) - startOfDay(date)).toBe(hours * HOUR)
    }
  })

  test('the calendar goes on over months, years and 29 February', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28')
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3)
  })

  test('a week starts on Monday, also on a Sunday and around New Year', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7])
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2027-01-01')).toBe('2026-12-28')
    expect(dateOf(iso('2026-11-22T23:00:00Z'))).toBe('2026-11-23')
  })

  test('arithmetic on something that is no date is a bug and throws', () => {
    expect(() => addDays('2027-02-31', 1)).toThrow(RangeError)
  })
})

describe('a stretch of the wall clock', () => {
  test.each([
    ['2027-06-10', 540, 720, [['2027-06-10T07:00:00Z', '2027-06-10T10:00:00Z']]],
    ['2027-03-28', 60, 240, [['2027-03-28T00:00:00Z', '2027-03-28T02:00:00Z']]],
    ['2027-03-28', 120, 180, []],
    ['2027-10-31', 60, 240, [['2027-10-30T23:00:00Z', '2027-10-31T03:00:00Z']]],
    [
      '2027-10-31',
      130,
      150,
      [
        ['2027-10-31T00:10:00Z', '2027-10-31T00:30:00Z'],
        ['2027-10-31T01:10:00Z', '2027-10-31T01:30:00Z'],
      ],
    ],
  ])('%s from minute %d to %d', (date, from, to, spans) => {
    const read = spans.map(([start = '', end = '']) => ({ start: iso(start), end: iso(end) }))
    expect(stretchesOf(date, from, to)).toEqual(read)
  })
})

function byTemporal(date: string, time: string) {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`)
  const [early, late] = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(ZONE, { disambiguation }),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  if (early.epochMilliseconds === late.epochMilliseconds) return early.epochMilliseconds
  if (!early.toPlainDateTime().equals(wall)) return { no: 'no-such-moment' }
  return { no: 'twice', instants: [early.epochMilliseconds, late.epochMilliseconds] }
}
