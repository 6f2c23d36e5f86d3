import { expect, test } from '@jest/globals'
import { findByMunicipality, municipalityNames } from '#config/municipality'
import { loadPartnerships } from '#config/partnerships'

const all = loadPartnerships(new URL('../../partnerships/', import.meta.url).pathname)
const found = (said: string) =>
  findByMunicipality(all.values(), said).map(
    ({ partnership, municipality }) => `${partnership.id}: ${municipality}`,
  )

test.each([
  ['Lanaken', ['commid: Lanaken', 'lp-maasland: Lanaken']],
  ['lanakken', ['commid: Lanaken', 'lp-maasland: Lanaken']],
  ['3620 LANAKEN', ['commid: Lanaken', 'lp-maasland: Lanaken']],
  ['Ham', ['lp-west-limburg: Tessenderlo-Ham']],
  ['Tessenderlo', ['lp-west-limburg: Tessenderlo-Ham']],
  ['tessenderlo ham', ['lp-west-limburg: Tessenderlo-Ham']],
  ['De Pinte', ['lp-leie-en-schelde: Nazareth-De Pinte']],
  ['Melle', ['lp-leie-en-schelde: Merelbeke-Melle']],
  ['merelbeeke', ['lp-leie-en-schelde: Merelbeke-Melle']],
  ['St-Martens-Latem', ['lp-leie-en-schelde: Sint-Martens-Latem']],
  ['Herk de stad', ['lp-west-limburg: Herk-de-Stad']],
  ['Heusden Zolder ', ['lp-west-limburg: Heusden-Zolder']],
  ['Tongeren', ['flux: Tongeren-Borgloon']],
  ['Tongeren-Borgloon', ['flux: Tongeren-Borgloon']],
  ['Kortessem', ['blend: Hasselt']],
  ['Hásselt', ['blend: Hasselt']],
  ['Genk', ['boost: Genk']],
  ['as', ['boost: As']],
  ['Gent', []],
  ['Al', []],
  ['Ieper', []],
  ['Borgloon', []],
  ['', []],
  ['8900', []],
  ['   ', []],
  ['<b>', []],
])('who lives in “%s” finds %j', (said, expected) => {
  expect(found(said)).toEqual(expected)
})

test('the list to choose from has old and new names, each once, in order', () => {
  const names = municipalityNames(all.values())
  expect(names).toEqual(expect.arrayContaining(['Ham', 'Tessenderlo', 'Tessenderlo-Ham', 'Lanaken']))
  expect(names.filter((name) => name === 'Lanaken')).toHaveLength(1)
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'nl')))
})
