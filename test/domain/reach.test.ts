import { describe, expect, test } from '@jest/globals'
import { dialled, emailIn, nameIn, phoneIn } from '#domain/reach'

describe('a telephone number as people type it', () => {
  test.each([
    ['0470123456', '0470 12 34 56'],
    ['0470/12.34.56', '0470 12 34 56'],
    ['0470 12 34 56', '0470 12 34 56'],
    ['+32 470 12 34 56', '0470 12 34 56'],
    ['0032 (0)470 12 34 56', '0470 12 34 56'],
    ['mijn nummer is 0470-12-34-56', '0470 12 34 56'],
    ['02 123 45 67', '02 123 45 67'],
    ['011 23 45 67', '011 23 45 67'],
    ['04 222 33 44', '04 222 33 44'],
    ['+31 6 12345678', '+31612345678'],
  ])('%s is %s', (typed, kept) => expect(phoneIn(typed)).toBe(kept))

  test.each(['0470 12 34', '0470 12 34 5678', '12345678', 'twee', '0470 12 34 56 of 0471 12 34 56 78', ''])(
    '%s is none',
    (typed) => expect(phoneIn(typed)).toBeNull(),
  )
})

describe('an address for mail', () => {
  test.each([
    ['Mo.Ben+bot@Voorbeeld.BE', 'mo.ben+bot@voorbeeld.be'],
    ['mijn mail is mo@voorbeeld.be.', 'mo@voorbeeld.be'],
    ['<mo@voorbeeld.be>', 'mo@voorbeeld.be'],
  ])('%s is %s', (typed, kept) => expect(emailIn(typed)).toBe(kept))

  test.each([
    'mo@voorbeeld',
    '@voorbeeld.be',
    'mo@@voorbeeld.be',
    'mo..b@voorbeeld.be',
    'a@b.be c@d.be',
    'mo',
  ])('%s is none', (typed) => expect(emailIn(typed)).toBeNull())
})

describe('a name', () => {
  test.each([
    ['Mo', 'Mo'],
    ['  ik ben   Fatma ', 'Fatma'],
    ['Mijn naam is Jean-Pierre.', 'Jean-Pierre'],
    ['Ömer', 'Ömer'],
    ['محمد', 'محمد'],
    ["noem me d'Artagnan", "d'Artagnan"],
  ])('%s is %s', (typed, name) => expect(nameIn(typed)).toBe(name))

  test.each(['0470 12 34 56', 'ja ik wil dat wel graag', '', '???', 'x'.repeat(60)])('%s is none', (typed) =>
    expect(nameIn(typed)).toBeNull(),
  )
})

test('a number to call has only digits and a plus', () =>
  expect(dialled('+32 (0)89 12.34')).toBe('tel:+32891234'))
