import { addDays, daysBetween, type LocalDate, mondayOf, parseDate, weekdayOf } from '#domain/local-time'
import { MONTHS, WEEKDAYS } from './moment-words.ts'

export type Dates = {
  /** The text with every date as D. */
  readonly text: string
  /** Where the dates said agree on one day, that day. 'unsure': they do not, or one of them can be read in two ways. */
  readonly date: LocalDate | 'unsure' | 'no-such-day' | null
  /** Days to choose from when only a week or a weekend was said. */
  readonly days: readonly LocalDate[]
}

type Found = LocalDate | 'unsure' | 'no-such-day'

/** A date without a year that passed less than half a year ago is past; one longer ago means next year. */
const HALF_YEAR = 183
const WEEKDAY = `(${WEEKDAYS.join('|')})`
const MONTH = `(${MONTHS.join('|')})`
const AGO_OR_AHEAD: Readonly<Record<string, number>> = {
  eergisteren: -2,
  gisteren: -1,
  vandaag: 0,
  morgen: 1,
  overmorgen: 2,
}

/** Finds "24/11", "de 24e", "24 november 2026", "overmorgen", "over 3 dagen", "volgende week dinsdag" in prepared text. */
export function markDates(prepared: string, today: LocalDate): Dates {
  const found: Found[] = []
  const weekdays: number[] = []
  let days: LocalDate[] = []
  const mark = (date: Found) => {
    found.push(date)
    return ' D '
  }
  const number = (weekday: string) => WEEKDAYS.indexOf(weekday) + 1
  /** The weekday belongs to the date that comes with it: a contradiction is seen in the end. */
  const inWeek = (weekday: string, weeks: number) =>
    mark(addDays(mondayOf(today), weeks * 7 + number(weekday) - 1))
  const next = (weekday: string, weeks = 0) =>
    addDays(today, ((number(weekday) - weekdayOf(today) + 6) % 7) + 1 + weeks * 7)
  const isTomorrow = (weekday: string) => next(weekday) === addDays(today, 1)

  const text = prepared
    .replace(re(`${WEEKDAY} morgen`), (_, d) => (isTomorrow(d) ? d : `${d} PMORNING`))
    .replace(/\bdeze (morgen|PMORNING|PNOON|PAFTERNOON|PEVENING)\b/g, (_, part) => {
      return `vandaag ${part === 'morgen' ? 'PMORNING' : part}`
    })
    .replace(/\bzo (?=\d{1,2}[/-])/g, 'zondag ')
    .replace(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, (_, y, m, d) => mark(fullDate(d, m, y)))
    .replace(/\b(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})\b/g, (_, d, __, m, y) =>
      mark(fullDate(d, m, y)),
    )
    .replace(/(?<![\d:.])(\d{1,2}) ?[/-] ?(\d{1,2})(?![\d:./-])/g, (_, d, m) => mark(yearless(d, m, today)))
    .replace(/(?<![\d:.])(2[4-9]|3[01])\.(0?[1-9]|1[0-2])(?![\d:./-])/g, (_, d, m) =>
      mark(yearless(d, m, today)),
    )
    .replace(re(`(?:de )?(\\d{1,2})(?:e|ste|de|st)? ${MONTH}(?: (\\d{4}))?`), (_, d, month, y) => {
      const m = String(MONTHS.indexOf(month) + 1)
      return mark(y ? fullDate(d, m, y) : yearless(d, m, today))
    })
    .replace(/\b(?:de )?(\d{1,2})(?:e|ste|de)\b/g, (_, d) => mark(dayOfMonth(d, today)))
    .replace(/\bde (\d{1,2})(?![\d:./-])(?! ?(?:u|uur|h)\b)\b/g, (_, d) => mark(dayOfMonth(d, today)))
    .replace(re(`${WEEKDAY} (?:over|binnen) (een week|1 week|14 dagen|[2-9] weken)`), (_, d, ahead) => {
      return mark(next(d, ahead === '14 dagen' ? 2 : Number.parseInt(ahead, 10) || 1))
    })
    .replace(/\b(?:over|binnen) (\d{1,2}|een) (dag|dagen|week|weken)\b/g, (_, n, unit) =>
      mark(ahead(today, n === 'een' ? 1 : Number(n), unit.startsWith('week') || unit === 'weken')),
    )
    .replace(/\b(eergisteren|gisteren|vandaag|morgen|overmorgen)\b/g, (_, word) =>
      mark(addDays(today, AGO_OR_AHEAD[word] as number)),
    )
    .replace(re(`volgende week ${WEEKDAY}`), (_, d) => inWeek(d, 1))
    .replace(re(`${WEEKDAY} volgende week`), (_, d) => inWeek(d, 1))
    .replace(re(`deze week ${WEEKDAY}`), (_, d) => inWeek(d, 0))
    .replace(re(`${WEEKDAY} deze week`), (_, d) => inWeek(d, 0))
    .replace(re(`volgende ${WEEKDAY}`), (_, d) => {
      // Some mean the coming one and some the one of next week: only when these are the same day is it sure.
      return mark(next(d) > addDays(mondayOf(today), 6) ? next(d) : 'unsure')
    })
    .replace(re(`(?:(?:komende|aanstaande|eerstvolgende|deze) )?${WEEKDAY}`), (_, d) => {
      weekdays.push(number(d))
      return ' W '
    })
    .replace(/\b(?:dit weekend|in het weekend|volgend weekend|volgende week|deze week)\b/g, (said) => {
      days = daysOf(said, today)
      return ' D '
    })
  return { text, days, date: agreed(found, weekdays, today) }
}

