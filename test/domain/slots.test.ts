import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { WeeklyHours } from '#domain/coach'
import { isLegalHoliday } from '#domain/holidays'
import { type Span, startOfDay, toInstant, toLocal } from '#domain/local-time'
import { dayPartOf, freeSlots, inDayPart, laterThan, onDay, type SlotQuestion, spread } from '#domain/slots'

const MINUTE = 60_000
const at = (date: string, time: string) => toInstant(date, time) as number
const span = (date: string, from: string, to: string): Span => ({ start: at(date, from), end: at(date, to) })
const words = (slots: readonly Span[]) =>
  slots.map((slot) => `${toLocal(slot.start).date.slice(5)} ${toLocal(slot.start).time}`)

const monday: SlotQuestion = {
  hours: [{ day: 1, from: '09:00', to: '12:00' }],
  busy: [],
  now: at('2026-11-20', '10:00'),
  noticeMs: 0,
  from: startOfDay('2026-11-23'),
  until: startOfDay('2026-11-24'),
  minutes: 60,
  stepMinutes: 30,
}

describe('free slots', () => {
  test.each<[string, Partial<SlotQuestion>, string[]]>([
    ['the whole morning', {}, ['09:00', '09:30', '10:00', '10:30', '11:00']],
    ['around what is taken', { busy: [span('2026-11-23', '10:15', '10:45')] }, ['09:00', '11:00']],
    ['right before and after it', { busy: [span('2026-11-23', '10:00', '11:00')] }, ['09:00', '11:00']],
    [
      'with overlapping and unsorted busy times',
      {
        busy: [
          span('2026-11-23', '10:30', '11:30'),
          span('2026-11-23', '09:00', '09:30'),
          span('2026-11-23', '10:30', '11:00'),
        ],
      },
      ['09:30'],
    ],
    ['not all day when all is taken', { busy: [span('2026-11-23', '08:00', '18:00')] }, []],
    ['from the minimum notice on', { noticeMs: at('2026-11-23', '10:01') - monday.now }, ['10:30', '11:00']],
    ['no more than asked', { limit: 2 }, ['09:00', '09:30']],
    ['of another length', { minutes: 90 }, ['09:00', '09:30', '10:00', '10:30']],
    ['wholly before the end of the window', { until: at('2026-11-23', '10:30') }, ['09:00', '09:30']],
    [
      'through hours that touch',
      {
        hours: [
          { day: 1, from: '10:00', to: '11:00' },
          { day: 1, from: '09:00', to: '10:00' },
        ],
      },
      ['09:00', '09:30', '10:00'],
    ],
    ['until midnight', { hours: [{ day: 1, from: '22:30', to: '24:00' }] }, ['22:30', '23:00']],
    ['none for hours that make no sense', { hours: [{ day: 1, from: '12:00', to: '09:00' }] }, []],
    ['none on another weekday', { hours: [{ day: 2, from: '09:00', to: '12:00' }] }, []],
    ['none in an empty window', { until: monday.from }, []],
  ])('%s', (_, change, times) => {
    expect(words(freeSlots({ ...monday, ...change })).map((text) => text.slice(6))).toEqual(times)
  })

  test('none on legal holidays', () => {
    const question = {
      ...monday,
      hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '10:00' })),
      from: startOfDay('2026-12-23'),
      until: startOfDay('2027-01-05'),
    }
    expect(words(freeSlots(question))).toEqual(
      ['12-23', '12-24', '12-28', '12-29', '12-30', '12-31', '01-04'].map((day) => `${day} 09:00`),
    )
  })

  test('nine in the morning stays nine in the morning over both clock changes', () => {
    for (const [from, until] of [
      ['2027-03-22', '2027-04-06'],
      ['2027-10-25', '2027-11-09'],
    ] as const) {
      const question = { ...monday, from: startOfDay(from), until: startOfDay(until), stepMinutes: 180 }
      for (const text of words(freeSlots(question))) expect(text).toMatch(/ 09:00$/)
    }
  })

  test('a slot that cannot last is a bug and throws', () => {
    expect(() => freeSlots({ ...monday, minutes: 0 })).toThrow(RangeError)
    expect(() => freeSlots({ ...monday, stepMinutes: 0 })).toThrow(RangeError)
  })
})

