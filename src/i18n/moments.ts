import { existsSync, readFileSync } from 'node:fs'
import { addDays, dateOf, type LocalDate, toInstant, toLocal } from '#domain/local-time'
import { isNo } from '#domain/refusal'
import type { Moments } from '#ports/voice'

type Patterns = Readonly<
  Record<
    | 'full'
    | 'short'
    | 'day'
    | 'shortDay'
    | 'time'
    | 'wholeHour'
    | 'today'
    | 'tomorrow'
    | 'relative'
    | 'summer'
    | 'winter',
    string
  >
>

const CANONICAL = 'nl'
const made = new Map<string, Moments>()

/** `lang` such as 'nl'; a language without patterns of its own is answered in Dutch. */
export function createMoments(lang: string): Moments {
  const known = made.get(lang)
  if (known) return known
  const own = patternsOf(lang)
  const moments = own ? inWords(lang, own) : createMoments(CANONICAL)
  if (own) made.set(lang, moments)
  return moments
}

function inWords(lang: string, patterns: Patterns): Moments {
  const names = { long: namesIn(lang, 'long'), short: namesIn(lang, 'short') }
  const clockOf = (instant: number) => {
    const [hour, minute] = toLocal(instant).time.split(':') as [string, string]
    return { hour: String(Number(hour)), minute }
  }
  const day = (date: LocalDate) => fill(patterns.day, names.long(date))
  const time = (instant: number) => {
    const clock = clockOf(instant)
    return fill(clock.minute === '00' ? patterns.wholeHour : patterns.time, clock)
  }
  const dayWord = (date: LocalDate, now: number) => {
    const today = dateOf(now)
    return date === today ? patterns.today : date === addDays(today, 1) ? patterns.tomorrow : null
  }
  const withSeason = (instant: number, words: string) => {
    const { date, time: clock } = toLocal(instant)
    const read = toInstant(date, clock)
    if (!isNo(read) || read.no !== 'twice') return words
    return fill(instant < read.instants[1] ? patterns.summer : patterns.winter, { moment: words })
  }
  const full = (instant: number) =>
    withSeason(instant, fill(patterns.full, { day: day(dateOf(instant)), time: time(instant) }))
  return {
    lang,
    full,
    short: (instant) => {
      const shortDay = fill(patterns.shortDay, names.short(dateOf(instant)))
      return withSeason(instant, fill(patterns.short, { day: shortDay, ...clockOf(instant) }))
    },
    day,
    time,
    dayWord,
    relative: (instant, now) => {
      const word = dayWord(dateOf(instant), now)
      if (word === null) return full(instant)
      return withSeason(instant, fill(patterns.relative, { day: word, time: time(instant) }))
    },
  }
}

/** Names come from one formatted date, because some languages bend the month after a number. */
function namesIn(lang: string, length: 'long' | 'short') {
  const format = new Intl.DateTimeFormat(lang, {
    timeZone: 'UTC',
    weekday: length,
    day: 'numeric',
    month: length,
  })
  return (date: LocalDate) => {
    const parts = format.formatToParts(Date.parse(`${date}T00:00:00Z`))
    const part = (type: string) => parts.find((one) => one.type === type)?.value.replace(/\.$/, '') ?? ''
    return { weekday: part('weekday'), number: part('day'), month: part('month') }
  }
}

function patternsOf(lang: string): Patterns | null {
  if (!/^[a-z]{2,3}$/.test(lang)) return null
  const file = new URL(`../../locales/${lang}/moment.json`, import.meta.url)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Patterns) : null
}

const fill = (pattern: string, values: Readonly<Record<string, string>>) =>
  pattern.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
