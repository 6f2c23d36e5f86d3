import { z } from 'zod'
import { hearMoment } from '#conversation'
import { dateOf, type LocalDate, type Span, toLocal } from '#domain/local-time'

/** Moments that somebody asked for: on these days (any when empty), starting between these minutes of the clock, both included. */
export const wishSchema = z.object({ days: z.array(z.string()), from: z.number(), to: z.number() })
export type Wish = z.infer<typeof wishSchema>

export type Heard =
  | { readonly wish: Wish; readonly exact: number | null }
  | { readonly why: 'unclear' | 'past' | 'no-such-day' | 'no-such-moment' }

/** What typed words ask for. `day`: the day of which only the hour was asked. */
export function heard(text: string, now: number, day: LocalDate | null): Heard {
  const moment = hearMoment(text, now, day === null ? undefined : { date: day })
  if (moment === null) return { why: 'unclear' }
  if (!('no' in moment)) return { wish: { days: [moment.date], from: 0, to: 24 * 60 }, exact: moment.instant }
  switch (moment.no) {
    case 'no-date':
      return { wish: { days: [...moment.days], ...spanned(moment.times, moment.between) }, exact: null }
    case 'no-time':
      return { wish: { days: [moment.date], ...moment.between }, exact: null }
    case 'which-time':
      return {
        wish: { days: [moment.date], ...spanned(moment.times, { from: 0, to: 24 * 60 }) },
        exact: null,
      }
    case 'twice':
      return { why: 'no-such-moment' }
    default:
      return { why: moment.no }
  }
}

export const wished = (spans: readonly Span[], wish: Wish | null): Span[] =>
  spans.filter(({ start }) => {
    if (!wish) return true
    const { minutes } = toLocal(start)
    const isDay = wish.days.length === 0 || wish.days.includes(dateOf(start))
    return isDay && minutes >= wish.from && minutes <= wish.to
  })

/** From the first to the last time that was said; the whole stretch when none was. */
function spanned(times: readonly string[], between: { from: number; to: number }) {
  const minutes = times.map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
  return minutes.length === 0
    ? { from: between.from, to: between.to }
    : { from: Math.min(...minutes), to: Math.max(...minutes) }
}
