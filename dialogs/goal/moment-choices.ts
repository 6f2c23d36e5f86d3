import type { Scene } from '#conversation'
import type { Step } from '#domain/goal'
import { isRestDay } from '#domain/holidays'
import { addDays, dateOf, type LocalDate, stretchesOf, toLocal } from '#domain/local-time'
import type { Choice } from '#domain/message'
import { capital } from './labels.ts'

type Whose = Pick<Scene<unknown>, 't' | 'moments' | 'now'>

const HOUR = 60
const DAYS = 6
/** Of a whole day; whoever wants another hour types it. */
const HANDFUL = [9, 10, 11, 13, 14, 16, 18, 20]
const MOST_HOURS = 8
/** Nobody starts something within the hour by a button; whoever wants to can type it. */
const SOONEST_MS = 60 * 60_000
const LAST_START = 21 * HOUR

/** Two moments near at hand on working days, another day, and no moment for now. */
export function quickChoices(whose: Whose, step: Step | null): Choice[] {
  const { t } = whose
  const [first, second] = nearMoments(whose.now)
  return [
    ...[first, second].flatMap((instant) => (instant === undefined ? [] : [momentChoice(whose, instant)])),
    { id: 'day', label: t('step:moment.otherDay'), icon: 'calendar' },
    ...(step?.at == null
      ? [{ id: 'later', label: t('step:later'), icon: 'later' as const }]
      : [
          { id: 'none', label: t('step:moment.without'), icon: 'no' as const },
          { id: 'keep', label: t('goal:change.keep'), icon: 'later' as const },
        ]),
  ]
}

/** The days said ("volgende week"), else the coming ones. */
export function dayChoices({ t, moments, now }: Whose, said: readonly LocalDate[]): Choice[] {
  const today = dateOf(now)
  const first = hoursLeft(today, { from: 9 * HOUR, to: LAST_START }, now).length > 0 ? 0 : 1
  const coming = Array.from({ length: DAYS }, (_, i) => addDays(today, first + i))
  return [
    ...(said.length > 0 ? said : coming).map((date) => ({
      id: `day:${date}`,
      label: capital(moments.dayWord(date, now) ?? moments.day(date)),
      icon: 'calendar' as const,
    })),
    { id: 'later', label: t('step:later'), icon: 'later' },
  ]
}

/** Whole hours within the stretch that was said; of a whole day a handful, spread over it. */
export function hourChoices(
  { t, moments, now }: Whose,
  { date, between }: { readonly date: string | null; readonly between: { from: number; to: number } },
): Choice[] {
  const hours = hoursLeft(date ?? dateOf(now), between, now)
  const handful = hours.filter((instant) => HANDFUL.includes(toLocal(instant).minutes / HOUR))
  return [
    ...(hours.length > MOST_HOURS ? handful : hours).map((instant) => ({
      id: `at:${instant}`,
      label: moments.time(instant),
      icon: 'day' as const,
    })),
    { id: 'later', label: t('step:later'), icon: 'later' },
  ]
}

/** Instants between which only the participant can choose: a morning or an evening, summer or winter time. */
export function momentChoices({ t, moments }: Whose, instants: readonly number[]): Choice[] {
  const isTwice = new Set(instants.map(moments.time)).size < instants.length
  return [
    ...instants.map((instant) => ({
      id: `at:${instant}`,
      label: isTwice ? capital(moments.short(instant)) : moments.time(instant),
      icon: 'day' as const,
    })),
    { id: 'later', label: t('step:later'), icon: 'later' },
  ]
}

const momentChoice = ({ moments, now }: Whose, instant: number): Choice => ({
  id: `at:${instant}`,
  label: capital(
    moments.dayWord(dateOf(instant), now) === null ? moments.short(instant) : moments.relative(instant, now),
  ),
  icon: 'day',
})

/** Today at two while that is an hour away, then ten and two on the next day that is no day of rest. */
function nearMoments(now: number): number[] {
  const today = dateOf(now)
  let next = addDays(today, 1)
  while (isRestDay(next)) next = addDays(next, 1)
  const wanted: (readonly [LocalDate, number])[] = [
    ...(isRestDay(today) ? [] : [[today, 14] as const]),
    [next, 10],
    [next, 14],
  ]
  return wanted
    .map(([date, hour]) => stretchesOf(date, hour * HOUR, hour * HOUR + 1)[0]?.start ?? 0)
    .filter((instant) => instant - now >= SOONEST_MS)
}

function hoursLeft(date: LocalDate, { from, to }: { from: number; to: number }, now: number): number[] {
  const earliest = date === dateOf(now) ? toLocal(now).minutes + 1 : 0
  const first = Math.ceil(Math.max(from, earliest) / HOUR)
  const hours = Array.from({ length: Math.max(0, Math.floor(to / HOUR) - first + 1) }, (_, i) => first + i)
  return hours.flatMap((hour) => stretchesOf(date, hour * HOUR, hour * HOUR + 1)[0]?.start ?? [])
}
