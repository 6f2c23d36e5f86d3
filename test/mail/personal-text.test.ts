import { describe, expect, test } from '@jest/globals'
import { oneLine, personalText, withoutLinks } from '#mail/personal-text'

describe('text that somebody typed', () => {
  test.each([
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['a\u0000b\u001bc\u0085d', 'a b c d'],
    ['abc\u202Edef\u2066g\u200Fh', 'abcdefgh'],
    ['half \ud83d een', 'half \ufffd een'],
    ['  Zoë 👩‍👧 şükrü  ', 'Zoë 👩‍👧 şükrü'],
  ])('%j becomes %j', (typed, kept) => expect(personalText(typed)).toBe(kept))

  test('a name fits on one line and ends', () => {
    expect(oneLine('Sara\r\n\tBcc: x@y')).toBe('Sara Bcc: x@y')
    expect([...oneLine('😀'.repeat(500))]).toHaveLength(120)
  })
})

describe('links', () => {
  test.each([
    ['kijk op http://evil.com/a.b', 'kijk op http[:]//evil[.]com/a[.]b'],
    ['HTTPS://Evil.COM', 'HTTPS[:]//Evil[.]COM'],
    ['www.vdab.be en vdab.be/x?y=1.', 'www[.]vdab[.]be en vdab[.]be/x?y=1[.]'],
    ['http://veilig@evil.com', 'http[:]//veilig@evil[.]com'],
    ['javascript:alert(1)', 'javascript[:]alert(1)'],
    ['ftp://x.y', 'ftp[:]//x[.]y'],
  ])('%s cannot be clicked', (typed, shown) => {
    expect(withoutLinks(typed)).toEqual({ text: shown, hadLinks: true })
  })

  test.each([
    'om 14.30 uur',
    'a.u.b. bel me',
    'klaar.Dank je',
    'mijn mail is sara@mail.be',
    'ja... nee',
    'prijs: 3.50',
  ])('%s stays as it is', (typed) => expect(withoutLinks(typed)).toEqual({ text: typed, hadLinks: false }))

  test('a long text without end is read fast', () => {
    const began = performance.now()
    withoutLinks('a.'.repeat(5000))
    withoutLinks('a-'.repeat(5000))
    withoutLinks(`${'x'.repeat(10_000)}:`)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
