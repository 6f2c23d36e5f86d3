import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { loadPartnerships, PartnershipsUnusable, readPartnerships } from '#config/partnerships'
import { readCatalogues } from '#i18n/catalogues'
import { createTranslator } from '#i18n/translator'

const t = createTranslator(readCatalogues(), true).text('nl')
const good = JSON.parse(
  readFileSync(new URL('../../partnerships/lp-west-limburg.json', import.meta.url), 'utf8'),
)
const FULL = {
  origins: ['https://www.voorbeeld.be'],
  human: {
    phone: '011 22 33 44',
    hours: [{ day: 1, from: '09:00', to: '12:00' }],
    mailbox: 'team@voorbeeld.be',
  },
}

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'partnerships-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const write = (changes: object, name = 'lp-west-limburg') =>
  writeFileSync(join(dir, `${name}.json`), JSON.stringify({ ...good, id: name, ...changes }))

/** 'path fault' of everything that is wrong, and proof that each has a sentence with all its values. */
function faults(): string[] {
  return readPartnerships(dir).faults.map(({ path, key, values }) => {
    expect(t(key, values)).toMatch(/\.$/)
    return `${path} ${key.replace('cli:fault.', '')}`.trim()
  })
}

const domainsWith = (change: (domains: (typeof good.domains)[number][]) => unknown[]) => ({
  domains: change(structuredClone(good.domains)),
})

describe('a file that is right', () => {
  test('loads, also with everything filled in', () => {
    write({ ...FULL, whatsapp: { phoneNumberId: '123456789012345' } })
    expect(loadPartnerships(dir).get('lp-west-limburg')?.human.phone).toBe('011 22 33 44')
  })

  test('may name a logo that lies in the folder logos', () => {
    mkdirSync(join(dir, 'logos'))
    writeFileSync(join(dir, 'logos', 'vlaanderen.svg'), '<svg/>')
    write({ funding: { ...good.funding, logos: [{ name: 'Vlaanderen', file: 'vlaanderen.svg' }] } })
    expect(faults()).toEqual([])
  })
})

