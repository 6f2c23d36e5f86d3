import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Key } from '#records/vault'
import type { KeySet } from './environment.ts'
import { BYTES, parseKeys } from './secrets.ts'

const file = z.strictObject({ data: z.string(), link: z.string(), lookup: z.string() })

/**
 * The keys of a development machine, made once in `dataDir`/keys.json, which only its owner can read. `isNew` so that the start can say so.
 * Throws when the file is there but damaged: new keys would make the data beside it unreadable.
 */
export function developmentKeys(
  dataDir: string,
  randomBytes: (length: number) => Buffer,
): { readonly keys: KeySet; readonly path: string; readonly isNew: boolean } {
  const path = join(dataDir, 'keys.json')
  const make = () => `development:${randomBytes(BYTES).toString('base64')}`
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const fresh = JSON.stringify({ data: make(), link: make(), lookup: make() }, null, 2)
  const isNew = !existsSync(path) && writeOnce(path, fresh, `${path}.${randomBytes(8).toString('hex')}`)
  const parsed = file.safeParse(read(path))
  if (!parsed.success) throw new Error(`${path} is damaged: put it back, or remove the folder with its data`)
  const { data, link, lookup } = parsed.data
  return { keys: { data: list(data), link: list(link), lookup: list(lookup) }, path, isNew }

  function list(text: string): readonly Key[] {
    const { keys, faults } = parseKeys('keys.json', text)
    if (faults.length > 0)
      throw new Error(`${path} is damaged: put it back, or remove the folder with its data`)
    return keys
  }
}

/** Whole at once and never over an existing file, also when two processes start together. */
function writeOnce(path: string, text: string, temporary: string): boolean {
  writeFileSync(temporary, `${text}\n`, { mode: 0o600, flag: 'wx' })
  try {
    linkSync(temporary, path)
    return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw fault
  } finally {
    rmSync(temporary)
  }
}

function read(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
