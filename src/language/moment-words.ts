import { distance } from './normalise.ts'

export const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag']
export const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

/** Parts of the day as the markers that stand for them: night, morning, noon, afternoon, evening. */
const PARTS: Readonly<Record<string, string>> = {
  nacht: 'PNIGHT',
  nachts: 'PNIGHT',
  ochtend: 'PMORNING',
  ochtends: 'PMORNING',
  morgens: 'PMORNING',
  vroeg: 'PMORNING',
  voormiddag: 'PMORNING',
  voormiddags: 'PMORNING',
  middag: 'PNOON',
  middags: 'PNOON',
  namiddag: 'PAFTERNOON',
  namiddags: 'PAFTERNOON',
  avond: 'PEVENING',
  avonds: 'PEVENING',
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ma: 'maandag',
  maan: 'maandag',
  di: 'dinsdag',
  dins: 'dinsdag',
  wo: 'woensdag',
  woe: 'woensdag',
  woens: 'woensdag',
  do: 'donderdag',
  don: 'donderdag',
  dond: 'donderdag',
  vr: 'vrijdag',
  za: 'zaterdag',
  zat: 'zaterdag',
  jan: 'januari',
  feb: 'februari',
  febr: 'februari',
  mrt: 'maart',
  apr: 'april',
  jun: 'juni',
  jul: 'juli',
  aug: 'augustus',
  sep: 'september',
  sept: 'september',
  okt: 'oktober',
  nov: 'november',
  dec: 'december',
}

const NUMBERS =
  'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig'.split(
    ' ',
  )

/** Words that change nothing about the moment; any other word that stays over makes the whole unsure. */
const FILLERS = new Set(
  'om op de het in rond tegen naar aan liefst graag kan past is goed best ok oke ja dan dus ga zal wil ik we wij doe doen dat dit die misschien nog wel ook eens dag datum uur uren u h s een deze nu a aub alstublieft alsjeblieft svp toch maar'.split(
    ' ',
  ),
)

const COMPOUNDS = new Map<string, string>(
  [...WEEKDAYS, 'morgen', 'overmorgen', 'van'].flatMap((day) =>
    ['morgen', 'ochtend', 'vroeg', 'voormiddag', 'middag', 'namiddag', 'avond'].map((part) => [
      `${day}${part}`,
      `${day === 'van' ? 'vandaag' : day} ${part === 'morgen' ? 'PMORNING' : (PARTS[part] as string)}`,
    ]),
  ),
)

const KNOWN = new Map<string, string>([
  ...Object.entries(PARTS),
  ...Object.entries(ABBREVIATIONS),
  ...COMPOUNDS,
  ...[...WEEKDAYS, ...MONTHS].map((word) => [word, word] as const),
  ...NUMBERS.map((word, i) => [word, String(i + 2)] as const),
  ...'vandaag morgen overmorgen gisteren eergisteren volgende volgend komende weekend kwart kwartier minuten tussen vanaf binnen'
    .split(' ')
    .map((word) => [word, word] as const),
  ['overmorge', 'overmorgen'],
  ['smorgens', 'PMORNING'],
  ['sochtends', 'PMORNING'],
  ['smiddags', 'PNOON'],
  ['snamiddags', 'PAFTERNOON'],
  ['savonds', 'PEVENING'],
  ['snachts', 'PNIGHT'],
])

/**
 * The text with every word of time in one spelling (a wrong letter in a word of five or more is mended), numbers as digits and parts of
 * the day as markers in capitals. Signs between numbers stay; everything else goes.
 */
export function prepared(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/['’‘`´]/g, '')
    .replace(/(?<!\d)[:./-]|[:./-](?!\d)/g, ' ')
    .replace(/[^a-z0-9:./-]+/g, ' ')
    .replace(/[a-z]{2,}/g, (word) => mended(word))
    .replace(/ +/g, ' ')
    .trim()
}

export const isFiller = (word: string): boolean => FILLERS.has(word)

function mended(word: string): string {
  const known = KNOWN.get(word)
  if (known || word.length < 5 || FILLERS.has(word)) return known ?? word
  const near = [1, 2].map((limit) =>
    [...KNOWN].filter(
      ([one]) =>
        one.length >= (limit === 1 ? 5 : 8) && one[0] === word[0] && distance(word, one, limit) <= limit,
    ),
  )
  const forms = new Set((near.find((found) => found.length > 0) ?? []).map(([, form]) => form))
  return forms.size === 1 ? ([...forms][0] as string) : word
}
