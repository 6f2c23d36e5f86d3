import { describe, expect, test } from '@jest/globals'
import { isPastPeriod, isReady, missing } from '#config/gaps'
import { STIGMA } from '#config/partnership-schema'
import { loadPartnerships } from '#config/partnerships'

const all = loadPartnerships(new URL('../../partnerships/', import.meta.url).pathname)
const ESF = [
  'Dit project kwam tot stand met steun van Vlaanderen, Europa en het Europees Sociale Fonds.',
  'Het ESF stelt middelen ter beschikking voor innovaties die bijdragen tot meer en betere jobs voor meer mensen. Meer info: www.esf-vlaanderen.be',
]
const YOUTH = [
  'Ik twijfel',
  'School en opleiding',
  'Geld',
  'Me verplaatsen',
  'Werk',
  'Mensen rond mij',
  'Online dingen',
  '+Wonen',
  '+Vrije tijd',
]

test('the eight partnerships load, in the order of their names', () => {
  expect([...all.keys()]).toEqual([
    'blend',
    'boost',
    'commid',
    'flux',
    'lp-leie-en-schelde',
    'lp-maasland',
    'lp-west-limburg',
    'lp-westhoek',
  ])
})

test.each([
  [
    'lp-west-limburg',
    'coach',
    ['Huisvesting', 'Opleiding', 'Vrije tijd', 'Werk', 'Welzijn', 'Mensen rond mij', '+Geld'],
  ],
  [
    'lp-maasland',
    'trajectgezel',
    ['Werk', 'Administratie', 'Huisvesting', 'Vrije tijd', 'Mensen rond mij', '+Geld'],
  ],
  ['lp-westhoek', 'coach', ['Wonen', 'Geld', 'Hoe ik me voel', '+Vrije tijd', '+Werk']],
  ['lp-leie-en-schelde', 'coach', ['Wonen', 'Geld', 'Hoe ik me voel', 'Werk', '+Vrije tijd']],
  ['boost', 'trajectcoach', YOUTH],
  ['blend', 'trajectcoach', YOUTH],
  ['flux', 'trajectcoach', YOUTH],
  ['commid', 'trajectcoach', YOUTH],
])('%s speaks of a %s and shows its own words for the domains', (id, coach, labels) => {
  const partnership = all.get(id)
  expect(partnership?.words.coach).toBe(coach)
  expect(partnership?.domains.map(({ shown, isMore }) => `${isMore ? '+' : ''}${shown}`)).toEqual(labels)
})

test.each([
  ['lp-west-limburg', ['Europa Werk en Sociale Economie']],
  [
    'lp-maasland',
    [
      'LP Maasland wordt gefinancierd met middelen vanuit Europa, het Vlaams cofinancieringsfonds, VDAB en de Maaslandse lokale besturen.',
    ],
  ],
  ['lp-westhoek', ['Europa WSE', 'Vlaamse Overheid']],
  ['lp-leie-en-schelde', ['Europa WSE', 'Vlaamse Overheid']],
  ['boost', ESF],
  ['blend', ESF],
  ['flux', ESF],
  ['commid', ESF],
])('%s names who pays, letter by letter', (id, lines) => {
  expect(all.get(id)?.funding.lines).toEqual(expect.arrayContaining(lines))
})

test.each([
  ['lp-west-limburg', ['hub', 'phone', 'video']],
  ['lp-maasland', ['phone', 'video']],
  ['lp-westhoek', ['home', 'phone', 'video']],
  ['lp-leie-en-schelde', ['home', 'trusted', 'phone', 'video']],
  ['boost', ['phone', 'video']],
])('%s meets at %j', (id, types) => {
  expect(all.get(id)?.places.map(({ type }) => type)).toEqual(types)
})

test('the hub of West-Limburg has its address', () => {
  const hub = all.get('lp-west-limburg')?.places.find(({ type }) => type === 'hub')
  expect(hub?.address).toBe('The Hub, Marktplein 9 bus 20, Heusden-Zolder')
})

test('youth partnerships have one goal, the others up to three', () => {
  for (const { audience, goalMode } of all.values())
    expect(goalMode).toBe(audience === 'youth' ? 'one' : 'up-to-three')
})

describe.each([...all.values()])('$id', (partnership) => {
  const { intro, forWhom, words } = partnership

  test('invents no phone, mailbox, hours, website that holds the chat, or controller', () => {
    expect(partnership.human).toEqual({ phone: null, hours: null, mailbox: null })
    expect(partnership.privacy).toEqual({ controller: null, mailbox: null })
    expect(partnership.origins).toEqual([])
    expect(isReady(partnership)).toBe(false)
  })

  test('presents itself in plain Dutch: short sentences, je, no word that hurts', () => {
    for (const sentence of `${intro} ${forWhom}`.split(/(?<=[.!?]) /)) {
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(12)
      expect(sentence).not.toMatch(/\b(u|uw|gelieve|indien)\b/i)
    }
    expect(`${intro} ${forWhom} ${Object.values(words).join(' ')}`).not.toMatch(STIGMA)
    expect(intro.match(/[.!?]( |$)/g)?.length).toBe(2)
  })
})

test('what is filled in is no longer missing, and what the public needs opens the chat', () => {
  const [maasland] = [...all.values()].filter(({ id }) => id === 'lp-maasland')
  if (!maasland) throw new Error('LP Maasland is not there')
  const filled = {
    ...maasland,
    human: { phone: '089 00 00 00', hours: [{ day: 1, from: '09:00', to: '12:00' }], mailbox: 'a@b.be' },
    privacy: { controller: 'Gemeente', mailbox: null },
  }
  expect(isReady(filled)).toBe(true)
  expect(missing(filled).map(({ path }) => path)).toEqual([
    'privacy.mailbox',
    'origins',
    'organisation.promotor',
    'funding.logos.0.file',
  ])
})

test.each([
  ['2023', '2023-12-31', false],
  ['2023', '2024-01-01', true],
  ['2029-12-31', '2029-12-31', false],
  ['2029-12-31', '2030-01-01', true],
  [null, '2099-01-01', false],
])('a run until %s is over on %s: %s', (to, today, expected) => {
  const [any] = all.values()
  if (!any) throw new Error('there is no partnership')
  expect(isPastPeriod({ ...any, period: { from: '2021', to } }, today)).toBe(expected)
})
