import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { distance, normalise, squeezed, written } from '#language/normalise'

describe('two ways of writing the same come out the same', () => {
  test.each([
    ['  Één   DOEL! ', 'een doel'],
    ['mijn\ndoel\t', 'mijn doel'],
    ['st\u200bop\u0000', 'stop'],
    ['ﬁets', 'fiets'],
    ['‘k wil', "'k wil"],
    ['🙂', ''],
  ])('%j', (text, expected) => expect(normalise(text)).toBe(expected))
})

describe('spoken Flemish is written out', () => {
  test.each([
    ['kwil da ni', 'ik wil dat niet'],
    ["'k heb da nie", 'ik heb dat niet'],
    ['kheb efkes tijd', 'ik heb even tijd'],
    ['gij zijt ne computer', 'je zijt een computer'],
    ["'t is gelukt", 'het is gelukt'],
    ['tis gedaan aub', 'het is gedaan'],
    ['mijne coach', 'mijn coach'],
    ['nekeer proberen', 'eens proberen'],
    ['kwilteren', 'kwilteren'],
    ['dame', 'dame'],
  ])('%s', (text, expected) => expect(written(text)).toBe(expected))
})

test('letters held down count once', () => expect(squeezed('neeeee')).toBe(squeezed('nee')))

test('the distance is that of a plain count, up to its limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      const exact = plainDistance(a, b)
      expect(distance(a, b, limit)).toBe(exact > limit ? limit + 1 : exact)
      expect(distance(a, b, 9)).toBe(distance(b, a, 9))
    }),
  )
})

/** Optimal string alignment, straight from its definition. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)]
  const same = a.at(-1) === b.at(-1)
  const options = [plainDistance(x, y) + (same ? 0 : 1), plainDistance(x, b) + 1, plainDistance(a, y) + 1]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    options.push(plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1)
  return Math.min(...options)
}