describe('free slots against counting minutes', () => {
  const clock = fc
    .integer({ min: 0, max: 287 })
    .map((n) => `${String(Math.floor(n / 12)).padStart(2, '0')}:${String((n % 12) * 5).padStart(2, '0')}`)
  const hours = fc.array(fc.record({ day: fc.constantFrom(6, 7, 1), from: clock, to: clock }), {
    maxLength: 6,
  })

  test.each(['2027-03-27', '2027-10-30'])('from %s, over a clock change', (saturday) => {
    const from = startOfDay(saturday)
    const until = from + 60 * 60 * MINUTE
    const busy = fc.array(
      fc
        .tuple(fc.integer({ min: -60, max: 3700 }), fc.integer({ min: 1, max: 240 }))
        .map(([start, length]) => ({ start: from + start * MINUTE, end: from + (start + length) * MINUTE })),
      { maxLength: 6 },
    )
    const question = fc.record({
      hours,
      busy,
      now: fc.integer({ min: -100, max: 2000 }).map((n) => from + n * MINUTE),
      noticeMs: fc.integer({ min: 0, max: 600 }).map((n) => n * MINUTE),
      from: fc.constant(from),
      until: fc.integer({ min: 0, max: 3600 }).map((n) => Math.min(until, from + n * MINUTE)),
      minutes: fc.integer({ min: 5, max: 120 }),
      stepMinutes: fc.integer({ min: 5, max: 60 }),
    })
    fc.assert(
      fc.property(question, (asked) => expect(freeSlots(asked)).toEqual(byCounting(asked))),
      { numRuns: 150 },
    )
  })
})

describe('choosing a few', () => {
  const week = freeSlots({
    ...monday,
    hours: [1, 2, 3].flatMap((day) => [
      { day, from: '09:00', to: '12:00' },
      { day, from: '13:00', to: '16:00' },
      { day, from: '18:00', to: '19:00' },
    ]),
    until: startOfDay('2026-11-28'),
  })

  test.each<[string, readonly Span[], number, string[]]>([
    ['another part of the day and another day', week, 3, ['11-23 09:00', '11-23 13:00', '11-24 10:00']],
    ['one is the earliest', week, 1, ['11-23 09:00']],
    [
      'mornings only: other days, other hours',
      inDayPart(week, 'morning'),
      3,
      ['11-23 09:00', '11-24 10:00', '11-25 11:00'],
    ],
    ['one day only', onDay(week, '2026-11-24'), 3, ['11-24 09:00', '11-24 13:00', '11-24 18:00']],
    [
      'none overlap when there is little',
      inDayPart(onDay(week, '2026-11-24'), 'morning'),
      3,
      ['11-24 09:00', '11-24 10:00', '11-24 11:00'],
    ],
    ['fewer than asked', inDayPart(onDay(week, '2026-11-24'), 'evening'), 3, ['11-24 18:00']],
    ['none', [], 3, []],
  ])('%s', (_, slots, count, expected) => expect(words(spread(slots, count))).toEqual(expected))

  test('later than a moment means strictly later', () => {
    expect(words(laterThan(week, at('2026-11-25', '14:30')))).toEqual(['11-25 15:00', '11-25 18:00'])
  })

  test.each([
    ['11:59', 'morning'],
    ['12:00', 'afternoon'],
    ['16:59', 'afternoon'],
    ['17:00', 'evening'],
  ])('%s is in the %s', (time, part) => expect(dayPartOf(at('2026-11-23', time))).toBe(part))
})

/** The same question answered one minute at a time, with nothing but the wall clock. */
function byCounting(asked: SlotQuestion): Span[] {
  const isWork = (minute: number) => {
    const { date, time, weekday } = toLocal(minute)
    const holds = (block: WeeklyHours) => block.day === weekday && block.from <= time && time < block.to
    return !isLegalHoliday(date) && asked.hours.some(holds)
  }
  const isTaken = (minute: number) =>
    asked.busy.some((one) => one.start < minute + MINUTE && minute < one.end)
  const slots: Span[] = []
  let began = 0
  let wasWork = false
  for (let minute = startOfDay(toLocal(asked.from).date); minute < asked.until; minute += MINUTE) {
    const isNow = isWork(minute)
    if (isNow && (!wasWork || toLocal(minute).minutes === 0)) began = minute
    wasWork = isNow
    const isStart = (minute - began) % (asked.stepMinutes * MINUTE) === 0
    if (!isNow || !isStart || minute < Math.max(asked.from, asked.now + asked.noticeMs)) continue
    const all = Array.from({ length: asked.minutes }, (_, n) => minute + n * MINUTE)
    const sameDay = all.every((one) => toLocal(one).date === toLocal(minute).date)
    const end = minute + asked.minutes * MINUTE
    if (sameDay && end <= asked.until && all.every((one) => isWork(one) && !isTaken(one)))
      slots.push({ start: minute, end })
  }
  return slots
}
