import { expect, test } from '@jest/globals'
import { type Store, StoreUnavailable } from '#ports/store'
import { createWorld } from '#test/world'
import { joins } from './team.ts'

const OFFICE = [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:00' }))

const CARD = `
  Goed dat je het zegt. Wat erg dat het zo zwaar is. Ik ben een computer: praat nu met een mens.
  | Hier kan je bellen
  | Zelfmoordlijn: 1813. Gratis, dag en nacht.
  | Tele-Onthaal luistert: 106. Gratis, dag en nacht.
  | Gevaar nu? Bel 112.
  | <Bel 1813>
  | <Bel 106>
  | <Bel 112>
  Je staat er niet alleen voor. Wat wil je nu?
  [Verder] [Iemand spreken]`

test('dialog danger: inside the words of a goal the card comes first, and the open question comes back', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('[Een doel]')
  await deelnemer.chats`
    > ik wil niet meer leven${CARD}
    > ik weet het niet
    Ik lees wat je schrijft. Een mens kan beter luisteren dan ik.
    Je staat er niet alleen voor. Wat wil je nu?
    [Verder] [Iemand spreken]
    > [Verder]
    Goed. De nummers staan hierboven.
    Wat wil je graag? Schrijf het in je eigen woorden.
  `
})

test('dialog danger: at a question with only buttons it leads to a person, and the question comes back', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('herinneringen')
  await deelnemer.chats`
    > ik wil niet meer leven${CARD}
    > [Iemand spreken]
    Ik kan je vraag nog aan niemand van het team geven. Dat ligt niet aan jou.
    | Dit bestaat wel
    | Tele-Onthaal luistert: 106. Gratis, dag en nacht.
    | <Bel 106>
    Een bericht sturen kan hier nog niet.
    [Verder]
    > [Verder]
    Herinneringen staan aan. Je krijgt ze hier in de chat.
    [Zet ze uit] [Ook met een mail] [Laat zo]
  `
})

const OPENINGS = [
  'een doel',
  'een afspraak',
  'herinneringen',
  'wat is dit',
  'help',
  'iemand spreken',
  'stuur een bericht',
  'wie is mijn trajectgezel',
  'wat weet je van mij',
  'wis mijn gegevens',
  'ik heb een code',
]

test('whatever is open, the card comes first and the same question comes back', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  await joins(world, 'lp-maasland', { name: 'Bo', isIntake: true, hours: OFFICE })
  for (const opening of OPENINGS) {
    const deelnemer = world.participant('lp-maasland')
    await deelnemer.does('menu')
    const [, ...asked] = await deelnemer.does(opening)
    const chat = await deelnemer.does('ik wil niet meer leven', '[Verder]')
    expect({ opening, card: chat[4] }).toEqual({
      opening,
      card: '| Tele-Onthaal luistert: 106. Gratis, dag en nacht.',
    })
    expect({ opening, asked: chat.slice(-asked.length) }).toEqual({ opening, asked })
  }
})

test('every kind of danger gets words of its own and ends with 112', async () => {
  const said = {
    suicide: 'ik ga zelfmoord plegen',
    self_harm: 'ik doe mezelf pijn',
    violence: 'mijn man slaat mij',
    child_safety: 'mijn kind is in gevaar',
    homeless: 'ik heb vannacht geen slaapplaats',
    threat_others: 'ik ga hem vermoorden',
    medical: 'ik nam een overdosis',
    unspecified: 'help nu',
  }
  const openings = new Set<string>()
  for (const text of Object.values(said)) {
    const result = await createWorld({ at: 'ma 23 nov 2026 10:00' }).participant('blend').turn({ text })
    const card = result.status === 'done' ? result.spoken[0]?.message : undefined
    openings.add(card?.text ?? '')
    expect(card?.text).toContain('Ik ben een computer')
    expect(card?.card?.lines.at(-1)).toBe('Gevaar nu? Bel 112.')
    expect(card?.card?.links.at(-1)?.url).toBe('tel:112')
    expect(card?.card?.links.every(({ url }) => /^tel:\d+$/.test(url))).toBe(true)
  }
  expect(openings.size).toBe(Object.keys(said).length)
})

test('a turn about danger is fleeting, so that a channel keeps neither the words nor the card', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const fleeting: boolean[] = []
  for (const text of ['dag', 'ik wil niet meer leven'])
    await world.conversation.turn(
      {
        kind: 'message',
        partnership: 'blend',
        address: { channel: 'test', conversation: 'c1', holder: 'p1' },
        messageId: text,
        text,
        choice: null,
        lang: 'nl',
        at: world.now(),
      },
      {
        operations: ({ isFleeting }) => {
          fleeting.push(isFleeting)
          return []
        },
      },
    )
  expect(fleeting).toEqual([false, true])
})

test('when the store is away the card still goes out', async () => {
  const away = () => Promise.reject(new StoreUnavailable('away'))
  const partition = new Proxy({}, { get: () => away })
  const store = {
    partition: () => partition,
    inspect: away,
    close: async () => undefined,
  } as unknown as Store
  const deelnemer = createWorld({ at: 'ma 23 nov 2026 10:00', store }).participant('lp-maasland')
  const result = await deelnemer.turn({ text: 'ik wil niet meer leven' })
  if (result.status !== 'unavailable') throw new Error(result.status)
  expect(result.spoken.at(0)?.message.card?.lines.at(-1)).toBe('Gevaar nu? Bel 112.')
})
