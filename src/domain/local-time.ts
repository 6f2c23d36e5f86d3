import { Temporal } from 'temporal-polyfill'
import { type No, no } from './refusal.ts'

/** Every wall clock of the house. The package takes the runtime's own Temporal when there is one. */
export const ZONE = 'Europe/Brussels'

/** 'YYYY-MM-DD' on the wall calendar. */
export type LocalDate = string
/** [start, end), in milliseconds since 1970 (UTC). */
export type Span = { readonly start: number; readonly end: number }
/** `time` as 'HH:mm', `minutes` since 0:00 on the clock, `weekday` 1 (Monday) to 7 (Sunday). */
export type LocalMoment = {
  readonly date: LocalDate
  readonly time: string
  readonly minutes: number
  readonly weekday: number
}
/** In the hour that the clocks go back a wall clock reads the same twice: first summer time, then winter time. */
export type Twice = No<'twice'> & { readonly instants: readonly [number, number] }

const MINUTE = 60_000
const DAY = 86_400_000
const MINUTES_A_DAY = 1440

/** The date when it is written as YYYY-MM-DD and exists (no 31 February) between 1900 and 2199, else null. */
export function parseDate(text: string): LocalDate | null {
  const parts = /^((?:19|20|21)\d\d)-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return null
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  return dateOfDay(day / DAY) === text ? text : null
}

/** Minutes since 0:00 when written as HH:mm between 00:00 and 23:59, else null. */
export function parseTime(text: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null
}

/**
 * The instant at which a wall clock shows this date and 'HH:mm'. 'no-such-moment': no such date or time, or the hour that is
 * skipped in spring. 'twice': the double hour in autumn, with both instants to choose from.
 */
export function toInstant(date: string, time: string): number | No<'no-such-moment'> | Twice {
  const minutes = parseTime(time)
  if (parseDate(date) === null || minutes === null) return no('no-such-moment')
  const [first, second] = stretchesOf(date, minutes, minutes + 1)
  if (!first) return no('no-such-moment')
  return second ? { no: 'twice', instants: [first.start, second.start] } : first.start
}

export function toLocal(instant: number): LocalMoment {
  const local = instant + offsetSpanAt(instant).offset
  const day = Math.floor(local / DAY)
  const minutes = Math.floor((local - day * DAY) / MINUTE)
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return { date: dateOfDay(day), time, minutes, weekday: weekdayOfDay(day) }
}

export const dateOf = (instant: number): LocalDate => toLocal(instant).date

/**
 * The instants of a date at which the wall clock is within [fromMinutes, toMinutes): mostly one span, none or a shorter one
 * where the clocks go forward, two apart or a longer one where they go back.
 */
export function stretchesOf(date: LocalDate, fromMinutes: number, toMinutes: number): readonly Span[] {
  const midnight = dayOf(date) * DAY
  const from = midnight + fromMinutes * MINUTE
  const to = midnight + toMinutes * MINUTE
  const found: Span[] = []
  for (let span = offsetSpanAt(from - DAY); ; span = offsetSpanAt(span.end)) {
    const start = Math.max(from - span.offset, span.start)
    const end = Math.min(to - span.offset, span.end)
    const last = found.at(-1)
    if (start < end && last?.end === start) found[found.length - 1] = { start: last.start, end }
    else if (start < end) found.push({ start, end })
    if (span.end > to + DAY) return found
  }
}

/** The first instant of a date. */
export const startOfDay = (date: LocalDate): number => (stretchesOf(date, 0, MINUTES_A_DAY)[0] as Span).start

/** Steps on the calendar, never 24 hours: the same date arithmetic on either side of a clock change. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayOf(date) + days)

/** Whole calendar days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayOf(to) - dayOf(from)

/** 1 is Monday, 7 Sunday (ISO 8601). */
export const weekdayOf = (date: LocalDate): number => weekdayOfDay(dayOf(date))

/** The Monday that starts the ISO week of a date. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date))

const two = (n: number) => String(n).padStart(2, '0')
const weekdayOfDay = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1
const dateOfDay = (day: number): LocalDate => new Date(day * DAY).toISOString().slice(0, 10)

function dayOf(date: LocalDate): number {
  if (parseDate(date) === null) throw new RangeError('not a date between 1900 and 2199')
  return Date.parse(`${date}T00:00:00Z`) / DAY
}

type OffsetSpan = Span & { readonly offset: number }
const KEPT = 64
const spans: OffsetSpan[] = []

/** Temporal answers thirty thousand questions a second, so each half year between two clock changes is asked once. */
function offsetSpanAt(instant: number): OffsetSpan {
  const known = spans.find((span) => span.start <= instant && instant < span.end)
  if (known) return known
  const there = Temporal.Instant.fromEpochMilliseconds(Math.floor(instant)).toZonedDateTimeISO(ZONE)
  // 'previous' looks strictly before, so it is asked one millisecond later.
  const before = there.add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  const span = {
    start: before?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    end: there.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: there.offsetNanoseconds / 1e6,
  }
  if (spans.length === KEPT) spans.length = 0
  spans.unshift(span)
  return span
}
