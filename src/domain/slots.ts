import type { WeeklyHours } from './coach.ts'
import { isLegalHoliday } from './holidays.ts'
import {
  addDays,
  dateOf,
  type LocalDate,
  parseTime,
  type Span,
  stretchesOf,
  toLocal,
  weekdayOf,
} from './local-time.ts'

const MINUTE = 60_000

/** Instants in milliseconds; `busy` in any order, overlapping or not. */
export type SlotQuestion = {
  readonly hours: readonly WeeklyHours[]
  readonly busy: readonly Span[]
  readonly now: number
  /** A slot starts this long after `now` at the earliest. */
  readonly noticeMs: number
  /** Only slots wholly within [from, until). */
  readonly from: number
  readonly until: number
  readonly minutes: number
  /** Slots start every so many minutes, counted from the start of each stretch of working hours. */
  readonly stepMinutes: number
  readonly limit?: number
}

/**
 * The free slots of one coach, earliest first; they may overlap each other when the step is shorter than the slot. Working hours are
 * what the wall clock in Brussels shows, so they hold on both days that the clocks change, and there are none on legal holidays.
 */
export function freeSlots(question: SlotQuestion): Span[] {
  const length = question.minutes * MINUTE
  const step = question.stepMinutes * MINUTE
  if (!(length > 0 && step > 0)) throw new RangeError('a slot and its step last at least a minute')
  const earliest = Math.max(question.from, question.now + question.noticeMs)
  const limit = question.limit ?? Number.POSITIVE_INFINITY
  const busy = joined(question.busy.filter((span) => span.end > earliest && span.start < question.until))
  const slots: Span[] = []
  let at = 0
  for (const work of workingStretches(question.hours, earliest, question.until)) {
    const last = Math.min(work.end, question.until) - length
    for (let start = onGrid(work.start, step, earliest); start <= last; ) {
      if (slots.length >= limit) return slots
      while (busy[at] && (busy[at] as Span).end <= start) at += 1
      const taken = busy[at]
      if (taken && taken.start < start + length) {
        start = onGrid(work.start, step, taken.end)
        continue
      }
      slots.push({ start, end: start + length })
      start += step
    }
  }
  return slots
}

export type DayPart = 'morning' | 'afternoon' | 'evening'

/** Morning until 12, afternoon until 17, then evening: by the start, on the wall clock. */
export function dayPartOf(instant: number): DayPart {
  const { minutes } = toLocal(instant)
  return minutes < 12 * 60 ? 'morning' : minutes < 17 * 60 ? 'afternoon' : 'evening'
}

export const laterThan = (slots: readonly Span[], instant: number): Span[] =>
  slots.filter((slot) => slot.start > instant)
export const onDay = (slots: readonly Span[], date: LocalDate): Span[] =>
  slots.filter((slot) => dateOf(slot.start) === date)
export const inDayPart = (slots: readonly Span[], part: DayPart): Span[] =>
  slots.filter((slot) => dayPartOf(slot.start) === part)

/**
 * A few slots that are a real choice, earliest first: the earliest of all, then another part of the day, then other days at another hour.
 * Where that cannot be had the next best comes instead; none overlap. `slots` must be earliest first.
 */
export function spread(slots: readonly Span[], count = 3): Span[] {
  const picked: Span[] = []
  while (picked.length < count) {
    const left = slots.filter((slot) => picked.every((one) => slot.start >= one.end || slot.end <= one.start))
    const isNew = (of: (instant: number) => unknown) => {
      const seen = new Set(picked.map((slot) => of(slot.start)))
      return (slot: Span) => !seen.has(of(slot.start))
    }
    const [otherPart, otherDay, otherHour] = [isNew(dayPartOf), isNew(dateOf), isNew(hourOf)]
    const found =
      (picked.length === 1 ? left.find(otherPart) : undefined) ??
      left.find((slot) => otherDay(slot) && otherHour(slot)) ??
      left.find(otherDay) ??
      left.find(otherPart) ??
      left.find(otherHour) ??
      left[0]
    if (!found) break
    picked.push(found)
  }
  return picked.sort((one, other) => one.start - other.start)
}

const hourOf = (instant: number) => Math.floor(toLocal(instant).minutes / 60)

/** Hours of one day that touch or overlap are one stretch, so a slot may run through them, but never through midnight. */
function workingStretches(hours: readonly WeeklyHours[], from: number, until: number): Span[] {
  if (from >= until) return []
  const blocks = hours.flatMap((block) => {
    const start = parseTime(block.from)
    const end = block.to === '24:00' ? 24 * 60 : parseTime(block.to)
    return start === null || end === null ? [] : [{ day: block.day, start, end }]
  })
  const found: Span[] = []
  const last = dateOf(until - 1)
  for (let date = dateOf(from); date <= last; date = addDays(date, 1)) {
    const weekday = weekdayOf(date)
    const today = blocks.filter((block) => block.day === weekday)
    if (today.length === 0 || isLegalHoliday(date)) continue
    found.push(...joined(today.flatMap((block) => stretchesOf(date, block.start, block.end))))
  }
  return found
}

/** Sorted, with what overlaps or touches made one. */
function joined(spans: readonly Span[]): Span[] {
  const sorted = spans.filter((span) => span.start < span.end).sort((one, other) => one.start - other.start)
  const result: Span[] = []
  for (const span of sorted) {
    const last = result.at(-1)
    if (!last || span.start > last.end) result.push(span)
    else if (span.end > last.end) result[result.length - 1] = { start: last.start, end: span.end }
  }
  return result
}

const onGrid = (origin: number, step: number, at: number): number =>
  at <= origin ? origin : origin + Math.ceil((at - origin) / step) * step
