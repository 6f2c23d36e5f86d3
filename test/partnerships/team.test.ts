import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openCore } from '#cli/open-core'
import { runPartnership } from '#cli/partnership-commands'
import { readHours } from '#cli/partnership-team'
import { type Environment, readEnvironment } from '#config/environment'
import { readCatalogues } from '#i18n/catalogues'
import { createTranslator } from '#i18n/translator'
import { createSqliteStore } from '#stores/sqlite/store'

const translator = createTranslator(readCatalogues(), true)
let dataDir: string
let environment: Environment
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'team-'))
  const read = readEnvironment({ DATA_DIR: dataDir })
  if ('faults' in read) throw new Error('the environment of this test is wrong')
  environment = read
})
afterAll(() => rmSync(dataDir, { recursive: true }))

async function run(...args: string[]) {
  const lines: string[] = []
  const code = await runPartnership(args, {
    dir: environment.partnershipsDir,
    publicUrl: 'https://chat.be',
    today: '2026-11-23',
    text: (partnership) => translator.text('nl', partnership),
    print: (line) => lines.push(line),
    open: () => openCore(environment),
  })
  return { code, text: lines.join('\n') }
}

test('a coach is added, listed and invites a participant with a code, also while the bot holds the file', async () => {
  const bot = createSqliteStore({ path: join(dataDir, 'roer.sqlite') })
  const added = await run(
    'coach',
    'add',
    'lp-maasland',
    '--name',
    'An',
    '--email',
    'An@maasland.be',
    '--hours',
    'ma-di 9:00-12:00',
  )
  expect(added.code).toBe(0)
  const id = /Id: (\w+)/.exec(added.text)?.[1] ?? ''
  expect((await run('coach', 'list', 'lp-maasland')).text).toBe(`${id}  An  ma 09:00-12:00, di 09:00-12:00`)
  const invited = await run('invite', 'lp-maasland', id)
  expect(invited.text).toMatch(/^Code: [0-9A-HJKMNP-TV-Z]{8}\nChat: https:\/\/chat\.be\/c\/lp-maasland\n/)
  await bot.close()
})

test('the same address twice, an unknown coach or partnership, and half a command are refused with the cure', async () => {
  expect(await run('coach', 'add', 'lp-maasland', '--name', 'Anna', '--email', 'an@maasland.be')).toEqual({
    code: 1,
    text: 'Dit adres hoort al bij iemand van het team.',
  })
  expect((await run('invite', 'lp-maasland', 'nobody')).code).toBe(1)
  expect((await run('coach', 'list', 'nergens')).code).toBe(2)
  expect(await run('coach', 'add', 'lp-maasland', '--name', 'Bo')).toEqual({
    code: 2,
    text: 'Geef --name en een geldig --email.',
  })
  expect((await run('invite', 'lp-maasland')).text).toContain('npm run partnership -- invite ID COACH')
})

test.each([
  ['ma-vr 9:00-12:00', 5],
  ['ma 9:00-12:00,wo 13:00-17:00', 2],
  ['vr-ma 9:00-12:00', null],
  ['ma 12:00-9:00', null],
  ['maandag 9-12', null],
])('hours written as %s', (text, days) => {
  expect(readHours(text)?.length ?? null).toBe(days)
})
