import { readdirSync, readFileSync } from 'node:fs'
import type { Catalogue } from './translator.ts'

const LOCALES = new URL('../../locales/', import.meta.url)

/** Reads locales/<lang>/<namespace>.json: every word a person reads. */
export function readCatalogues(): Record<string, Catalogue> {
  const languages = readdirSync(LOCALES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return Object.fromEntries(languages.map(({ name }) => [name, readCatalogue(new URL(`${name}/`, LOCALES))]))
}

function readCatalogue(folder: URL): Catalogue {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
    ]),
  )
}
