const LONGEST_EMAIL = 120
const EMAIL = /^[a-z0-9](?:[a-z0-9_+-]*(?:\.[a-z0-9_+-]+)*)@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/
const LONGEST_NAME = 40

/** The first name or nickname in what somebody typed when asked for it, as typed, without "ik ben" before it; null when it looks like something else. */
export function nameIn(text: string): string | null {
  const name = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:ik ben|ik heet|ikke|mijn naam is|m'n naam is|noem me|noem mij)(?: de| het)? (?=\S)/i, '')
    .replace(/[.!,;]+$/, '')
    .trim()
  const isName = name.length <= LONGEST_NAME && /^\p{L}[\p{L}\p{M}'’ .-]*$/u.test(name)
  return isName && name.split(' ').length <= 3 ? name : null
}

/** The address behind a link that calls this number. */
export const dialled = (phone: string): string => `tel:${phone.replace('(0)', '').replace(/[^+\d]/g, '')}`

/** The one address in a text, in lower case. */
export function emailIn(text: string): string | null {
  const found = text
    .toLowerCase()
    .split(/[\s<>,;:]+/)
    .map((word) => word.replace(/^[("']+|[)"'.!?]+$/g, ''))
    .filter((word) => word.includes('@'))
  const [email] = found
  return found.length === 1 && email && email.length <= LONGEST_EMAIL && EMAIL.test(email) ? email : null
}

/**
 * The one telephone number in a text. Belgian ones have ten digits when they begin with 04 (mobile) and nine otherwise, the zone being 02, 03,
 * 04, 09 or three digits (BIPT's numbering plan); they come out as "0470 12 34 56" and "02 123 45 67". Numbers from elsewhere need their plus.
 */
export function phoneIn(text: string): string | null {
  const written = text.match(/(?:\+|\b)\d[\d\s./()-]{6,}\d/g)
  if (written?.length !== 1) return null
  const digits = (written[0] as string).replace(/\(0\)/, '').replace(/[^\d+]/g, '')
  const national = /^(?:\+|00)32(\d+)$/.exec(digits)?.[1]
  if (national) return belgian(`0${national.replace(/^0/, '')}`)
  const abroad = /^(?:\+|00)([1-9]\d{7,14})$/.exec(digits)?.[1]
  return abroad ? `+${abroad}` : belgian(digits)
}

const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/^(04[5-9]\d)(\d\d)(\d\d)(\d\d)$/, '$1 $2 $3 $4'],
  [/^(0[2349])(\d{3})(\d\d)(\d\d)$/, '$1 $2 $3 $4'],
  [/^(0[15678]\d)(\d\d)(\d\d)(\d\d)$/, '$1 $2 $3 $4'],
]

function belgian(digits: string): string | null {
  const shape = SHAPES.find(([pattern]) => pattern.test(digits))
  return shape ? digits.replace(...shape) : null
}
