import { addDays, dateOf, type LocalDate, toInstant, toLocal } from '#domain/local-time'
import { isNo, type No, no } from '#domain/refusal'
import { markDates } from './calendar.ts'
import { type Between, HOURS_OF, markClocks, type Part, timesOf } from './clock.ts'
import { isFiller, prepared } from './moment-words.ts'

/** A moment that is sure: `time` as 'HH:mm', `instant` in milliseconds. */
export type Moment = { readonly date: LocalDate; readonly time: string; readonly instant: number }

/** Times as 'HH:mm'. Everything but a Moment is something to ask further about. */
export type HeardMoment =
  | Moment
  /** A time or a week without a day: `days` to choose from (may be empty), `times` said (none, one, or two to choose from). */
  | (No<'no-date'> & {
      readonly days: readonly LocalDate[]
      readonly times: readonly string[]
      readonly between: Between
    })
  /** A day without an hour; `between`: the stretch of the day that was said. */
  | (No<'no-time'> & { readonly date: LocalDate; readonly between: Between })
  /** "Om 7 uur": in the morning or in the evening. */
  | (No<'which-time'> & { readonly date: LocalDate; readonly times: readonly string[] })
  | NoMoment
  | null

type NoMoment = No<'no-such-day' | 'past' | 'no-such-moment'> | Twice
type Twice = No<'twice'> & { readonly instants: readonly [number, number] }

const LAST_MINUTE = 21 * 60

/**
 * The moment that somebody types in Flemish ("morgen om half drie", "di 24/11 14u30", "vrijdag namiddag"). `now`: an instant;
 * `known.date`: the day when only the hour was asked. Never guesses: null when there is a word too many, when words contradict each
 * other, or when people mean different days by them.
 */
export function hearMoment(text: string, now: number, known?: { readonly date: LocalDate }): HeardMoment {
  const said = prepared(text)
  const soon = relative(said, now)
  if (soon) return soon
  const today = dateOf(now)
  const dates = markDates(known && /^\d{1,2}$/.test(said) ? `${said} uur` : said, today)
  const { text: marked, clocks, isImpossible } = markClocks(afterToday(dates.text))
  const range = rangeOf(marked)
  const parts = new Set([...marked.matchAll(/\bP([A-Z]+)\b/g)].map((match) => match[1] as Part))
  const left = marked
    .replace(/\b(?:tussen C\d en C\d|van C\d tot C\d|(?:na|vanaf|voor) C\d)\b/g, ' ')
    .split(' ')
    .filter((word) => word !== '' && !/^(?:D|W|C\d|P[A-Z]+)$/.test(word) && !isFiller(word))
  const hasDay = dates.date !== null || dates.days.length > 0 || known !== undefined
  if (left.length > 0 || parts.size > 1 || clocks.length > (range ? range.length : 1)) return null
  if (!hasDay && clocks.length === 0 && parts.size === 0) return null
  if (parts.has('NIGHT') && clocks.length === 0) return null
  if (dates.date === 'unsure' || (dates.date === null && !known && isDotted(said))) return null
  if (dates.date === 'no-such-day') return no('no-such-day')
  if (isImpossible) return no('no-such-moment')

  const [part = null] = parts
  const times = range ? [] : clocks[0] ? timesOf(clocks[0], part) : []
  if (clocks.length > 0 && !range && times.length === 0) return null
  const stretch = range
    ? stretchOf(
        range,
        marked,
        clocks.map((clock) => timesOf(clock, part)[0]),
      )
    : HOURS_OF[part ?? 'DAY']
  if (!stretch) return null
  const date = dates.date ?? (dates.days.length > 0 ? null : (known?.date ?? null))
  return date === null
    ? {
        no: 'no-date',
        days: daysFor(dates.days, times, stretch, now),
        times: times.map(clockOf),
        between: stretch,
      }
    : onDay(date, times, stretch, now)
}

