/** Lower case, no accents, no punctuation, nothing invisible, single spaces: how two ways of writing the same thing are compared. */
export function normalise(text: string): string {
  const lower = text.toLowerCase()
  return PLAIN.test(lower) ? lower : cleaned(text)
}
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/

function cleaned(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?![\n\t\r])[\p{Cc}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()
}

/** How Flanders types what the school writes otherwise: the spoken form, then the written one. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/(?<= |^)'/g, ''],
  [
    /\bk ?(heb|wil|ben|zou|moet|ga|kan|weet|zoek|wou|vind|mag|zit|zie|denk|snap|begrijp|g?eraak|raak)\b/g,
    'ik $1',
  ],
  [/\b(k|ikke)\b/g, 'ik'],
  [/\b(gij|ge|gullie|jij)\b/g, 'je'],
  [/\b(mijne|mijnen|m'n|mn)\b/g, 'mijn'],
  [/\b(ni|nie)\b/g, 'niet'],
  [/\b(da's|das)\b/g, 'dat is'],
  [/\bda\b/g, 'dat'],
  [/\bwa\b/g, 'wat'],
  [/\bt ?is\b/g, 'het is'],
  [/\bt ?(gaat|lukt)\b/g, 'het $1'],
  [/\b(ne ?keer|nen ?keer|een keer|ekeer)\b/g, 'eens'],
  [/\b(nen|n|ne)\b/g, 'een'],
  [/\b(der|dr)\b/g, 'er'],
  [/\befkes\b/g, 'even'],
  [/\b(aub|alstublieft|alsjeblieft|asjeblieft|svp|pls)\b/g, ''],
  [/\bhedde\b/g, 'heb je'],
  [/\bkunde\b/g, 'kan je'],
  [/\bkunt\b/g, 'kan'],
  [/\bje je\b/g, 'je'],
  [/\bmoogt\b/g, 'mag'],
  [/\bweette\b/g, 'weet je'],
]

/** normalise, and then the spoken forms written out: for sentences, not for labels. One turn asks it of one text several times. */
export function written(text: string): string {
  if (text !== last.text) last = { text, said: rewritten(text) }
  return last.said
}
let last = { text: '', said: '' }

function rewritten(text: string): string {
  let said = normalise(text)
  for (const [spoken, form] of SPOKEN) said = said.replace(spoken, form)
  return said.replace(/ +/g, ' ').trim()
}

/** Letters that were held down count once; both sides of a comparison must be squeezed ("neeee" and "nee" give "ne"). */
export const squeezed = (text: string): string => text.replace(/(.)\1+/gu, '$1')
export const isStretched = (text: string): boolean => /(.)\1\1/u.test(text)

/**
 * How many letters must change, fall out, come in or swap places; stops counting above `limit` and answers limit + 1. Only the band of
 * the table that can stay within the limit is filled in: this runs a hundred times for a sentence.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  const width = b.length + 2
  const far = limit + 1
  const rows = width * 3 <= table.length ? table : new Uint16Array(width * 3)
  for (let j = 0; j < width; j++) rows[j] = j
  let before = width * 2
  let previous = 0
  let current = width
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - limit)
    const to = Math.min(b.length, i + limit)
    let least = from === 1 ? Math.min(i, far) : far
    rows[current + from - 1] = least
    for (let j = from; j <= to; j++) {
      const isSame = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let best = (rows[previous + j - 1] as number) + (isSame ? 0 : 1)
      best = Math.min(best, (rows[previous + j] as number) + 1, (rows[current + j - 1] as number) + 1)
      if (i > 1 && j > 1 && isSwapped(a, i, b, j)) best = Math.min(best, (rows[before + j - 2] as number) + 1)
      rows[current + j] = best
      if (best < least) least = best
    }
    rows[current + to + 1] = far
    if (least > limit) return far
    const free = before
    before = previous
    previous = current
    current = free
  }
  return Math.min(rows[previous + b.length] as number, far)
}
const isSwapped = (a: string, i: number, b: string, j: number): boolean =>
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
const table = new Uint16Array(256)

/** One wrong letter in words of five and more, two from nine letters on; short words must be right. */
export const tolerance = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0)
