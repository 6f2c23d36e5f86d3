import { expect, test } from '@jest/globals'
import { participantRecord } from '#records/participant'
import { createWorld, type TestParticipant, type World } from '#test/world'

const MENU = `
  Wat wil je nu doen?
  [Een doel] [Een afspraak] [Iemand spreken] [Wat is dit?] [Meer]`

const remindersOf = async (world: World, { address }: TestParticipant) => {
  const work = world.records.reading('lp-maasland', world.now())
  const participant = await work.get(participantRecord, address.holder)
  return { isOn: participant?.reminders.isOn, consents: participant?.consents.map((one) => one.isGiven) }
}

test('dialog stop: at the menu reminders stop at once, and the way back is told', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('menu')
  await deelnemer.chats`
    > STOP!
    Oké, ik herinner je aan niets meer. Je afspraken blijven staan. Typ “herinner mij” als je dat weer wil.
    [Herinner me toch aan afspraken] [Menu]
  `
  expect(await remindersOf(world, deelnemer)).toEqual({ isOn: false, consents: [false] })
  await deelnemer.chats`
    > [Herinner me toch aan afspraken]
    Goed. Ik zeg het je op tijd als je een afspraak hebt.${MENU}
    > laat me gerust
    Oké, ik herinner je aan niets meer. Je afspraken blijven staan. Typ “herinner mij” als je dat weer wil.
    [Herinner me toch aan afspraken] [Menu]
    > [Menu]${MENU}
  `
  expect(await remindersOf(world, deelnemer)).toEqual({ isOn: false, consents: [false] })
})

test('dialog stop: inside a question that question stops first', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('menu')
  await deelnemer.chats`
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > stop
    Oké, we stoppen hiermee. Wil je nog iets?
    [Geen herinneringen meer] [Menu]
    > [Menu]${MENU}
  `
  expect(await remindersOf(world, deelnemer)).toEqual({ isOn: true, consents: [] })
  await deelnemer.chats`
    > [Een doel]
    Wat wil je graag? Schrijf het in je eigen woorden.
    > schei uit
    Oké, we stoppen hiermee. Wil je nog iets?
    [Geen herinneringen meer] [Menu]
    > [Geen herinneringen meer]
    Oké, ik herinner je aan niets meer. Je afspraken blijven staan. Typ “herinner mij” als je dat weer wil.${MENU}
  `
  expect(await remindersOf(world, deelnemer)).toEqual({ isOn: false, consents: [false] })
})

test('"ik wil stoppen met roken" is a wish and stops nothing', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant('lp-maasland')
  await deelnemer.does('ik wil stoppen met roken')
  expect(await remindersOf(world, deelnemer)).toMatchObject({ isOn: true })
})