/** Puts a day and a time together; the clock may have changed in between. */
export function momentAt(date: LocalDate, time: string, now: number): Moment | NoMoment {
  const instant = toInstant(date, time)
  if (isNo(instant)) return instant
  return instant <= now ? no('past') : { date, time, instant }
}

function onDay(date: LocalDate, times: readonly number[], between: Between, now: number): HeardMoment {
  const { date: today, minutes } = toLocal(now)
  if (date < today) return no('past')
  const ahead = times.filter((time) => date > today || time > minutes)
  if (times.length > 0 && ahead.length === 0) return no('past')
  if (ahead.length > 1) return { no: 'which-time', date, times: ahead.map(clockOf) }
  if (ahead[0] !== undefined) return momentAt(date, clockOf(ahead[0]), now)
  if (date > today) return { no: 'no-time', date, between }
  const isWholeDay = between === HOURS_OF.DAY
  const from = Math.max(between.from, (Math.floor(minutes / 60) + 1) * 60)
  const to = isWholeDay || between === HOURS_OF.EVENING ? LAST_MINUTE : between.to
  return from > to ? no('past') : { no: 'no-time', date, between: { from, to } }
}

/** Without a day: today while it can still be, and tomorrow. */
function daysFor(
  said: readonly LocalDate[],
  times: readonly number[],
  between: Between,
  now: number,
): readonly LocalDate[] {
  if (said.length > 0) return said
  const { date, minutes } = toLocal(now)
  const latest = times.at(-1) ?? between.to
  return latest > minutes ? [date, addDays(date, 1)] : [addDays(date, 1)]
}

/** "Over een uur", "binnen 20 minuten": counted on from now, to the minute. */
function relative(said: string, now: number): Moment | null {
  const parts =
    /^(?:over|binnen) (?:(een half uur|half uur)|(een kwartier|kwartier)|(\d{1,2}|een) (uur|uren|u|minuten|minuut|min))$/.exec(
      said,
    )
  if (!parts) return null
  const [, half, quarter, n, unit = ''] = parts
  const minutes = half ? 30 : quarter ? 15 : (n === 'een' ? 1 : Number(n)) * (unit.startsWith('u') ? 60 : 1)
  const instant = Math.floor(now / 60_000) * 60_000 + minutes * 60_000
  return instant <= now ? null : { ...pick(toLocal(instant)), instant }
}

const pick = ({ date, time }: { date: LocalDate; time: string }) => ({ date, time })

/** "Morgen 10" can only be an hour; after a weekday it could be the day of the month. */
const afterToday = (marked: string): string =>
  /^ *D +\d{1,2} *$/.test(marked) ? marked.replace(/(\d{1,2})/, '$1 uur') : marked

/** The clocks that make a range; null when there is none. */
function rangeOf(marked: string): readonly string[] | null {
  const range = /\b(?:tussen|van) (C\d) (?:en|tot) (C\d)\b|\b(?:na|vanaf|voor) (C\d)\b/.exec(marked)
  return range ? range.slice(1).filter((clock) => clock !== undefined) : null
}

function stretchOf(
  range: readonly string[],
  marked: string,
  times: readonly (number | undefined)[],
): Between | null {
  const [first, second] = times
  if (first === undefined) return null
  if (range.length === 1) {
    const isBefore = /\bvoor C\d/.test(marked)
    const between = isBefore
      ? { from: HOURS_OF.DAY.from, to: first - 60 }
      : { from: first, to: Math.max(first, HOURS_OF.DAY.to) }
    return between.from <= between.to ? between : null
  }
  return second !== undefined && first < second ? { from: first, to: second - 60 } : null
}

/** "3.12" without more may be a time and may be a day. */
const isDotted = (said: string): boolean =>
  /(?<!\bom )(?<![\d:.])\d{1,2}\.(?:0?[1-9]|1[0-2])(?![\d:./-])(?! ?(?:uur|u|h)\b)/.test(said)

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
