import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { toLocal } from '#domain/local-time'
import { type HeardMoment, hearMoment, momentAt } from '#language/moment'
import { at } from '#test/moment'

/** A Monday morning. */
const NOW = at('ma 23 nov 2026 10:00')

const told = (heard: HeardMoment): string => {
  if (heard === null) return 'unsure'
  if (!('no' in heard)) return `${heard.date} ${heard.time}`
  if (heard.no === 'no-time')
    return `${heard.date} between ${heard.between.from / 60} and ${heard.between.to / 60}`
  if (heard.no === 'no-date') return `${heard.days.join(' or ')} at ${heard.times.join(' or ') || '?'}`
  if (heard.no === 'which-time') return `${heard.date} ${heard.times.join(' or ')}`
  return heard.no
}

describe('a day and an hour make a moment', () => {
  test.each([
    ['vandaag om 15u', '2026-11-23 15:00'],
    ['morgen om half elf', '2026-11-24 10:30'],
    ['Morgen om 9 uur', '2026-11-24 09:00'],
    ['morgen 11', '2026-11-24 11:00'],
    ['overmorgen om 14u30', '2026-11-25 14:30'],
    ['overmorgen 14.30', '2026-11-25 14:30'],
    ['overmorgen 14:30 uur', '2026-11-25 14:30'],
    ['di 15h', '2026-11-24 15:00'],
    ['woensdag tegen 10 uur', '2026-11-25 10:00'],
    ['donderdag om 8u', '2026-11-26 08:00'],
    ['vrijdag om vijf uur', '2026-11-27 17:00'],
    ['vrijdag om een uur', '2026-11-27 13:00'],
    ['zaterdag om half een', '2026-11-28 12:30'],
    ['zo 29/11 om 11u', '2026-11-29 11:00'],
    ['24/11 13u15', '2026-11-24 13:15'],
    ['24-11-2026 om 13u15', '2026-11-24 13:15'],
    ['2026-11-24 09:15', '2026-11-24 09:15'],
    ['24 november om 9 uur', '2026-11-24 09:00'],
    ['dinsdag 24 nov. om 9 uur', '2026-11-24 09:00'],
    ['de 30ste om kwart voor negen', '2026-11-30 08:45'],
    ['op 2 dec om 10 over 3', '2026-12-02 15:10'],
    ['2 december om vijf voor half vier', '2026-12-02 15:25'],
    ['12 maart om 10u', '2027-03-12 10:00'],
    ['volgende week vrijdag 16u', '2026-12-04 16:00'],
    ['vrijdag volgende week 16u', '2026-12-04 16:00'],
    ['donderdag over een week om 10u', '2026-12-03 10:00'],
    ['deze week donderdag 10u', '2026-11-26 10:00'],
    ['komende donderdag 10u', '2026-11-26 10:00'],
    ['over 3 dagen om 10u', '2026-11-26 10:00'],
    ['binnen twee weken om 10u', '2026-12-07 10:00'],
    ['morgenvroeg om 7 uur', '2026-11-24 07:00'],
    ["morgen om 7 uur 's morgens", '2026-11-24 07:00'],
    ["morgen om 7 uur 's avonds", '2026-11-24 19:00'],
    ['vanavond om 8 uur', '2026-11-23 20:00'],
    ['dinsdagavond half acht', '2026-11-24 19:30'],
    ['woensdagnamiddag om 4', '2026-11-25 16:00'],
    ['woensdag morgen om 8 uur', '2026-11-25 08:00'],
    ["'s middags om 12 uur morgen", '2026-11-24 12:00'],
    ['morgen om 07u30', '2026-11-24 07:30'],
    ['over een half uur', '2026-11-23 10:30'],
    ['binnen 2 uur', '2026-11-23 12:00'],
    ['overmorge om 10u', '2026-11-25 10:00'],
    ['woensdach om 10u', '2026-11-25 10:00'],
    ['dinsdg om 10u', '2026-11-24 10:00'],
    ['ik doe het morgen om 10u', '2026-11-24 10:00'],
    ['liefst morgen om 10u aub', '2026-11-24 10:00'],
    ['toch maar overmorgen om 10u', '2026-11-25 10:00'],
  ])('%s', (text, expected) => expect(told(hearMoment(text, NOW))).toBe(expected))
})

describe('half a moment tells what is still to be asked', () => {
  test.each([
    ['morgen', '2026-11-24 between 9 and 20'],
    ['maandag', '2026-11-30 between 9 and 20'],
    ['woensdag in de namiddag', '2026-11-25 between 13 and 17'],
    ['donderdagmorgen', '2026-11-26 between 9 and 12'],
    ['vrijdag op de middag', '2026-11-27 between 12 and 14'],
    ['vrijdag na 15u', '2026-11-27 between 15 and 20'],
    ['vrijdag voor 12u', '2026-11-27 between 9 and 11'],
    ['vrijdag tussen 2 en 4', '2026-11-27 between 14 and 15'],
    ['vandaag', '2026-11-23 between 11 and 21'],
    ['om 15u', '2026-11-23 or 2026-11-24 at 15:00'],
    ['half negen', '2026-11-24 at 08:30'],
    ['om 7 uur', '2026-11-23 or 2026-11-24 at 07:00 or 19:00'],
    ['in de namiddag', '2026-11-23 or 2026-11-24 at ?'],
    ['volgende week', '2026-11-30 or 2026-12-01 or 2026-12-02 or 2026-12-03 or 2026-12-04 at ?'],
    ['dit weekend om 11u', '2026-11-28 or 2026-11-29 at 11:00'],
    ['morgen om 7 uur', '2026-11-24 07:00 or 19:00'],
    ['morgen half 8', '2026-11-24 07:30 or 19:30'],
  ])('%s', (text, expected) => expect(told(hearMoment(text, NOW))).toBe(expected))
})