/** Everything that was said of the day must point to one and the same. */
function agreed(found: readonly Found[], weekdays: readonly number[], today: LocalDate): Dates['date'] {
  if (found.length === 0 && weekdays.length === 0) return null
  if (found.includes('no-such-day')) return 'no-such-day'
  const weekday = weekdays[0]
  const date = found[0] ?? addDays(today, ((Number(weekday) - weekdayOf(today) + 6) % 7) + 1)
  const isOne = found.every((one) => one === date) && weekdays.every((one) => one === weekday)
  if (!isOne || date === 'unsure' || date === 'no-such-day') return 'unsure'
  return weekday === undefined || weekdayOf(date) === weekday ? date : 'unsure'
}

const re = (source: string) => new RegExp(`\\b${source}\\b`, 'g')
const two = (said: string | number): string => String(said).padStart(2, '0')

const fullDate = (d: string, m: string, y: string): Found =>
  parseDate(`${y.length === 2 ? `20${y}` : y}-${two(m)}-${two(d)}`) ?? 'no-such-day'

function yearless(d: string, m: string, today: LocalDate): Found {
  const year = Number(today.slice(0, 4))
  const thisYear = fullDate(d, m, String(year))
  if (thisYear !== 'no-such-day' && daysBetween(thisYear, today) <= HALF_YEAR) return thisYear
  return thisYear === 'no-such-day' && !(d === '29' && Number(m) === 2)
    ? 'no-such-day'
    : fullDate(d, m, String(year + 1))
}

/** "de 27e": this month when it is still to come, else the next; unsure where that month is too short. */
function dayOfMonth(d: string, today: LocalDate): Found {
  if (Number(d) < 1 || Number(d) > 31) return 'no-such-day'
  const here = parseDate(`${today.slice(0, 8)}${two(d)}`)
  if (here && here >= today) return here
  const nextMonth = addDays(`${today.slice(0, 8)}01`, 32).slice(0, 8)
  return here ? (parseDate(`${nextMonth}${two(d)}`) ?? 'unsure') : 'unsure'
}

/** "Binnen acht dagen" is how many here say a week: unsure. */
const ahead = (today: LocalDate, n: number, isWeeks: boolean): Found =>
  n === 8 && !isWeeks ? 'unsure' : addDays(today, n * (isWeeks ? 7 : 1))

function daysOf(said: string, today: LocalDate): LocalDate[] {
  const monday = mondayOf(today)
  const span = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => addDays(monday, from + i)).filter((day) => day >= today)
  if (said === 'volgende week') return span(7, 11)
  if (said === 'deze week') return span(0, 6)
  return said === 'volgend weekend' ? [] : span(5, 6)
}
