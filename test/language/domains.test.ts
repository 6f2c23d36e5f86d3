import { describe, expect, test } from '@jest/globals'
import { domainOf } from '#language/domains'

const ALL = [
  'wonen',
  'financien',
  'werk',
  'opleiding',
  'vrije_tijd',
  'welzijn',
  'administratie',
  'sociaal_netwerk',
  'mobiliteit',
  'digitaal',
  'dagbesteding',
]

describe('the words of a wish tell its domain', () => {
  test.each([
    ['ik wil een appartement zonder schimmel', 'wonen'],
    ['een sociale woning', 'wonen'],
    ['weg bij mijn huisbaas', 'wonen'],
    ['een kot in Hasselt', 'wonen'],
    ['verhuizen voor de winter', 'wonen'],
    ['een apartement met twee slaapkamers', 'wonen'],
    ['van mijn schulden af geraken', 'financien'],
    ['mijn facturen op tijd betalen', 'financien'],
    ['sparen voor een wasmachine', 'financien'],
    ['rondkomen met mijn leefloon', 'financien'],
    ['ik zoek werk', 'werk'],
    ['solliciteren bij een winkel', 'werk'],
    ['terug gaan werken na mijn ziekte als kok', null],
    ['een vaste job', 'werk'],
    ['mijn diploma halen', 'opleiding'],
    ['nederlands leren', 'opleiding'],
    ['terug naar school', 'opleiding'],
    ['een cursus koken', null],
    ['meer sporten', 'vrije_tijd'],
    ['gitaar spelen', 'vrije_tijd'],
    ['een hobby zoeken', 'vrije_tijd'],
    ['beter slapen', 'welzijn'],
    ['minder stress in mijn hoofd', 'welzijn'],
    ['gelukkig zijn', 'welzijn'],
    ['stoppen met roken', 'welzijn'],
    ['mijn papieren in orde krijgen', 'administratie'],
    ['die formulieren van de mutualiteit', 'administratie'],
    ['nieuwe vrienden maken', 'sociaal_netwerk'],
    ['niet meer eenzaam zijn', 'sociaal_netwerk'],
    ['een fiets om naar de winkel te rijden', 'mobiliteit'],
    ['leren werken met itsme op de computer', 'digitaal'],
    ['vrijwilligerswerk doen', 'dagbesteding'],
  ])('%s: %s', (text, domain) => expect(domainOf(text, ALL)).toBe(domain))
})

describe('where the words do not tell, or tell two things, it is asked', () => {
  test.each([
    'een plek met een tuin voor de kinderen',
    'een ander leven',
    'werken aan mezelf',
    'alles in orde krijgen',
    'mijn kinderen terug zien',
    'een huis en werk',
    'leren omgaan met kritiek',
    'zelf bepalen wat ik doe',
    '',
  ])('%s', (text) => expect(domainOf(text, ALL)).toBeNull())

  test('a domain that the partnership does not offer is never guessed', () => {
    expect(domainOf('een fiets kopen', ['wonen', 'werk'])).toBeNull()
    expect(domainOf('gelukkig zijn', ['wonen', 'werk', 'financien'])).toBeNull()
  })
})
