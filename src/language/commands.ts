import { PHRASES } from './command-phrases.ts'
import { distance, isStretched, normalise, squeezed, tolerance, written } from './normalise.ts'

const INDEX = new Map(
  PHRASES.flatMap(([id, phrases]) => phrases.split('|').map((phrase) => [normalise(phrase), id] as const)),
)
const LONGEST = 40
const SHORTEST_MENDED = 5
/** Letters held down ("stoooop"); only where squeezing leaves one meaning. */
const SQUEEZED = new Map([...INDEX].map(([phrase, id]) => [squeezed(phrase), id] as const))

/** Only phrases of nearly the same length can be meant by a mistake. */
const BY_LENGTH = Map.groupBy(
  [...INDEX].filter(([phrase]) => phrase.length >= SHORTEST_MENDED),
  ([phrase]) => phrase.length,
)

/** Other words that lie one letter from a command. */
const NOT_MEANT = new Set([
  'stompen',
  'stoffen',
  'staart',
  'stort',
  'stout',
  'een deel',
  'mijn deel',
  'hulk',
  'begon',
])

/** The command that the whole message is, also in dialect or with a spelling mistake; null when it is anything else. */
export function command(text: string): string | null {
  const said = normalise(text)
  if (said.length > LONGEST || NOT_MEANT.has(said)) return null
  const exact = INDEX.get(said) ?? INDEX.get(written(text))
  if (exact) return exact
  if (isStretched(said)) return SQUEEZED.get(squeezed(said)) ?? null
  const allowed = Math.min(tolerance(said), said.length < 12 ? 1 : 2)
  if (allowed === 0) return null
  for (let length = said.length - allowed; length <= said.length + allowed; length++)
    for (const [phrase, id] of BY_LENGTH.get(length) ?? [])
      if (distance(said, phrase, allowed) <= allowed) return id
  return null
}
