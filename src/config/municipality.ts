import type { Partnership } from '#domain/partnership'
import { distance, normalise } from '#language/normalise'

/** A partnership that works in the municipality, under its name of today. */
export type Found = { readonly partnership: Partnership; readonly municipality: string }

/**
 * Every partnership of the municipality that a person typed: the old or the new name, with or without a postcode, one letter wrong in
 * names of five letters and more. A name that is right never lets a look-alike in ("Genk" is not "Gent").
 */
export function findByMunicipality(partnerships: Iterable<Partnership>, text: string): readonly Found[] {
  const said = plain(text)
  if (said === '') return []
  const known = [...partnerships].flatMap((partnership) =>
    (partnership.municipalities ?? []).flatMap(({ name, formerly }) =>
      [name, ...formerly].map((spelling) => ({ partnership, municipality: name, spelling: plain(spelling) })),
    ),
  )
  const exact = known.filter(({ spelling }) => spelling === said)
  return once(exact.length > 0 ? exact : known.filter(({ spelling }) => isNear(said, spelling)))
}

/** All names a person may choose from, today's and former ones, in alphabetical order. */
export function municipalityNames(partnerships: Iterable<Partnership>): readonly string[] {
  const names = [...partnerships].flatMap(({ municipalities }) =>
    (municipalities ?? []).flatMap(({ name, formerly }) => [name, ...formerly]),
  )
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'nl'))
}

const plain = (text: string): string =>
  normalise(text)
    .replace(/^\d{4} ?|\d{4}$/g, '')
    .replace(/\bst\b/g, 'sint')
    .trim()

const isNear = (said: string, spelling: string): boolean =>
  spelling.length >= 5 && distance(said, spelling, 1) <= 1

const once = (found: readonly Found[]): Found[] =>
  found
    .filter(
      (one, at) =>
        found.findIndex(
          (other) => other.partnership.id === one.partnership.id && other.municipality === one.municipality,
        ) === at,
    )
    .map(({ partnership, municipality }) => ({ partnership, municipality }))
