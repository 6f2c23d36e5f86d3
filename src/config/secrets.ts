import type { Key } from '#records/vault'

/** What is wrong with one variable. `key`: the sentence with its cure in locales/<lang>/cli.json. No value of a variable stands in it. */
export type EnvironmentFault = {
  readonly name: string
  readonly key: string
  readonly values: Readonly<Record<string, string>>
}

export const BYTES = 32
const SHORTEST_PASSWORD = 16
const EXAMPLE = /change.?me|example|voorbeeld|invullen|your.|geheim|secret|password|wachtwoord|^(.)\1*$/i

export const environmentFault = (
  why: string,
  name: string,
  values: Readonly<Record<string, string>> = {},
): EnvironmentFault => ({ name, key: `cli:environment.${why}`, values: { name, ...values } })

/** Reads 'id:base64,id:base64'. Refuses a wrong form, too few bytes, the same id or secret twice, and what looks like an example. */
export function parseKeys(
  name: string,
  text: string,
): { readonly keys: readonly Key[]; readonly faults: readonly EnvironmentFault[] } {
  const keys = text.split(',').map((part) => {
    const [, id = '', secret = ''] =
      /^([A-Za-z0-9._-]{1,20}):([A-Za-z0-9+/_-]+={0,2})$/.exec(part.trim()) ?? []
    return { id, secret: Buffer.from(secret, 'base64') }
  })
  const is = (test: (key: Key, at: number) => boolean, why: string) =>
    keys.some(test) ? [environmentFault(why, name)] : []
  if (keys.some(({ id }) => id === '')) return { keys, faults: [environmentFault('keyForm', name)] }
  const faults = [
    ...is(({ secret }) => isExampleKey(secret), 'example'),
    ...is(({ secret }) => secret.length < BYTES, 'keyShort'),
    ...is(({ secret }) => secret.length > BYTES, 'keyLong'),
    ...is(
      ({ id, secret }, at) =>
        keys.slice(0, at).some((other) => other.id === id || other.secret.equals(secret)),
      'keyTwice',
    ),
  ]
  return { keys, faults }
}

/** A password, token or app secret: long enough and not the one of an example. */
export function passwordFaults(name: string, text: string): EnvironmentFault[] {
  if (EXAMPLE.test(text)) return [environmentFault('example', name)]
  return text.length < SHORTEST_PASSWORD
    ? [environmentFault('short', name, { least: String(SHORTEST_PASSWORD) })]
    : []
}

/** One secret for two purposes: who learns the one has the other, and neither can be replaced alone. */
export function sharedSecrets(
  secrets: readonly { readonly name: string; readonly secret: string }[],
): EnvironmentFault[] {
  return secrets.flatMap(({ name, secret }, at) => {
    const other = secrets.slice(0, at).find((earlier) => earlier.secret === secret && earlier.name !== name)
    return other ? [environmentFault('shared', name, { other: other.name })] : []
  })
}

/** Random bytes are never all letters one can type and hold many different values: what fails that was written by a person. */
const isExampleKey = (secret: Buffer): boolean =>
  secret.length > 0 && (secret.every((byte) => byte >= 0x20 && byte < 0x7f) || new Set(secret).size < 8)
