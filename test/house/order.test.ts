import { expect, test } from '@jest/globals'
import { dialogs } from '#dialogs'
import { filesIn, textOf } from './files.ts'

const sources = filesIn(['src', 'dialogs', 'widget', 'bench', 'test'], ['.ts', '.tsx', '.mjs'])
const lines = (path: string): number => textOf(path).split('\n').length - 1

test('no file is over 250 lines, and nine in ten are under 180', () => {
  expect(sources.filter((path) => lines(path) > 250)).toEqual([])
  const long = sources.filter((path) => lines(path) >= 180)
  expect(long.length / sources.length).toBeLessThanOrEqual(0.1)
})

test('every dialog is opened in some transcript', () => {
  const transcripts = filesIn(['test/dialogs', 'test/app'], ['.ts']).map(textOf).join('\n')
  const missing = dialogs
    .map(({ id }) => id)
    .filter((id) => !transcripts.includes(`'${id}'`) && !transcripts.includes(`dialog ${id}`))
  expect(missing).toEqual([])
})

test('the environment is read in src/config alone', () => {
  const readers = filesIn(['src', 'dialogs'], ['.ts']).filter((path) =>
    /(?<!['"])process\.env/.test(textOf(path)),
  )
  expect(readers.every((path) => path.startsWith('src/config/'))).toBe(true)
})

test('the clock, ids and chance come in from outside', () => {
  const own = /Date\.now\(\)|new Date\(\)|Math\.random\(\)|randomUUID\(\)/
  const readers = filesIn(['src', 'dialogs'], ['.ts']).filter(
    (path) => !path.startsWith('src/system/') && own.test(textOf(path)),
  )
  expect(readers).toEqual([])
})

test('nothing is left unfinished or skipped by its own words', () => {
  const unfinished = new RegExp(
    `\\b(${['TO', 'FIX'].map((word) => `${word}${word === 'TO' ? 'DO' : 'ME'}`).join('|')})\\b`,
  )
  const skipped = /\b(test|it|describe)\.(skip|only|todo)\b/
  const faults = sources.filter(
    (path) => unfinished.test(textOf(path)) || (path.startsWith('test/') && skipped.test(textOf(path))),
  )
  expect(faults).toEqual([])
})

test('names that mean something else here are not used for files', () => {
  const wrong = /(^|[/-])(user|client|appointment|booking|manager|helper|util|utils)s?([.-]|\/)/
  const faults = filesIn(['src', 'dialogs'], ['.ts']).filter((path) => wrong.test(path))
  expect(faults).toEqual([])
})
