import type { z } from 'zod'

/** What is wrong at one place of one file. `key` is the sentence with its cure in locales/<lang>/cli.json, `path` as 'domains.2.shown'. */
export type PartnershipFault = {
  readonly file: string
  readonly path: string
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

/** Turns what zod found into faults. `raw`: the file as read, to tell what is missing from what has the wrong kind of value. */
export const faultsOf = (file: string, raw: unknown, error: z.ZodError): PartnershipFault[] =>
  error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => fault(file, [...path, key], 'unknownKey'))
    return [fault(file, path, nameOf(issue, raw), valuesOf(issue))]
  })

export const fault = (
  file: string,
  path: readonly string[],
  name: string,
  values: PartnershipFault['values'] = {},
): PartnershipFault => ({ file, path: path.join('.'), key: `cli:fault.${name}`, values })

function nameOf(issue: z.core.$ZodIssue, raw: unknown): string {
  if (issue.code === 'invalid_type') return isAbsent(raw, issue.path) ? 'missing' : 'wrongKind'
  if (issue.code === 'invalid_value') return isAbsent(raw, issue.path) ? 'missing' : 'notOneOf'
  // Our own rules carry the name of their fault as message; zod's own messages hold spaces.
  if (/^[a-zA-Z]+$/.test(issue.message)) return issue.message
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'tooLong' : 'tooMuch'
  if (issue.code === 'too_small') return issue.origin === 'number' ? 'tooLittle' : 'empty'
  return 'wrongKind'
}

function valuesOf(issue: z.core.$ZodIssue): PartnershipFault['values'] {
  if (issue.code === 'invalid_type') return { expected: issue.expected }
  if (issue.code === 'invalid_value') return { allowed: issue.values.map(String).join(', ') }
  if (issue.code === 'too_big') return { limit: Number(issue.maximum) }
  if (issue.code === 'too_small') return { limit: Number(issue.minimum) }
  if (issue.code === 'custom') return issue.params ?? {}
  return {}
}

function isAbsent(raw: unknown, path: readonly PropertyKey[]): boolean {
  let value = raw
  for (const part of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[part]
  return value === undefined
}
