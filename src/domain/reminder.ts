import { isRestDay } from './holidays.ts'
import { addDays, dateOf, daysBetween, type LocalDate, mondayOf, stretchesOf, toLocal } from './local-time.ts'

/** A message planned for a moment. Instants in milliseconds. */
export type PlannedReminder = {
  /** Stable: planning the same thing again replaces what stood under this id. */
  readonly id: string
  readonly kind: 'day-before' | 'four-days-before' | 'step'
  readonly at: number
  /** From here on it is too late to be of use: drop it instead of sending it. */
  readonly notAfter: number
}

const HOUR = 3_600_000
const QUIET_FROM = 20 * 60
const QUIET_UNTIL = 8 * 60 + 30
const LAST_CALL = 19 * 60 + 30
const FAR_AHEAD = 5
const A_WEEK = 3

/**
 * When a booked contact is recalled: a day before at the same wall clock, and four days before too when `now` is at least five days ahead
 * (one day before helps and two days does not: randomised trial among 23 209 people, crimesolutions.ojp.gov, Arkansas texting).
 * What falls in quiet time comes earlier, what lies in the past is left out, and no two come on one day.
 */
export function contactReminders(
  contact: { readonly id: string; readonly start: number },
  now: number,
): readonly PlannedReminder[] {
  const { date, minutes } = toLocal(contact.start)
  const planned = (kind: 'day-before' | 'four-days-before', days: number): PlannedReminder => ({
    id: `contact:${contact.id}:${kind}`,
    kind,
    at: outOfQuiet(addDays(date, -days), minutes),
    notAfter: contact.start,
  })
  const dayBefore = planned('day-before', 1)
  const isFarAhead = daysBetween(dateOf(now), date) >= FAR_AHEAD
  const fourBefore = isFarAhead ? [planned('four-days-before', 4)] : []
  return [...fourBefore.filter((one) => dateOf(one.at) !== dateOf(dayBefore.at)), dayBefore].filter(
    (one) => one.at > now,
  )
}

/**
 * When a step with a moment is recalled: at that moment, or earlier when it lies in quiet time, for a moment at 21.00 is the person's own
 * wish but a telephone that buzzes then is not. Useful until an hour after the moment. Null when it would be in the past.
 */
export function stepReminder(
  step: { readonly id: string; readonly at: number },
  now: number,
): PlannedReminder | null {
  const { date, minutes } = toLocal(step.at)
  const at = isQuiet(step.at) ? outOfQuiet(date, minutes) : step.at
  return at > now ? { id: `step:${step.id}`, kind: 'step', at, notAfter: step.at + HOUR } : null
}

/** Nobody is disturbed unasked between 20.00 and 8.30, on Sundays and on legal holidays. */
export function isQuiet(instant: number): boolean {
  const { date, minutes } = toLocal(instant)
  return minutes < QUIET_UNTIL || minutes >= QUIET_FROM || isRestDay(date)
}

/** The first instant that is not quiet, from this one on: for what must still go out but came too late. */
export function quietUntil(instant: number): number {
  if (!isQuiet(instant)) return instant
  const { date, minutes } = toLocal(instant)
  let day = minutes < QUIET_UNTIL ? date : addDays(date, 1)
  while (isRestDay(day)) day = addDays(day, 1)
  return instantOf(day, QUIET_UNTIL)
}

/** Whether one more unasked message may go out at `at`: at most three from Monday to Sunday. `sent`: instants of the earlier ones. */
export function mayStillSend(sent: readonly number[], at: number): boolean {
  const week = mondayOf(dateOf(at))
  return sent.filter((instant) => mondayOf(dateOf(instant)) === week).length < A_WEEK
}

/** The same wall clock on the nearest earlier day that is no day of rest; from an evening or a night, half past seven before it. */
function outOfQuiet(date: LocalDate, minutes: number): number {
  const isNight = minutes < QUIET_UNTIL
  const clock = isNight || minutes >= QUIET_FROM ? LAST_CALL : minutes
  let day = isNight ? addDays(date, -1) : date
  while (isRestDay(day)) day = addDays(day, -1)
  return instantOf(day, clock)
}

/** By day a wall clock shows every minute exactly once, for the clocks change at night. */
function instantOf(date: LocalDate, minutes: number): number {
  const [span] = stretchesOf(date, minutes, minutes + 1)
  if (!span) throw new Error('a reminder was planned in an hour that does not exist')
  return span.start
}
