import type { Choice } from '#domain/message'

const LONGEST = 24

/** The participant's own words on a button: on one line, cut at the end of a word. */
export function cut(words: string): string {
  const line = oneLine(words)
  const letters = [...new Intl.Segmenter('nl').segment(line)].map(({ segment }) => segment)
  if (letters.length <= LONGEST) return line
  const start = letters.slice(0, LONGEST - 1).join('')
  const border = letters[LONGEST - 1] === ' ' ? start.length : start.lastIndexOf(' ')
  return `${(border > 0 ? start.slice(0, border) : start).trimEnd()}…`
}

/** Buttons for things in own words; those that would look the same get a number, so that each can be pressed and typed. */
export function named(
  things: readonly { readonly id: string; readonly words: string }[],
  icon: Choice['icon'],
): Choice[] {
  const seen = new Map<string, number>()
  return things.map(({ id, words }) => {
    const label = cut(words)
    const times = (seen.get(label) ?? 0) + 1
    seen.set(label, times)
    return { id, label: times > 1 ? `${label} (${times})` : label, icon }
  })
}

const PAGE = 7

/** At most seven buttons at a time; `more` shows the next ones, and after the last the first again. */
export function paged(choices: readonly Choice[], page: number, more: Choice): Choice[] {
  if (choices.length <= PAGE) return [...choices]
  const start = (page % Math.ceil(choices.length / PAGE)) * PAGE
  return [...choices.slice(start, start + PAGE), more]
}

export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
