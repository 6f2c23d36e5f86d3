import { describe, expect, test } from '@jest/globals'
import ICAL from 'ical.js'
import { coachCalendar, ownCalendar } from '#mail/invitation'
import type { Translate } from '#mail/letter'
import { at, contact, letters, t } from './samples.ts'

const parse = (content: string) => {
  const calendar = new ICAL.Component(ICAL.parse(content))
  const entries = calendar.getAllSubcomponents('vevent')
  const entry = entries[0] as ICAL.Component
  return { calendar, entries, entry, event: new ICAL.Event(entry) }
}
const request = (changes: Partial<Parameters<typeof coachCalendar>[0]> = {}) =>
  coachCalendar({
    method: 'REQUEST',
    contact,
    coachEmail: 'an@example.org',
    organizer: 'roer@example.org',
    link: 'https://roer.example.org/c/k9-geheim',
    now: at('2026-11-20', '11:00'),
    t,
    ...changes,
  })

describe('the entry in a coach’s calendar', () => {
  const { calendar, entry, event } = parse(request().content)

  test('asks nobody to answer, and says where to change it', () => {
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    const attendee = entry.getFirstProperty('attendee')
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe('mailto:an@example.org')
    expect([attendee?.getParameter('rsvp'), attendee?.getParameter('partstat')]).toEqual([
      'FALSE',
      'ACCEPTED',
    ])
    expect(entry.getFirstPropertyValue('organizer')).toBe('mailto:roer@example.org')
    expect(event.description).toContain('Weigeren in je agenda zien we niet.')
    expect(event.description).toContain('https://roer.example.org/c/k9-geheim')
  })

  test('tells nothing in its title, is private and has no place', () => {
    expect(event.summary).toBe('Afspraak (Aan het roer)')
    expect(entry.getFirstPropertyValue('class')).toBe('PRIVATE')
    expect(entry.hasProperty('location')).toBe(false)
  })

  test('stands at the right moment in UTC, with id and stamp', () => {
    expect(event.startDate.toJSDate().getTime()).toBe(contact.start)
    expect(event.endDate.toJSDate().getTime()).toBe(contact.end)
    expect(event.startDate.zone.tzid).toBe('UTC')
    expect([event.uid, event.sequence]).toEqual(['cntct7@example.org', 0])
    expect(String(entry.getFirstPropertyValue('dtstamp'))).toBe('2026-11-20T10:00:00Z')
    expect(calendar.getFirstPropertyValue('prodid')).toMatch(/^-\/\/.+\/\/.+\/\/NL$/)
  })

  test('a move is the same entry with a higher number', () => {
    const moved = parse(letters.moved?.calendar?.content ?? '')
    expect([moved.event.uid, moved.event.sequence]).toEqual([event.uid, 1])
    expect(moved.event.startDate.toJSDate().getTime()).toBe(at('2026-11-25', '10:00'))
  })

  test('an end is the same entry, cancelled', () => {
    const ended = parse(request({ method: 'CANCEL', contact: { ...contact, sequence: 2 } }).content)
    expect(ended.calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(ended.entry.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect([ended.event.uid, ended.event.sequence]).toEqual([event.uid, 2])
    expect(String(ended.entry.getFirstPropertyValue('attendee')).toLowerCase()).toBe('mailto:an@example.org')
  })

  test('both moments of the double hour are told apart', () => {
    for (const start of [Date.parse('2027-10-31T00:30:00Z'), Date.parse('2027-10-31T01:30:00Z')]) {
      const read = parse(request({ contact: { ...contact, start, end: start + 1_800_000 } }).content)
      expect(read.event.startDate.toJSDate().getTime()).toBe(start)
    }
  })
})

describe('nasty text in a calendar', () => {
  const nasty = 'a;b,c\\d "e"\r\nATTENDEE:mailto:x@y.be\nEND:VEVENT\nBEGIN:VEVENT 👩‍👧é'.repeat(3)
  const strange: Translate = (key, values) => (key.startsWith('mail:calendar') ? nasty : t(key, values))
  const { content } = request({ t: strange })

  test('stays text: one entry, one attendee, the words come back as they were', () => {
    const { entries, entry, event } = parse(content)
    expect(entries).toHaveLength(1)
    expect(entry.getAllProperties('attendee')).toHaveLength(1)
    expect(event.summary).toBe(nasty.replaceAll('\r\n', '\n'))
    expect(event.description).toBe(nasty.replaceAll('\r\n', '\n'))
  })

  test('lines end in CRLF, are at most 75 bytes, and break no letter in two', () => {
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const one of content.split('\r\n')) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75)
    expect(content).not.toContain('\ufffd')
    expect(content.isWellFormed()).toBe(true)
  })
})

describe('a file for the participant', () => {
  const made = ownCalendar({ contact, from: 'roer@example.org', now: at('2026-11-20', '11:00'), t })
  const { calendar, entry, event } = parse(made.content)

  test('tells only that there is something, to nobody else', () => {
    expect([made.method, calendar.getFirstPropertyValue('method')]).toEqual(['PUBLISH', 'PUBLISH'])
    expect(event.summary).toBe('Afspraak')
    for (const name of ['attendee', 'organizer', 'location', 'url'])
      expect(entry.hasProperty(name)).toBe(false)
    expect(made.content).not.toMatch(/coach|Sara|\bAn\b/)
  })

  test('rings a day before, as discreetly', () => {
    const alarm = entry.getFirstSubcomponent('valarm')
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(alarm?.getFirstPropertyValue('description')).toBe('Afspraak')
    const trigger = alarm?.getFirstPropertyValue('trigger') as ICAL.Duration
    expect(trigger.toSeconds()).toBe(-86_400)
  })
})
