import { OUTRIGHT, OUTRIGHT_ELSEWHERE } from './danger-words.ts'
import { normalise, written } from './normalise.ts'

export type DangerCategory =
  | 'suicide'
  | 'self_harm'
  | 'violence'
  | 'child_safety'
  | 'homeless'
  | 'basic_needs'
  | 'threat_others'
  | 'medical'
  | 'unspecified'

const ELSEWHERE = OUTRIGHT_ELSEWHERE.map(
  ([category, phrases]) => [category, phrases.split('|').map(normalise)] as const,
)

/** Talk about something that was seen or read, and laughter: only words that are hard to mean otherwise count then. */
const TOLD =
  /\b(film|serie|boek|liedje|podcast|documentaire|game|aflevering|journaal|netflix)\b|(?:ha){2,}|(?:hihi)|\blol\b/
const MEANT =
  /\b(mijn leven|niet meer leven|mezelf|zelf ?moord plegen|hij|mijn (man|vrouw|ex|vader|kind|kinderen))\b/

/** Where people look for words of danger: more than this is not read, and a message that long is not kept either. */
const LONGEST = 6000

/**
 * The category of danger that is said outright, or null. Dutch as people type it, and the plainest sentences of five other languages.
 * Doubt goes to the card: a needless one costs one message, a missed one may cost more.
 */
export function danger(text: string): DangerCategory | null {
  const part = text.length > LONGEST ? `${text.slice(0, LONGEST / 2)} ${text.slice(-LONGEST / 2)}` : text
  const said = written(part)
  const isTold = (TOLD.test(said) || /[😂🤣]/u.test(part)) && !MEANT.test(said)
  const here = OUTRIGHT.find(([, pattern]) => pattern.test(said))
  if (here && !isTold) return here[0]
  const plain = normalise(part)
  return ELSEWHERE.find(([, phrases]) => phrases.some((one) => plain.includes(one)))?.[0] ?? null
}