describe('a fault is named with its place', () => {
  test.each([
    ['an unknown key', { fone: '1' }, 'fone unknownKey'],
    ['an unknown key inside', { human: { ...good.human, fax: null } }, 'human.fax unknownKey'],
    ['a missing key', { forWhom: undefined }, 'forWhom missing'],
    ['a missing choice', { goalMode: undefined }, 'goalMode missing'],
    ['null where a value must be', { name: null }, 'name wrongKind'],
    ['another kind of value', { origins: 'https://a.be' }, 'origins wrongKind'],
    ['an unknown choice', { goalMode: 'two' }, 'goalMode notOneOf'],
    ['an empty sentence', { intro: ' ' }, 'intro empty'],
    ['a long sentence', { intro: 'a'.repeat(301) }, 'intro tooLong'],
    ['a word that hurts', { intro: 'Voor kwetsbare mensen.' }, 'intro stigma'],
    [
      'a label that is too long',
      domainsWith(([first, ...rest]) => [{ ...first, shown: 'x'.repeat(21) }, ...rest]),
      'domains.0.shown label',
    ],
    [
      'two labels alike',
      domainsWith(([first, ...rest]) => [{ ...first, shown: 'werk' }, ...rest]),
      'domains.3.shown sameLabel',
    ],
    [
      'a domain twice',
      domainsWith((all) => [...all, { ...all[0], shown: 'Nog eens' }]),
      'domains.7.id twice',
    ],
    [
      'an unknown domain',
      domainsWith((all) => [...all, { ...all[0], id: 'anders', shown: 'Anders' }]),
      'domains.7.id notOneOf',
    ],
    [
      'no domain for money',
      domainsWith((all) => all.filter(({ id }) => id !== 'financien')),
      'domains coreDomain',
    ],
    [
      'a municipality twice',
      { municipalities: [{ name: 'Ham', formerly: ['Ham'] }] },
      'municipalities twice',
    ],
    ['no municipality', { municipalities: [] }, 'municipalities empty'],
    [
      'a hub without address',
      {
        places: [
          { type: 'hub', address: null },
          { type: 'phone', address: null },
        ],
      },
      'places hub',
    ],
    ['a first talk elsewhere', { intake: { place: 'home', minutes: 30 } }, 'intake.place intakePlace'],
    ['a talk of five minutes', { intake: { place: 'phone', minutes: 5 } }, 'intake.minutes tooLittle'],
    ['a talk of a day', { intake: { place: 'phone', minutes: 900 } }, 'intake.minutes tooMuch'],
    ['an origin with a path', { origins: ['https://a.be/chat'] }, 'origins.0 origin'],
    ['an origin without lock', { origins: ['http://a.be'] }, 'origins.0 origin'],
    ['every origin', { origins: ['*'] }, 'origins.0 origin'],
    ['a phone in words', { human: { ...good.human, phone: 'bel ons' } }, 'human.phone phone'],
    [
      'hours that end first',
      { human: { ...good.human, hours: [{ day: 1, from: '12:00', to: '09:00' }] } },
      'human.hours.0 hours',
    ],
    [
      'an hour of 25',
      { human: { ...good.human, hours: [{ day: 1, from: '09:00', to: '25:00' }] } },
      'human.hours.0.to moment',
    ],
    ['a mailbox without at', { human: { ...good.human, mailbox: 'team' } }, 'human.mailbox mailbox'],
    [
      'a script as website',
      { organisation: { ...good.organisation, website: 'javascript:alert(1)' } },
      'organisation.website website',
    ],
    ['a period in words', { period: { from: 'vroeger', to: null } }, 'period.from period'],
    [
      'a logo outside its folder',
      { funding: { ...good.funding, logos: [{ name: 'X', file: '../x.svg' }] } },
      'funding.logos.0.file logo',
    ],
    [
      'a logo that is not there',
      { funding: { ...good.funding, logos: [{ name: 'X', file: 'x.svg' }] } },
      'funding.logos.0.file logoAbsent',
    ],
    ['no funding line', { funding: { ...good.funding, lines: [] } }, 'funding.lines empty'],
    [
      'a WhatsApp number as people write it',
      { whatsapp: { phoneNumberId: '+32 470' } },
      'whatsapp.phoneNumberId phoneNumberId',
    ],
    ['a tenant by name', { teams: { tenantId: 'contoso' } }, 'teams.tenantId tenantId'],
    ['an id that is not the file', { id: 'boost' }, 'id idNotFile'],
    ['an id with capitals', { id: 'LP' }, 'id id'],
  ])('%s', (_, change, fault) => {
    write(change)
    expect(faults()).toEqual([fault])
  })
})

describe('all at once', () => {
  test('every fault of every file is told, and the good file still reads', () => {
    write({})
    write({ name: '', goalMode: 'two', extra: 1 }, 'one')
    writeFileSync(join(dir, 'two.json'), '{ "id": "two", ')
    const read = readPartnerships(dir)
    expect([...read.partnerships.keys()]).toEqual(['lp-west-limburg'])
    expect(read.faults.map(({ file, path }) => `${file} ${path}`)).toEqual([
      'one.json name',
      'one.json goalMode',
      'one.json extra',
      'two.json ',
    ])
  })

  test('a load throws with all of them and without what the files say', () => {
    write({ human: { ...good.human, phone: 'geheim' }, extra: 1 })
    expect(() => loadPartnerships(dir)).toThrow(PartnershipsUnusable)
    expect(() => loadPartnerships(dir)).toThrow(/human\.phone[\s\S]*extra/)
    expect(() => loadPartnerships(dir)).not.toThrow(/geheim/)
  })

  test('one WhatsApp number never leads to two partnerships', () => {
    write({ whatsapp: { phoneNumberId: '123456' } })
    write({ whatsapp: { phoneNumberId: '123456' } }, 'other')
    expect(faults()).toEqual(['whatsapp.phoneNumberId sharedNumber'])
  })

  test('a folder without files is a fault', () => {
    expect(faults()).toEqual(['noFiles'])
    expect(readPartnerships(join(dir, 'nowhere')).faults).toHaveLength(1)
  })
})
