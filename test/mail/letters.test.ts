import { describe, expect, test } from '@jest/globals'
import { contactBooked, contactCancelled, contactMoved, contactRequested } from '#mail/contact-letters'
import { callBack, messageForCoach } from '#mail/message-letters'
import { contactNews, contactReminder } from '#mail/participant-letters'
import { at, contact, HOME, letters, stationery, toAn, toSara } from './samples.ts'

const letter = (name: string) => {
  const found = letters[name]
  if (!found) throw new Error(`no sample ${name}`)
  return found
}
const forParticipants = Object.entries(letters).filter(([, one]) => one.to === toSara.to)
const forCoaches = Object.entries(letters).filter(([, one]) => one.to === toAn.to)

describe('what a locked screen and a shared calendar show', () => {
  test.each(forParticipants)('%s to a participant: subject and first line tell nothing', (_, one) => {
    expect(one.subject).toBe('Een bericht voor jou')
    const [preview = ''] = one.text.split('\n')
    expect(preview.length).toBeGreaterThan(110)
    expect(`${one.fromName} ${preview}`).not.toMatch(/Sara|\bAn\b|coach|afspraak|\d|Wervik/)
    expect(one.html).toContain(`>${preview}&#847;`)
  })

  test.each(forCoaches)('%s to a coach: the subject tells no more than a moment', (_, one) => {
    expect(one.subject).not.toMatch(/Sara|0470|Kerkstraat|Wervik|eerste|thuis|telefoon/)
  })

  test.each(Object.entries(letters))('%s: nobody and no place in the calendar', (_, one) => {
    const content = (one.calendar?.content ?? '').replace(/\r\n /g, '')
    expect(content).not.toMatch(/Sara|Kerkstraat|Wervik|LOCATION|0470|thuis|bij ons/)
  })

  test.each(forParticipants)('%s: a home address does not travel to the participant', (_, one) => {
    expect(one.text + one.html).not.toContain('Kerkstraat')
  })

  test('with a discreet wish there is only that there is something', () => {
    const body = letter('reminderDiscreet').text.split('\n\n').slice(1)
    expect(body).toEqual([
      'Dag,',
      'Je hebt morgen om 14.30 uur een afspraak.',
      'Open de chat:\nhttps://roer.example.org/chat',
      'Antwoord je op deze mail? Dan leest het team je antwoord.\n',
    ])
    for (const name of ['stepDiscreet', 'newsDiscreet', 'answeredDiscreet']) {
      expect(letter(name).text).not.toMatch(/Sara|\bAn\b/)
      expect(letter(name).calendar).toBeUndefined()
    }
  })
})

describe('letters to a coach', () => {
  test('a request tells who, when, where and until when it is held, and invites nobody yet', () => {
    const { text, calendar } = letter('requested')
    expect(text).toContain('Je kreeg een vraag van Sara: een afspraak met jou.')
    expect(text).toContain('Wanneer: dinsdag 24 november om 14.30 uur (45 minuten)')
    expect(text).toContain(`Waar: bij Sara thuis, ${HOME}`)
    expect(text).toContain('We houden dit moment vrij tot maandag 23 november om 12 uur.')
    expect(text).toContain('Geef je antwoord:\nhttps://roer.example.org/c/k9-geheim')
    expect(calendar).toBeUndefined()
  })

  test('by phone the number stands in it, or that there is none', () => {
    expect(letter('requestedFirst').text).toContain('aan de telefoon, jij belt\nNummer: 0470 12 34 56')
    const phone = { ...contact, place: { type: 'phone', text: null } } as const
    const participant = { name: 'Sara', phone: null }
    expect(contactBooked(stationery, { ...toAn, participant, contact: phone }).text).toContain(
      'Nummer: we hebben geen nummer',
    )
    expect(letter('booked').text).not.toContain('0470')
  })

  test('without a name it is a participant, in the word of the partnership', () => {
    const data = { ...toAn, participant: { name: null, phone: null }, heldUntil: null }
    expect(contactRequested({ ...stationery, participantWord: 'jongere' }, data).text).toContain(
      'Je kreeg een vraag van een jongere: een afspraak met jou.',
    )
  })

  test('a move tells what changed and no more', () => {
    expect(letter('moved').text).toContain(
      'Oud moment: dinsdag 24 november om 14.30 uur\nOude plek: bij Sara thuis',
    )
    const later = { ...contact, start: contact.start + 3_600_000, end: contact.end + 3_600_000 }
    const sameplace = contactMoved(stationery, { ...toAn, contact: later, before: contact }).text
    expect(sameplace).toContain('Oud moment')
    expect(sameplace).not.toContain('Oude plek')
    const byPhone = { ...contact, place: { type: 'phone', text: null } } as const
    const sameMoment = contactMoved(stationery, { ...toAn, contact: byPhone, before: contact }).text
    expect(sameMoment).not.toContain('Oud moment')
    expect(sameMoment).toContain('Oude plek')
  })

  test('a cancelled contact takes back only an invitation that went out', () => {
    expect(letter('cancelled').calendar?.method).toBe('CANCEL')
    const data = { ...toAn, isInvited: false }
    expect(contactCancelled(stationery, data).calendar).toBeUndefined()
    expect(contactCancelled(stationery, data).text).not.toContain('bijlage')
  })

  test('a message is quoted as it was typed, with links that cannot be clicked', () => {
    const { text, html } = letter('message')
    expect(text).toContain('> Dag An,\n> ik heb een brief gekregen.\n> Kijk op http[:]//evil[.]example[.]com')
    expect(text).toContain('In het bericht stond een link.')
    expect(html).not.toContain('evil.example.com')
    expect(html.match(/href=/g)).toHaveLength(1)
  })

  test('to the team it greets the team, and says when to call', () => {
    expect(letter('callBack').text).toMatch(/^Dag team,\n/)
    expect(letter('callBack').text).toContain('Nummer: 0470 12 34 56\nWanneer: morgen na 14 uur')
    const any = callBack(stationery, { ...toAn, participantName: null, phone: '0470', when: null })
    expect(any.text).toContain('Wanneer: om het even wanneer')
  })

  test('it says where an answer to the mail goes', () => {
    expect(letter('booked').text).toContain('Dan leest het team dat, en niet Sara.')
    expect(letter('requestedFirst').text).toContain('Op deze mail kan je niet antwoorden.')
  })
})

