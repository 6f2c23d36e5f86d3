/** What was said of the clock. `minutes`: as said, 0 to 1439; `isExact`: said so that only one half of the day can be meant. */
export type Clock = { readonly minutes: number; readonly isExact: boolean }
export type Part = 'NIGHT' | 'MORNING' | 'NOON' | 'AFTERNOON' | 'EVENING'

/** Minutes on the wall clock, `to` included as a last start. */
export type Between = { readonly from: number; readonly to: number }

const HALF_DAY = 720
/** The stretches that a part of the day means when no hour is said. */
export const HOURS_OF: Readonly<Record<Part | 'DAY', Between>> = {
  DAY: { from: 9 * 60, to: 20 * 60 },
  NIGHT: { from: 0, to: 5 * 60 },
  MORNING: { from: 9 * 60, to: 12 * 60 },
  NOON: { from: 12 * 60, to: 14 * 60 },
  AFTERNOON: { from: 13 * 60, to: 17 * 60 },
  EVENING: { from: 17 * 60, to: 20 * 60 },
}

/** Which of both halves of the day an hour may fall in, as [from, to) in minutes; outside of it the words contradict each other. */
const ALLOWED: Readonly<Record<Part, readonly [number, number]>> = {
  NIGHT: [0, 6 * 60],
  MORNING: [60, 12 * 60 + 1],
  NOON: [11 * 60, 18 * 60],
  AFTERNOON: [12 * 60, 19 * 60],
  EVENING: [16 * 60, 24 * 60],
}

export type Clocks = {
  /** The text with every clock as C0, C1, ... */
  readonly text: string
  readonly clocks: readonly Clock[]
  /** 25u or 10u75 was said. */
  readonly isImpossible: boolean
}

/** Finds "10u", "14.30", "half 3", "kwart over 4", "10 voor half 5", "om 10", in prepared text whose dates are already marked. */
export function markClocks(prepared: string): Clocks {
  const clocks: Clock[] = []
  let isImpossible = false
  const mark = (clock: Clock | null) => {
    if (!clock) isImpossible = true
    clocks.push(clock ?? { minutes: 0, isExact: true })
    return `C${clocks.length - 1}`
  }
  const spoken = (hour: string, minutes: number) =>
    mark({ minutes: ((hourOf(hour) % 12) * 60 + minutes + HALF_DAY) % HALF_DAY, isExact: false })
  const H = '(1[0-2]|[1-9]|een)(?: ?(?:uur|u))?\\b(?![:./-]?\\d)'
  const text = prepared
    .replace(re(`\\bkwart (voor|over|na) ${H}`), (_, side, hour) => spoken(hour, side === 'voor' ? -15 : 15))
    .replace(re(`\\b([1-9]|1\\d|2\\d) (?:minuten )?(voor|over|na) half ${H}`), (_, n, side, hour) =>
      spoken(hour, -30 + (side === 'voor' ? -Number(n) : Number(n))),
    )
    .replace(re(`\\bhalf ${H}`), (_, hour) => spoken(hour, -30))
    .replace(re(`\\b(5|10|20|25) (?:minuten )?(voor|over|na) ${H}`), (_, n, side, hour) =>
      spoken(hour, side === 'voor' ? -Number(n) : Number(n)),
    )
    .replace(/\b(\d{1,2}) ?(?:uur|u|h) ?(\d{2})\b(?! ?(?:uur|u|h)\b)/g, (_, h, m) => mark(digital(h, m)))
    .replace(/\b(\d{1,2})[:.](\d{2})(?![\d:./-])(?: ?(?:uur|u|h)\b)?/g, (_, h, m) => mark(digital(h, m)))
    .replace(/\b(\d{1,2}) ?(?:uur|uren|u|h)\b/g, (_, h) => mark(digital(h, '00')))
    .replace(/\b(om|rond|tegen) een uur\b/g, (_, before) => `${before} ${mark(digital('1', '00'))}`)
    .replace(/\b(om|rond|tegen|na|voor|vanaf|tussen|en|tot) (\d{1,2})\b(?![:./-])/g, (_, before, h) => {
      return `${before} ${mark(digital(h, '00'))}`
    })
  return { text, clocks, isImpossible }
}

/**
 * The times, as minutes since 0:00, that a clock can mean: one when sure, two when both halves of the day are likely (between six and
 * eight), none when the part of the day contradicts it. Bare hours from one to five are afternoon: people here say "om 3 uur".
 */
export function timesOf({ minutes, isExact }: Clock, part: Part | null): readonly number[] {
  const later = minutes + HALF_DAY
  if (part) {
    const [from, to] = ALLOWED[part]
    return (isExact ? [minutes] : [minutes, later]).filter((time) => time >= from && time < to)
  }
  if (isExact) return [minutes]
  if (minutes < 6 * 60) return [later]
  return minutes < 8 * 60 ? [minutes, later] : [minutes]
}

const re = (source: string) => new RegExp(source, 'g')
const hourOf = (said: string): number => (said === 'een' ? 1 : Number(said))

/** Null: no clock shows this. A leading zero, or an hour after noon, leaves no doubt. */
function digital(h: string, m: string): Clock | null {
  const hour = Number(h)
  if (hour > 23 || Number(m) > 59) return null
  if (hour > 12 || hour === 0 || (h.length === 2 && h.startsWith('0')))
    return { minutes: hour * 60 + Number(m), isExact: true }
  return { minutes: (hour % 12) * 60 + Number(m), isExact: false }
}
