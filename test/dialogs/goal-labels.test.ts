import { describe, expect, test } from '@jest/globals'
import { cut, named, paged } from '../../dialogs/goal/labels.ts'

describe('own words on a button are cut at the end of a word, at 24 letters', () => {
  test.each([
    ['werk', 'werk'],
    ['een plek met een tuintje', 'een plek met een tuintje'],
    ['een plek met een tuintjes', 'een plek met een…'],
    ['een plek met de tuin aan zee', 'een plek met de tuin…'],
    ['Hottentottententententoonstelling', 'Hottentottentententento…'],
    ['twee\nregels  en\tmeer', 'twee regels en meer'],
    ['👩‍👩‍👧‍👦'.repeat(30), `${'👩‍👩‍👧‍👦'.repeat(23)}…`],
  ])('%j', (words, label) => expect(cut(words)).toBe(label))
})

test('what would look the same gets a number', () => {
  const same = ['een huis waar het rustiger is', 'een huis waar het droger is', 'een huis waar het warmer is']
  const choices = named(
    same.map((words, i) => ({ id: String(i), words })),
    'goal',
  )
  expect(choices.map(({ label }) => label)).toEqual([
    'een huis waar het…',
    'een huis waar het… (2)',
    'een huis waar het… (3)',
  ])
})

test('many are shown seven at a time, and after the last the first come back', () => {
  const more = { id: 'more', label: 'Meer' }
  const all = Array.from({ length: 9 }, (_, i) => ({ id: String(i), label: String(i) }))
  const ids = (page: number) => paged(all, page, more).map(({ id }) => id)
  expect(ids(0)).toEqual(['0', '1', '2', '3', '4', '5', '6', 'more'])
  expect(ids(1)).toEqual(['7', '8', 'more'])
  expect(ids(2)).toEqual(ids(0))
  expect(paged(all.slice(0, 7), 0, more)).toHaveLength(7)
})