describe('letters to a participant', () => {
  test('a reminder names both, the moment and the place, and how to change it', () => {
    const { text } = letter('reminder')
    for (const words of [
      'Dag Sara,',
      'Je ziet An morgen om 14.30 uur.',
      'Wanneer: dinsdag 24 november om 14.30 uur\nWaar: bij ons, Markt 1, Wervik',
      'An houdt dit uur voor jou vrij.',
      'Hoe laat vertrek je?',
      'Lukt het niet?',
      'https://roer.example.org/chat',
      'Tot dan!',
    ])
      expect(text).toContain(words)
  })

  test.each([
    ['home', 'An komt bij jou langs, morgen om 14.30 uur.', false],
    ['trusted', 'Je ziet An morgen om 14.30 uur.', true],
    ['hub', 'Je ziet An morgen om 14.30 uur.', true],
    ['phone', 'An belt je morgen om 14.30 uur.', false],
    ['video', 'Je ziet An morgen om 14.30 uur, met beeld.', false],
  ] as const)('%s: asks when to leave only who travels', (type, words, asks) => {
    const data = { ...toSara, contact: { ...contact, place: { type, text: 'De Kroon' } } }
    const { text } = contactReminder(stationery, data)
    expect(text).toContain(words)
    expect(text.includes('Hoe laat vertrek je?')).toBe(asks)
    expect(text.includes('De Kroon')).toBe(type !== 'home')
  })

  test('four days before, the day is named', () => {
    const text = contactReminder(stationery, { ...toSara, now: at('2026-11-20', '14:30') }).text
    expect(text).toContain('An komt bij jou langs, dinsdag 24 november om 14.30 uur.')
  })

  test('only a certain contact comes with a file for the calendar', () => {
    expect(letter('confirmed').calendar?.method).toBe('PUBLISH')
    expect(letter('declined').calendar).toBeUndefined()
    expect(contactNews(stationery, { ...toSara, news: 'cancelled' }).text).toContain(
      'Zullen we samen een nieuw moment zoeken?',
    )
  })
})

describe('what people typed stays text', () => {
  const nasty = `<img src=x onerror=alert(1)>"'&\r\nBcc: x@y.be\u202E {{name}} $t(mail:from) [klik](http://evil.example)`

  test.each([
    ['a name', messageForCoach(stationery, { ...toAn, participantName: nasty, message: 'hallo' })],
    ['a message', messageForCoach(stationery, { ...toAn, participantName: 'Sara', message: nasty })],
    [
      'a place',
      contactRequested(stationery, {
        ...toAn,
        contact: { ...contact, place: { type: 'trusted', text: nasty } },
        heldUntil: null,
      }),
    ],
    [
      'a moment to call',
      callBack(stationery, { ...toAn, participantName: nasty, phone: nasty, when: nasty }),
    ],
  ])('%s', (_, one) => {
    expect(one.html).not.toMatch(/<img|onerror=alert\(1\)>/)
    expect(one.html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;')
    expect(one.html).toContain('{{name}} $t(mail:from)')
    expect(one.text + one.html).not.toMatch(/\u202e|\r/i)
    expect(one.subject).not.toMatch(/[\r\n<]/)
  })

  test('a button never leads anywhere but to a web address', () => {
    for (const link of ['javascript:alert(1)', 'https://a b', 'mailto:x@y.be', ''])
      expect(() => contactBooked(stationery, { ...toAn, link })).toThrow('web address')
  })
})

test.each(Object.entries(letters))('%s: both parts say the same', (_, one) => {
  const decoded = one.html
    .replace(/<title>.*?<\/title>|&#847;&zwnj;&nbsp;/g, '')
    .replace(/<a href="([^"]+)"[^>]*>/g, '$1 ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
  const words = (text: string) =>
    text
      .replace(/^> |: ?$/gm, ' ')
      .split(/\s+/)
      .map((word) => word.replace(/:$/, ''))
      .filter(Boolean)
      .sort()
  expect(words(decoded)).toEqual(words(one.text))
})