describe('a moment that cannot be', () => {
  test.each([
    ['31 februari om 10u', 'no-such-day'],
    ['31/11 om 10u', 'no-such-day'],
    ['29 februari om 10u', 'no-such-day'],
    ['12/13 om 10u', 'no-such-day'],
    ['de 32e om 10u', 'no-such-day'],
    ['29 februari 2028 om 10u', '2028-02-29 10:00'],
    ['gisteren om 10u', 'past'],
    ['vandaag om 9u', 'past'],
    ['deze week maandag om 9u', 'past'],
    ['22/11 om 10u', 'past'],
    ['24 november 2025 om 10u', 'past'],
    ['morgen om 25u', 'no-such-moment'],
    ['morgen om 10u75', 'no-such-moment'],
    ['28 maart 2027 om 02:30', 'no-such-moment'],
    ['31 oktober 2027 om 02:30', 'twice'],
  ])('%s is %s', (text, expected) => expect(told(hearMoment(text, NOW))).toBe(expected))

  test('the double hour of autumn gives both instants, an hour apart', () => {
    const heard = hearMoment("31 oktober 2027 's nachts om 2u30", NOW)
    expect(heard).toMatchObject({ no: 'twice' })
    const [summer, winter] = (heard as unknown as { instants: [number, number] }).instants
    expect([new Date(summer).toISOString(), new Date(winter).toISOString()]).toEqual([
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T01:30:00.000Z',
    ])
  })

  test('an hour counted on from now passes over a clock change', () => {
    const beforeSpring = Date.parse('2027-03-28T00:50:00Z')
    expect(told(hearMoment('over een half uur', beforeSpring))).toBe('2027-03-28 03:20')
  })
})

describe('what is no moment, or is one in two ways, is never guessed', () => {
  test.each([
    'ik heb drie kinderen',
    'niet morgen om 10u',
    'morgen of overmorgen om 10u',
    'morgen om 10u of 11u',
    'elke dinsdag om 10u',
    'tot morgen',
    'dinsdag 25 november om 10u',
    'morgen woensdag om 10u',
    'volgende dinsdag om 10u',
    'binnen 8 dagen om 10u',
    '3.12',
    'dinsdag 10',
    'de 31e om 10u',
    'voormiddag om 15u',
    'morgen om 12 uur s avonds',
    'zo rond 10u',
    'mijn dochter wordt morgen 10',
    'vannacht',
    'vannacht om 2 uur',
    'dinsdagnacht om 2 uur',
    's nachts',
    'morgenvroeg in de namiddag',
    'kamer 14',
    '0479 12 34 56',
    '10',
    'om',
    '🙂',
    '',
  ])('%j', (text) => expect(hearMoment(text, NOW)).toBeNull())
})

test('on a Friday "volgende dinsdag" can only be one day', () => {
  expect(told(hearMoment('volgende dinsdag om 10u', at('vr 27 nov 2026 10:00')))).toBe('2026-12-01 10:00')
})

test('when only the hour was asked, a bare number is an hour of that day', () => {
  const known = { date: '2026-11-26' }
  expect(told(hearMoment('10', NOW, known))).toBe('2026-11-26 10:00')
  expect(told(hearMoment('half drie', NOW, known))).toBe('2026-11-26 14:30')
  expect(told(hearMoment('toch maar vrijdag', NOW, known))).toBe('2026-11-27 between 9 and 20')
  expect(told(hearMoment('vrijdag 10u', NOW, known))).toBe('2026-11-27 10:00')
  expect(told(hearMoment('30', NOW, known))).toBe('no-such-moment')
})

test('a day and an hour that were chosen apart are put together on the clock in Brussels', () => {
  expect(momentAt('2027-07-15', '10:00', NOW)).toEqual({
    date: '2027-07-15',
    time: '10:00',
    instant: Date.parse('2027-07-15T08:00:00Z'),
  })
  expect(momentAt('2026-11-23', '10:00', NOW)).toEqual({ no: 'past' })
  expect(momentAt('2027-03-28', '02:30', NOW)).toEqual({ no: 'no-such-moment' })
})

test('every day and minute of a year comes back as it was typed, or is refused, and is never another', () => {
  const start = Date.parse('2026-11-24T00:00:00Z')
  const minute = fc.integer({ min: 0, max: 365 * 24 * 60 })
  fc.assert(
    fc.property(minute, (minutes) => {
      const { date, time } = toLocal(start + minutes * 60_000)
      const [year, month, day] = date.split('-')
      const heard = hearMoment(`${day}/${month}/${year} om ${time}`, NOW)
      const isSure = heard !== null && !('no' in heard)
      if (isSure) expect([heard.date, heard.time]).toEqual([date, time])
      else expect(['twice', 'which-time']).toContain(heard && 'no' in heard ? heard.no : null)
    }),
  )
})
