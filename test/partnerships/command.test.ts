import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { runPartnership } from '#cli/partnership-commands'
import { readCatalogues } from '#i18n/catalogues'
import { createTranslator } from '#i18n/translator'

const shipped = new URL('../../partnerships/', import.meta.url).pathname
const translator = createTranslator(readCatalogues(), true)

async function run(args: string, dir = shipped) {
  const lines: string[] = []
  const code = await runPartnership(args.split(' '), {
    dir,
    publicUrl: 'https://chat.be',
    today: '2026-11-23',
    text: (partnership) => translator.text('nl', partnership),
    print: (line) => lines.push(line),
    open: () => {
      throw new Error('this command needs no store')
    },
  })
  return { code, text: lines.join('\n') }
}

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'partnership-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

function copy(id: string, change: object = {}) {
  const file = JSON.parse(readFileSync(join(shipped, `${id}.json`), 'utf8'))
  writeFileSync(join(dir, `${id}.json`), JSON.stringify({ ...file, ...change }))
}
const FILLED = {
  human: { phone: '089 00 00 00', hours: [{ day: 1, from: '09:00', to: '12:00' }], mailbox: 'team@a.be' },
  privacy: { controller: 'Gemeente A', mailbox: 'dpo@a.be' },
}

describe('check', () => {
  test('tells for one partnership what is still open and what comes first', async () => {
    const { code, text } = await run('check commid')
    expect(code).toBe(0)
    expect(text.split('\n').map((line) => line.replace(/: nog in te vullen.*/, ''))).toEqual([
      'COMMID (commid.json)',
      '  ! human.phone',
      '  ! human.hours',
      '  ! human.mailbox',
      '  ! privacy.controller',
      '  - privacy.mailbox',
      '  - origins',
      '  - funding.logos.0.file',
      '  - period.to: de looptijd in de bron is voorbij (2023). Vraag na of de werking doorloopt.',
      '',
      '0 van 1 kan open voor het publiek. Wat met ! begint, moet eerst.',
    ])
  })

  test('looks at all eight, and refuses to let them go live as they are shipped', async () => {
    const { code, text } = await run('check')
    expect(code).toBe(0)
    expect(text.match(/\.json\)$/gm)).toHaveLength(8)
    expect(text).toContain('municipalities: nog in te vullen')
    expect((await run('check --live')).code).toBe(1)
  })

  test('lets a partnership go live once a human and the organisation are filled in', async () => {
    copy('lp-maasland', FILLED)
    copy('boost')
    expect((await run('check --live lp-maasland', dir)).code).toBe(0)
    expect((await run('check --live', dir)).code).toBe(1)
  })

  test('does not go live with the address of somebody’s own computer', async () => {
    copy('lp-maasland', { ...FILLED, origins: ['http://localhost:8080'] })
    const { code, text } = await run('check --live', dir)
    expect(code).toBe(1)
    expect(text).toContain('! origins: http://localhost:8080')
  })

  test('names each fault with file, place and cure', async () => {
    copy('lp-maasland', { fone: '1', goalMode: 'two' })
    copy('boost', { id: 'bost' })
    const { code, text } = await run('check', dir)
    expect(code).toBe(1)
    expect(text).toBe(
      [
        'Fout in 2 bestand(en). Zo maak je ze goed:',
        '  boost.json  id',
        '    De id moet de naam van het bestand zijn, zonder .json.',
        '  lp-maasland.json  goalMode',
        '    Dit kan niet. Kies uit: up-to-three, one.',
        '  lp-maasland.json  fone',
        '    Deze sleutel bestaat niet. Verbeter de spelling of haal hem weg.',
      ].join('\n'),
    )
  })
})

test.each(['', 'check --life', 'embed', 'embed boost flux', 'coach', 'check --live=3'])(
  'a wrong question is answered with how it works: %s',
  async (args) => {
    const { code, text } = await run(args)
    expect(code).toBe(2)
    expect(text).toContain('npm run partnership -- check')
  },
)

test.each(['check nergens', 'embed nergens'])('an unknown partnership is named: %s', async (args) => {
  const { code, text } = await run(args)
  expect(code).toBe(2)
  expect(text).toContain('“nergens”')
  expect(text).toContain('lp-maasland')
})

describe('embed', () => {
  test('prints everything staff need, and says that no website is listed yet', async () => {
    const { code, text } = await run('embed lp-maasland')
    expect(code).toBe(0)
    for (const part of [
      '<script async src="https://chat.be/embed.js" data-partnership="lp-maasland"></script>',
      '<a href="https://chat.be/c/lp-maasland">Chat met LP Maasland</a>',
      'script-src https://chat.be; frame-src https://chat.be',
      'roer:lp-maasland',
      'https://chat.be/about/lp-maasland',
      'nog geen websites in origins',
      '█',
    ])
      expect(text).toContain(part)
  })

  test('writes the QR code for print as one scalable picture', async () => {
    const file = join(dir, 'qr.svg')
    const { text } = await run(`embed boost --svg ${file}`)
    expect(text).toContain(file)
    expect(readFileSync(file, 'utf8')).toMatch(/^<svg [^>]*viewBox="[^"]+"[\s\S]*<\/svg>\n$/)
  })

  test('names the websites where the button works', async () => {
    copy('boost', { origins: ['https://www.genk.be'] })
    expect((await run('embed boost', dir)).text).toContain('Dit werkt op: https://www.genk.be.')
  })
})
