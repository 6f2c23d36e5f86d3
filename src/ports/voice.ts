import type { LocalDate } from '#domain/local-time'
import type { Partnership } from '#domain/partnership'

/** A sentence by its key ('goal:set.done'), with the partnership's own words already known to it. */
export type Text = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Dates and times in words, for the wall clock in Brussels. Instants in milliseconds, dates as YYYY-MM-DD. */
export type Moments = {
  readonly lang: string
  /** "dinsdag 24 november om 14.30 uur"; in the double hour of autumn also which of the two it is. */
  full(instant: number): string
  /** "di 24 nov, 14.30", for a button. */
  short(instant: number): string
  /** "dinsdag 24 november". */
  day(date: LocalDate): string
  /** "14.30 uur". */
  time(instant: number): string
  /** "vandaag", "morgen", or null when it is another day. */
  dayWord(date: LocalDate, now: number): string | null
  /** "morgen om 14.30 uur"; the full words for another day than today or tomorrow. */
  relative(instant: number, now: number): string
}

/** How the bot speaks to one person: a language, and one partnership's words. */
export type Voice = (
  partnership: Partnership,
  lang: string,
) => { readonly t: Text; readonly moments: Moments }
