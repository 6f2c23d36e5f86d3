import { distance, isStretched, normalise, squeezed, tolerance, written } from './normalise.ts'

type Labelled = { readonly id: string; readonly label: string }

/** What people type for a button that says yes, no, or not now, beside its label. */
const SAID: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [
    /^ja\b/,
    words(
      'ja|jaja|jawel|jep|yep|yes|ok|oke|okee|okay|oki|goed|is goed|dat is goed|zeker|tuurlijk|natuurlijk|graag|ja graag|ja doe maar|doe maar|ja hoor|klopt|dat klopt|ja dat klopt|ja is goed|prima|awel ja|ja zeker',
    ),
  ],
  [
    /^(nee|nog niet|niet nu|laat het zo)\b/,
    words(
      'nee|neen|nee nee|neeje|nope|nee dank je|nee bedankt|nee merci|liever niet|nee liever niet|zeker niet|dat wil ik niet|ik wil dat niet|absoluut niet|toch niet|nee toch niet|nog niet|nee nog niet|niet',
    ),
  ],
  [
    /^(beslis )?later$|^niet nu$/,
    words(
      'later|beslis later|straks|niet nu|nu niet|nog niet|ik weet het niet|ik weet het nog niet|weet niet|weet ik niet|weet ik nog niet|geen idee|misschien|ik twijfel|overslaan|sla over|maakt niet uit',
    ),
  ],
]

/** Labels that are hours ("14 uur"): a number then means the hour, not the place in the row. */
const HOUR = /^(\d{1,2})( \d{2})? uur$/

/**
 * The choice a person means by typing: its number ("2", "2."), its label, or its label with a spelling mistake or with letters held
 * down; a yes, no or later in other words. A label with numbers in it only fits when the numbers are right. Null when nothing or more than one thing fits.
 */
export function matchChoice<C extends Labelled>(text: string, choices: readonly C[]): C | null {
  const said = normalise(text)
  if (said === '') return null
  const number = /^(?:nummer |nr |knop |de )?(\d{1,2})(?:e|de|ste)?$/.exec(said)?.[1]
  if (number) return numbered(Number(number), said, choices)
  const labels = choices.map((choice) => ({ choice, label: normalise(choice.label) }))
  const exact = labels.find(({ label }) => label === said)
  if (exact) return exact.choice
  if (isStretched(said)) {
    const held = labels.filter(({ label }) => squeezed(label) === squeezed(said))
    if (held.length === 1) return held[0]?.choice ?? null
  }
  const near = labels.filter(({ label }) => {
    if (/\d/.test(label)) return isNearWordByWord(said, label)
    const allowed = tolerance(label)
    return allowed > 0 && distance(said, label, allowed) <= allowed
  })
  if (near.length > 0) return near.length === 1 ? (near[0]?.choice ?? null) : null
  const meant = written(text)
  const forms = isStretched(meant) ? [meant, squeezed(meant)] : [meant]
  const fitting = labels.filter(({ label }) =>
    SAID.some(([pattern, phrases]) => pattern.test(label) && forms.some((form) => phrases.has(form))),
  )
  return fitting.length === 1 ? (fitting[0]?.choice ?? null) : null
}

function numbered<C extends Labelled>(number: number, said: string, choices: readonly C[]): C | null {
  const hours = choices.flatMap((choice) => {
    const hour = HOUR.exec(normalise(choice.label))
    return hour ? [{ choice, hour: Number(hour[1]) }] : []
  })
  if (hours.length === 0) return choices[number - 1] ?? null
  const found = /^\d{1,2}$/.test(said) ? hours.filter(({ hour }) => hour === number) : []
  return found.length === 1 ? (found[0]?.choice ?? null) : null
}

/** For days and hours, where one other letter can be another day: every word apart, and numbers exactly. */
function isNearWordByWord(said: string, label: string): boolean {
  const theirs = said.split(' ')
  const ours = label.split(' ')
  return (
    theirs.length === ours.length &&
    ours.every((word, i) => {
      const typed = theirs[i] as string
      return word === typed || (tolerance(word) > 0 && !/\d/.test(word) && distance(typed, word, 1) <= 1)
    })
  )
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split('|').flatMap((one) => [one, squeezed(one)]))
}
