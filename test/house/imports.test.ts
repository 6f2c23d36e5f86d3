import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from '@jest/globals'
import { filesIn, ROOT, textOf } from './files.ts'

/**
 * The rings. A room may import its own files and the rooms named here; packages are named where a room may use any. The most specific
 * folder decides. This table is the documentation: docs/architecture.md points here.
 */
const ROOMS: Readonly<Record<string, { own: readonly string[]; packages: readonly string[] }>> = {
  'src/domain': { own: [], packages: ['temporal-polyfill'] },
  'src/language': { own: ['src/domain'], packages: [] },
  'src/ports': { own: ['src/domain'], packages: [] },
  'src/records': { own: ['src/domain', 'src/ports'], packages: ['zod', 'node:'] },
  'src/services': { own: ['src/domain', 'src/ports', 'src/records'], packages: [] },
  'src/i18n': { own: ['src/domain', 'src/ports'], packages: ['i18next', 'node:'] },
  'src/conversation': {
    own: ['src/domain', 'src/language', 'src/ports', 'src/records', 'src/services', 'src/i18n'],
    packages: ['zod'],
  },
  dialogs: { own: ['src/domain', 'src/conversation/index.ts'], packages: ['zod'] },
  'src/bot': { own: ['src/domain', 'src/ports', 'src/conversation'], packages: ['botbuilder', 'zod'] },
  'src/channels/webchat': {
    own: ['src/domain', 'src/ports', 'src/records', 'src/bot', 'src/conversation'],
    packages: ['ws', 'jose', 'zod', 'node:'],
  },
  'src/channels/console': {
    own: ['src/domain', 'src/ports', 'src/bot', 'src/conversation'],
    packages: ['node:'],
  },
  'src/stores': { own: ['src/ports'], packages: ['ioredis', 'node:'] },
  'src/mail': {
    own: ['src/ports', 'src/domain', 'src/i18n'],
    packages: ['nodemailer', 'ical-generator', 'node:'],
  },
  'src/pages': {
    own: ['src/domain', 'src/ports', 'src/records', 'src/services', 'src/i18n'],
    packages: ['htm', 'preact', 'preact-render-to-string', 'esbuild', 'node:'],
  },
  'src/http': {
    own: [
      'src/domain',
      'src/ports',
      'src/records',
      'src/services',
      'src/i18n',
      'src/pages',
      'src/channels',
      'src/config',
    ],
    packages: ['restify', 'zod', 'ws', 'node:'],
  },
  'src/jobs': {
    own: ['src/domain', 'src/ports', 'src/records', 'src/services', 'src/conversation', 'src/mail'],
    packages: [],
  },
  'src/system': { own: ['src/ports'], packages: ['pino', 'prom-client', 'node:'] },
  'src/config': { own: ['src/domain', 'src/language', 'src/records'], packages: ['zod', 'node:'] },
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\n[^'";]*?)?from\s+['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g

test('every room imports only the rooms that the table names, by the path that an import really leads to', () => {
  const faults = filesIn(['src', 'dialogs'], ['.ts']).flatMap((file) => {
    const room = roomOf(file)
    if (!room) return isRoot(file) ? [] : [`${file} stands in no room of the table`]
    const { own, packages } = ROOMS[room] as (typeof ROOMS)[string]
    return importsOf(file)
      .filter((target) =>
        target.startsWith('package:')
          ? !packages.some((name) => isPackage(target.slice(8), name))
          : roomOf(target) !== room &&
            !own.some((folder) => target === folder || target.startsWith(`${folder}/`)),
      )
      .map((target) => `${file} may not import ${target}`)
  })
  expect(faults).toEqual([])
})

test('across rooms imports go by #name, inside a room by a relative path', () => {
  const faults = filesIn(['src', 'dialogs'], ['.ts']).flatMap((file) =>
    specifiersOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .filter((specifier) => roomOf(normalize(join(dirname(file), specifier))) !== roomOf(file))
      .map((specifier) => `${file} leaves its room through ${specifier}`),
  )
  expect(faults).toEqual([])
})

test('the SDK is imported in one file, so that moving to its successor changes one folder', () => {
  const importers = filesIn(['src', 'dialogs'], ['.ts']).filter((file) =>
    importsOf(file).includes('package:botbuilder'),
  )
  expect(importers).toEqual(['src/bot/sdk.ts'])
})

/** The command line and the composition stand above all rooms. */
const isRoot = (file: string): boolean =>
  /^src\/(app|core|main)[a-z-]*\.ts$/.test(file) || file.startsWith('src/cli/')

const roomOf = (file: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]

const isPackage = (specifier: string, name: string): boolean =>
  name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`)

const specifiersOf = (file: string): string[] =>
  [...textOf(file).matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')

const names = Object.entries(
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { imports: Record<string, string> })
    .imports,
)

function importsOf(file: string): string[] {
  return specifiersOf(file).map((specifier) => {
    if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier))
    if (!specifier.startsWith('#')) return `package:${specifier}`
    for (const [name, target] of names) {
      if (name === specifier) return target.slice(2)
      const [head = '', tail] = name.split('*')
      if (tail !== undefined && specifier.startsWith(head))
        return target.slice(2).replace('*', specifier.slice(head.length))
    }
    return `unknown:${specifier}`
  })
}
