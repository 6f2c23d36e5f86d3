import { expect, test } from '@jest/globals'
import { frameAncestors, isOrigin, mayEmbed } from '#config/origins'

const listed = { origins: ['https://www.lanaken.be'] }
const live = { publicUrl: 'https://chat.be', isProduction: true }
const trial = { publicUrl: 'http://localhost:3978', isProduction: false }

test.each([
  ['https://www.lanaken.be', true],
  ['https://www.lanaken.be:8443', true],
  ['http://localhost:8080', true],
  ['http://www.lanaken.be', false],
  ['https://www.lanaken.be/', false],
  ['https://WWW.lanaken.be', false],
  ['https://www.lanaken.be:443', false],
  ['https://*.lanaken.be', false],
  ['null', false],
  ['', false],
])('%s is an origin: %s', (text, expected) => {
  expect(isOrigin(text)).toBe(expected)
})

test.each([
  ['https://www.lanaken.be', true, true],
  ['https://chat.be', true, false],
  ['http://localhost:3978', false, true],
  ['http://localhost:8080', false, true],
  ['http://127.0.0.1:8080', false, true],
  ['https://lanaken.be', false, false],
  ['https://www.lanaken.be.evil.be', false, false],
  ['http://localhost.evil.be', false, false],
  ['null', false, false],
])('%s may hold the chat live: %s, on trial: %s', (origin, isLive, isTrial) => {
  expect([mayEmbed(listed, origin, live), mayEmbed(listed, origin, trial)]).toEqual([isLive, isTrial])
})

test('frames follow the same list', () => {
  expect(frameAncestors([listed, listed, { origins: [] }], live)).toBe("'self' https://www.lanaken.be")
  expect(frameAncestors([], trial)).toBe("'self' http://localhost:* http://127.0.0.1:*")
})
