import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { z } from 'zod'
import type { AnyKind } from '#records/record'

const ROOT = new URL('../../', import.meta.url)
const CLASSES = ['C0', 'C1', 'C2', 'C3']

/** Every kind of document that src/records defines, found by looking in every file. */
async function kinds(): Promise<AnyKind[]> {
  const files = readdirSync(new URL('src/records/', ROOT)).filter((file) => file.endsWith('.ts'))
  const modules = await Promise.all(
    files.map((file) => import(new URL(`src/records/${file}`, ROOT).pathname)),
  )
  return modules.flatMap((module) => Object.values(module).filter(isKind))
}

const isKind = (value: unknown): value is AnyKind =>
  typeof value === 'object' && value !== null && 'kind' in value && 'schema' in value && 'policy' in value

const fieldsOf = ({ schema }: AnyKind): string[] => Object.keys((schema as unknown as z.ZodObject).shape)

const sentences = JSON.parse(readFileSync(new URL('locales/nl/data.json', ROOT), 'utf8')) as {
  purpose: Record<string, string>
  keep: Record<string, string>
}

test('every field of every kind of document has a class, a purpose and a period, and no row is left over', async () => {
  const all = await kinds()
  expect(all.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['participant', 'contact', 'coach', 'session', 'link', 'invitation', 'note']),
  )
  for (const kind of all) {
    const policy = kind.policy as Record<string, { class: string; purpose: string; keep: string }>
    expect({ kind: kind.kind, fields: Object.keys(policy).sort() }).toEqual({
      kind: kind.kind,
      fields: fieldsOf(kind).sort(),
    })
    for (const row of Object.values(policy)) expect(CLASSES).toContain(row.class)
  }
})

test('every purpose and every period is told in a sentence, and no sentence is left over', async () => {
  const rows = (await kinds()).flatMap(({ policy }) =>
    Object.values(policy as Record<string, { purpose: string; keep: string }>),
  )
  const told = (of: Record<string, string>) =>
    Object.entries(of)
      .filter(([, sentence]) => /\p{L}{2}.*\.$/u.test(sentence))
      .map(([key]) => key)
  expect(told(sentences.purpose).sort()).toEqual([...new Set(rows.map(({ purpose }) => purpose))].sort())
  expect(told(sentences.keep).sort()).toEqual([...new Set(rows.map(({ keep }) => keep))].sort())
})

test('no two kinds share a name, for the name is the start of every key', async () => {
  const names = (await kinds()).map(({ kind }) => kind)
  expect(new Set(names).size).toBe(names.length)
})
