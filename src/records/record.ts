import type { z } from 'zod'

/** C0 public, C1 who and where to reach, C2 plans and words, C3 special (health, danger). */
export type DataClass = 'C0' | 'C1' | 'C2' | 'C3'
/** One field's row in the data table. `purpose` and `keep` are keys of sentences in locales/<lang>/data.json. */
export type FieldPolicy = { readonly class: DataClass; readonly purpose: string; readonly keep: string }
export type Policy<T> = { readonly [K in keyof T]-?: FieldPolicy }

/** A kind of document: its shape, what each field is for, until when it stands, and whose it is. */
export type RecordKind<T> = {
  readonly kind: string
  readonly schema: z.ZodType<T>
  readonly policy: Policy<T>
  /** Instant from which it is gone; null keeps it until somebody deletes it. */
  expiresAt(value: T, now: number): number | null
  /** The participant who owns it, for erasing and exporting; undefined for what belongs to the house. */
  person(value: T, id: string): string | undefined
}

/** Any kind, for code that does not look inside. */
export type AnyKind = RecordKind<unknown>

export const defineRecord = <T>(kind: RecordKind<T>): RecordKind<T> => kind

/** The only place where a document's key is made; an id outside this pattern is a bug or an attack, never stored. */
export function keyOf(kind: { readonly kind: string }, id: string): string {
  if (!/^[A-Za-z0-9._|=-]{1,150}$/.test(id))
    throw new Error(`an id of ${kind.kind} has characters that no id of ours has`)
  return `${kind.kind}:${id}`
}
