import { expect, test } from '@jest/globals'
import { OUTBOX, type OutboxItem, outboxPlace, parseOutboxItem } from '#records/outbox'
import { participantRecord } from '#records/participant'
import { sessionRecord } from '#records/session'
import type { Acting } from '#services/acting'
import { cancelContact } from '#services/cancel-contact'
import { eraseAll } from '#services/erase'
import { sendNote } from '#services/send-note'
import { at } from '#test/moment'
import { createWorld, type World } from '#test/world'
import { joins, meets, walksWith } from '../dialogs/team.ts'

const P = 'lp-maasland'

const acting = <T>(world: World, person: string, job: (acting: Acting) => Promise<T>) =>
  world.records.attempt(P, world.now(), (work) =>
    job({ work, house: world.house, partnership: world.partnership(P), person, channel: 'test' }),
  )

async function withEverything() {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant(P)
  await deelnemer.does('mijn gegevens', '[Verander mijn naam]', 'Sam', '[Een doel]', 'een huis', 'menu')
  const coach = await joins(world, P, { name: 'An' })
  await walksWith(world, P, deelnemer, coach)
  await acting(world, deelnemer.address.holder, (sam) =>
    sendNote(sam, { kind: 'message', to: 'coach', text: 'dag', name: 'Sam', phone: null }),
  )
  const contact = await meets(world, P, deelnemer, coach)
  return { world, deelnemer, coach: coach.id, contact }
}

/** Whatever is still to be done a month from now, as the ticker would find it. */
async function stillDue(world: World): Promise<OutboxItem[]> {
  const later = at('do 31 dec 2026 10:00')
  const due = await world.store.partition(P).claim(OUTBOX, later, 1000, 100)
  return due.map(({ id, payload }) => parseOutboxItem(world.vault.open(outboxPlace(P, id), payload)))
}

test('everything of a participant goes in one commit, and the coach only hears that the contact is off', async () => {
  const { world, deelnemer, coach, contact } = await withEverything()
  const person = deelnemer.address.holder
  const partition = world.store.partition(P)
  const before = new Set((await partition.owned(person)).map(({ kind }) => kind))
  expect([...before].sort()).toEqual(['document', 'due', 'stream', 'stretch'])
  const [start, end] = [at('ma 30 nov 2026 08:00'), at('ma 30 nov 2026 18:00')]
  expect(await partition.busy(`coach:${coach}`, start, end)).toHaveLength(1)

  const { value } = await acting(world, person, async (sam) => {
    const erased = await eraseAll(sam)
    return { ...erased, after: sam.person }
  })

  expect(value.contacts).toBe(1)
  expect(value.after).not.toBe(person)
  expect(await partition.owned(person)).toEqual([])
  expect(await partition.busy(`coach:${coach}`, start, end)).toEqual([])
  expect(await stillDue(world)).toEqual([
    {
      kind: 'cancelled-mail',
      contact: contact.id,
      coach,
      start: contact.start,
      end: contact.end,
      sequence: contact.sequence + 1,
      isInvited: true,
    },
  ])
})

test('erasing while something else of the same participant changes runs again and takes that along', async () => {
  const { world, deelnemer } = await withEverything()
  const person = deelnemer.address.holder
  let runs = 0
  await acting(world, person, async (sam) => {
    await eraseAll(sam)
    runs += 1
    if (runs === 1)
      await acting(world, person, (other) =>
        sendNote(other, { kind: 'message', to: 'coach', text: 'nog iets', name: 'Sam', phone: null }),
      )
  })
  expect(runs).toBe(2)
  expect(await world.store.partition(P).owned(person)).toEqual([])
})

test('a letter about a contact called off a moment before survives the erasing', async () => {
  const { world, deelnemer, contact } = await withEverything()
  const person = deelnemer.address.holder
  await acting(world, person, (sam) => cancelContact(sam, { contact: contact.id }))
  await acting(world, person, eraseAll)
  expect((await stillDue(world)).map(({ kind }) => kind)).toEqual(['cancelled-mail'])
})

test('in the conversation that erased everything nothing is left of who was there, inside a dialog too', async () => {
  const { world, deelnemer } = await withEverything()
  const { holder, conversation } = deelnemer.address
  await deelnemer.does(
    '[Een doel]',
    'mijn gegevens',
    '[Wis mijn gegevens]',
    '[Al mijn gegevens]',
    '[Ja, wis alles]',
  )
  expect(await world.store.partition(P).owned(holder)).toEqual([])
  const work = world.records.reading(P, world.now())
  const session = await work.get(sessionRecord, conversation)
  expect(session?.places.map(({ dialog }) => dialog)).toEqual(['home'])
  const somebodyNew = await work.get(participantRecord, session?.participant ?? '')
  expect(somebodyNew).toMatchObject({ name: null, goals: [], contacts: [], coach: null, consents: [] })
})
