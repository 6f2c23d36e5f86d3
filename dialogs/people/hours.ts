import type { WeeklyHours } from '#domain/coach'
import { isLegalHoliday } from '#domain/holidays'
import { parseTime, toLocal } from '#domain/local-time'
import type { Text } from './scene.ts'

/** Whether somebody picks up at `now`: within the hours, and no legal holiday. */
export function isWithin(hours: readonly WeeklyHours[], now: number): boolean {
  const { date, weekday, minutes } = toLocal(now)
  if (isLegalHoliday(date)) return false
  return hours.some(
    ({ day, from, to }) =>
      day === weekday && minutes >= (parseTime(from) ?? 0) && minutes < (parseTime(to) ?? 0),
  )
}

/** The week in words, a line per run of days with the same hours: "maandag tot vrijdag: 9 tot 12 uur". */
export function hoursInWords(hours: readonly WeeklyHours[], t: Text): string[] {
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, words: dayInWords(hours, day, t) }))
  const runs: { first: number; last: number; words: string }[] = []
  for (const { day, words } of days) {
    const run = runs.at(-1)
    if (run?.words === words) run.last = day
    else runs.push({ first: day, last: day, words })
  }
  return runs
    .filter(({ words }) => words !== '')
    .map(({ first, last, words }) => {
      const names = { first: t(`people:hours.day.${first}`), last: t(`people:hours.day.${last}`) }
      const days = first === last ? names.first : t('people:hours.days', names)
      return t('people:hours.line', { days, hours: words })
    })
}

const dayInWords = (hours: readonly WeeklyHours[], day: number, t: Text): string =>
  hours
    .filter((one) => one.day === day)
    .map(({ from, to }) => t('people:hours.span', { from: clock(from), to: clock(to) }))
    .join(t('people:hours.and'))

/** "09:00" is "9", "12:30" is "12.30". */
const clock = (time: string): string =>
  time
    .replace(/^0(?=\d)/, '')
    .replace(':00', '')
    .replace(':', '.')
