import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { developmentKeys } from '#config/development-keys'

let dir: string
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'keys-')), 'data')
})
afterEach(() => rmSync(join(dir, '..'), { recursive: true }))

test('a set is made once, for its owner only, and read again afterwards', () => {
  const first = developmentKeys(dir, randomBytes)
  const second = developmentKeys(dir, randomBytes)
  expect([first.isNew, second.isNew]).toEqual([true, false])
  expect(second.keys).toEqual(first.keys)
  expect(statSync(first.path).mode & 0o777).toBe(0o600)
  expect(readdirSync(dir)).toEqual(['keys.json'])
  const secrets = Object.values(first.keys).map(([key]) => key?.secret.toString('hex'))
  expect(new Set(secrets).size).toBe(3)
})

test.each(['{', '{}', '{"data":"a:AAAA","link":"b:AAAA","lookup":"c:AAAA"}'])(
  'a damaged file is never replaced: %s',
  (text) => {
    const { path } = developmentKeys(dir, randomBytes)
    writeFileSync(path, text)
    expect(() => developmentKeys(dir, randomBytes)).toThrow(/damaged/)
  },
)
