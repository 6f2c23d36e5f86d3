import { describe, expect, test } from '@jest/globals'
import { matchChoice } from '#language/match-choice'

const of = (...labels: string[]) => labels.map((label) => ({ id: label.toLowerCase(), label }))
const label = (text: string, labels: string[]) => matchChoice(text, of(...labels))?.label ?? null

const DOMAINS = ['Huisvesting', 'Opleiding', 'Vrije tijd', 'Werk', 'Welzijn', 'Mensen rond mij', 'Meer']

describe('a choice is meant by its number, its label, or its label with a mistake', () => {
  test.each([
    ['2', 'Opleiding'],
    ['2.', 'Opleiding'],
    ['nummer 2', 'Opleiding'],
    ['huisvesting', 'Huisvesting'],
    ['HUISVESTING!', 'Huisvesting'],
    ['huivesting', 'Huisvesting'],
    ['huisvestign', 'Huisvesting'],
    ['vrijetijd', 'Vrije tijd'],
    ['mensen rond my', 'Mensen rond mij'],
    ['weeeerk', 'Werk'],
    ['wek', null],
    ['0', null],
    ['8', null],
    ['99', null],
    ['werken', null],
    ['een huis', null],
    ['', null],
    ['🙂', null],
  ])('%s', (text, expected) => expect(label(text, DOMAINS)).toBe(expected))
})

describe('yes, no and not now are said in many ways', () => {
  const asked = ['Ja, stop ermee', 'Nee, houd het']
  test.each([
    ['ja', asked, 'Ja, stop ermee'],
    ['jaaaa', asked, 'Ja, stop ermee'],
    ['tuurlijk', asked, 'Ja, stop ermee'],
    ['is goed', asked, 'Ja, stop ermee'],
    ['neen', asked, 'Nee, houd het'],
    ['neeee', asked, 'Nee, houd het'],
    ['liever ni', asked, 'Nee, houd het'],
    ['kweet het ni', ['Beslis later'], 'Beslis later'],
    ['geen idee', ['Beslis later'], 'Beslis later'],
    ['straks', ['Beslis later'], 'Beslis later'],
    ['misschien', asked, null],
    ['ja', ['Ja, bel mij', 'Ja, stuur een mail'], null],
    ['geen idee', ['Gelukt', 'Ander moment', 'Het lukt niet'], null],
    ['later', ['Zet bij later', 'Stop'], null],
  ])('%s', (text, labels, expected) => expect(label(text, labels)).toBe(expected))
})

describe('a day or an hour is never mistaken for another', () => {
  const moments = ['Morgen om 10 uur', 'Morgen om 14 uur', 'Andere dag']
  const hours = ['9 uur', '10 uur', '14 uur', 'Beslis later']
  const days = ['Dinsdag 1 juni', 'Woensdag 2 juni']
  test.each([
    ['morgen om 10 uur', moments, 'Morgen om 10 uur'],
    ['morge om 10 uur', moments, 'Morgen om 10 uur'],
    ['morgen om 11 uur', moments, null],
    ['3', moments, 'Andere dag'],
    ['9', hours, '9 uur'],
    ['10', hours, '10 uur'],
    ['3', hours, null],
    ['14 uur', hours, '14 uur'],
    ['15 uur', hours, null],
    ['dinsdg 1 juni', days, 'Dinsdag 1 juni'],
    ['dinsdag 1 juli', days, null],
    ['woensdag 1 juni', days, null],
  ])('%s', (text, labels, expected) => expect(label(text, labels)).toBe(expected))
})

test('two labels that are equally near leave it open', () => {
  expect(label('gitar', ['Gitaar', 'Gitara'])).toBeNull()
})
