import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays, dateOf, toInstant, toLocal } from '#domain/local-time'
import { contactReminders, isQuiet, mayStillSend, quietUntil, stepReminder } from '#domain/reminder'

const at = (text: string) => {
  const [date = '', time = ''] = text.split(' ')
  return toInstant(date, time) as number
}
const wall = (instant: number) => `${toLocal(instant).date} ${toLocal(instant).time}`

describe('reminders of a contact', () => {
  const plan = (start: string, now: string) =>
    contactReminders({ id: 'c1', start: at(start) }, at(now)).map((one) => `${one.kind} ${wall(one.at)}`)

  test.each<[string, string, string, string[]]>([
    ['booked two days ahead', '2026-11-26 14:00', '2026-11-24 09:00', ['day-before 2026-11-25 14:00']],
    ['booked four days ahead', '2026-11-27 14:00', '2026-11-23 09:00', ['day-before 2026-11-26 14:00']],
    [
      'booked five days ahead, however late that day',
      '2026-11-28 14:00',
      '2026-11-23 19:00',
      ['four-days-before 2026-11-24 14:00', 'day-before 2026-11-27 14:00'],
    ],
    ['booked for today', '2026-11-24 14:00', '2026-11-24 09:00', []],
    ['booked too late the day before', '2026-11-25 09:00', '2026-11-24 09:00', []],
    ['early in the morning', '2026-11-25 08:00', '2026-11-23 09:00', ['day-before 2026-11-23 19:30']],
    ['at half past eight', '2026-11-25 08:30', '2026-11-23 09:00', ['day-before 2026-11-24 08:30']],
    ['at eight in the evening', '2026-11-25 20:00', '2026-11-23 09:00', ['day-before 2026-11-24 19:30']],
    ['on a Monday', '2026-11-30 14:00', '2026-11-27 09:00', ['day-before 2026-11-28 14:00']],
    ['early on a Monday', '2026-11-30 08:00', '2026-11-27 09:00', ['day-before 2026-11-28 19:30']],
    [
      'after Easter Monday',
      '2027-03-30 10:00',
      '2027-03-20 10:00',
      ['four-days-before 2027-03-26 10:00', 'day-before 2027-03-27 10:00'],
    ],
    [
      'over the clock change in autumn',
      '2027-11-02 10:00',
      '2027-10-29 10:00',
      ['day-before 2027-10-30 10:00'],
    ],
    ['moved into the past by a holiday', '2026-11-30 14:00', '2026-11-29 10:00', []],
  ])('%s', (_, start, now, expected) => expect(plan(start, now)).toEqual(expected))

  test('a reminder keeps its name, and ends when the contact starts', () => {
    const start = at('2026-12-10 14:00')
    const planned = contactReminders({ id: 'c1', start }, at('2026-11-24 09:00'))
    expect(planned.map((one) => one.id)).toEqual(['contact:c1:four-days-before', 'contact:c1:day-before'])
    expect(planned.every((one) => one.notAfter === start)).toBe(true)
  })

  test('whatever is planned is in the future, before the contact, by day, and at most one a day and two in all', () => {
    const minute = fc.integer({ min: at('2026-01-01 00:00') / 60_000, max: at('2030-01-01 00:00') / 60_000 })
    const ahead = fc.integer({ min: 1, max: 60 * 24 * 30 })
    fc.assert(
      fc.property(minute, ahead, (booked, wait) => {
        const now = booked * 60_000
        const start = now + wait * 60_000
        const planned = contactReminders({ id: 'c', start }, now)
        expect(planned.length).toBeLessThanOrEqual(2)
        expect(new Set(planned.map((one) => dateOf(one.at))).size).toBe(planned.length)
        for (const one of planned) {
          expect(one.at > now && one.at < start).toBe(true)
          expect(isQuiet(one.at)).toBe(false)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the reminder of a step', () => {
  test.each([
    ['at its own moment', '2026-11-24 10:15', '2026-11-24 10:15'],
    ['before the quiet of the evening', '2026-11-24 21:00', '2026-11-24 19:30'],
    ['before the quiet of the night', '2026-11-24 07:00', '2026-11-23 19:30'],
    ['before a Sunday', '2026-11-29 15:00', '2026-11-28 15:00'],
    ['before Christmas and the Sunday after it', '2027-12-26 21:00', '2027-12-24 19:30'],
    ['in the double hour of autumn', '2027-10-31 03:30', '2027-10-30 19:30'],
  ])('%s', (_, moment, expected) => {
    const planned = stepReminder({ id: 's1', at: at(moment) }, at('2026-11-20 10:00'))
    expect(planned).toMatchObject({ id: 'step:s1', kind: 'step', notAfter: at(moment) + 3_600_000 })
    expect(wall(planned?.at ?? 0)).toBe(expected)
  })

  test('a moment whose reminder would be in the past has none', () => {
    expect(stepReminder({ id: 's1', at: at('2026-11-24 21:00') }, at('2026-11-24 19:30'))).toBeNull()
    expect(stepReminder({ id: 's1', at: at('2026-11-24 10:00') }, at('2026-11-24 10:00'))).toBeNull()
  })
})

describe('quiet time', () => {
  test.each([
    ['2026-11-24 08:29', true],
    ['2026-11-24 08:30', false],
    ['2026-11-24 19:59', false],
    ['2026-11-24 20:00', true],
    ['2026-11-28 12:00', false],
    ['2026-11-29 12:00', true],
    ['2026-12-25 12:00', true],
  ])('%s: %s', (moment, quiet) => expect(isQuiet(at(moment))).toBe(quiet))

  test.each([
    ['2026-11-24 12:00', '2026-11-24 12:00'],
    ['2026-11-24 03:00', '2026-11-24 08:30'],
    ['2026-11-24 22:00', '2026-11-25 08:30'],
    ['2026-11-28 20:00', '2026-11-30 08:30'],
    ['2026-12-24 21:00', '2026-12-26 08:30'],
    ['2027-03-27 20:30', '2027-03-30 08:30'],
  ])('from %s it is quiet until %s', (moment, end) => expect(wall(quietUntil(at(moment)))).toBe(end))
})

describe('three unasked messages a week', () => {
  const monday = '2026-11-23'
  const sent = (...days: number[]) => days.map((day) => at(`${addDays(monday, day)} 12:00`))

  test.each<[string, number[], boolean]>([
    ['none yet', [], true],
    ['two this week', sent(0, 1), true],
    ['three this week', sent(0, 0, 1), false],
    ['three, but last week', sent(-1, -2, -3), true],
    ['two this week and many before', sent(-1, -2, -3, 0, 1), true],
  ])('%s', (_, instants, may) => expect(mayStillSend(instants, at(`${addDays(monday, 2)} 12:00`))).toBe(may))

  test('the week turns at midnight in Brussels between Sunday and Monday', () => {
    const three = [at('2026-11-29 23:59'), at('2026-11-28 12:00'), at('2026-11-23 00:00')]
    expect(mayStillSend(three, at('2026-11-29 23:59'))).toBe(false)
    expect(mayStillSend(three, at('2026-11-30 00:00'))).toBe(true)
  })
})
