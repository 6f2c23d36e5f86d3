import { addDays, type LocalDate, weekdayOf } from './local-time.ts'

/**
 * The ten legal holidays of Belgium in a year, in order (royal decree of 18 April 1974, article 1): New Year, Easter Monday,
 * 1 May, Ascension, Whit Monday, 21 July, 15 August, 1 November, 11 November and Christmas.
 */
export function legalHolidays(year: number): readonly LocalDate[] {
  const easter = easterOf(year)
  return [
    `${year}-01-01`,
    addDays(easter, 1),
    `${year}-05-01`,
    addDays(easter, 39),
    addDays(easter, 50),
    `${year}-07-21`,
    `${year}-08-15`,
    `${year}-11-01`,
    `${year}-11-11`,
    `${year}-12-25`,
  ].sort()
}

export const isLegalHoliday = (date: LocalDate): boolean => holidaysOf(Number(date.slice(0, 4))).has(date)

/** A day on which nobody is disturbed: Sunday or a legal holiday. */
export const isRestDay = (date: LocalDate): boolean => weekdayOf(date) === 7 || isLegalHoliday(date)

/** Monday to Friday, and no legal holiday. */
export const isWorkingDay = (date: LocalDate): boolean => weekdayOf(date) < 6 && !isLegalHoliday(date)

/** The date `days` working days after a date, that date itself not counted; 0 gives the date as it is. */
export function addWorkingDays(date: LocalDate, days: number): LocalDate {
  let at = date
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left -= 1
  }
  return at
}

const known = new Map<number, ReadonlySet<LocalDate>>()

function holidaysOf(year: number): ReadonlySet<LocalDate> {
  const kept = known.get(year)
  if (kept) return kept
  const made = new Set(legalHolidays(year))
  known.set(year, made)
  return made
}

/** Easter Sunday in the Gregorian calendar, by the anonymous algorithm in Meeus, Astronomical Algorithms, chapter 8. */
function easterOf(year: number): LocalDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 19 * l) / 433)
  const month = Math.floor((h + l - 7 * m + 90) / 25)
  const day = (h + l - 7 * m + 33 * month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
