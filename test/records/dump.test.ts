import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import type { Partition } from '#ports/store'
import { createSqliteStore } from '#stores/sqlite/store'
import { createWorld, type TestParticipant, type World } from '#test/world'
import { joins, walksWith } from '../dialogs/team.ts'

const P = 'lp-maasland'
const CANARIES = {
  name: 'Zebrafien',
  phone: '0470 98 76 54',
  goal: 'papegaai leren zwemmen',
  message: 'giraf in de lift',
  coach: 'Okapina',
  mail: 'kolibrie@post.example',
}
const DANGER = 'ik wil niet meer leven'

const folder = mkdtempSync(join(tmpdir(), 'roer-dump-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function talk(world: World, deelnemer: TestParticipant): Promise<void> {
  const coach = await joins(world, P, { name: CANARIES.coach, email: CANARIES.mail })
  await deelnemer.does('mijn gegevens', '[Verander mijn naam]', CANARIES.name)
  await walksWith(world, P, deelnemer, coach)
  await deelnemer.does('een doel', DANGER, '[Verder]', CANARIES.goal, 'menu')
  await deelnemer.does('stuur een bericht', DANGER, '[Verder]', CANARIES.message, '[Verstuur]')
  await deelnemer.does('bel mij', '[Bel mij terug]', CANARIES.phone, '[Voormiddag]', '[Verstuur]')
}

test('the files of the store hold no name, number, goal or message, and no words of danger', async () => {
  const store = createSqliteStore({ path: join(folder, 'roer.db') })
  const world = createWorld({ at: 'ma 23 nov 2026 10:00', store })
  const deelnemer = world.participant(P)
  await talk(world, deelnemer)
  const shown = await deelnemer.does('wat weet je van mij')
  expect(shown).toContain(`| Naam: ${CANARIES.name}`)
  expect(shown.join()).toContain(CANARIES.goal)

  const bytes = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))
  expect(bytes.includes(deelnemer.address.conversation)).toBe(true)
  for (const canary of [...Object.values(CANARIES), CANARIES.phone.replaceAll(' ', ''), DANGER])
    for (const form of [canary, canary.toLowerCase(), Buffer.from(canary).toString('base64').slice(0, -4)])
      expect({ canary, isInDump: bytes.includes(form) }).toEqual({ canary, isInDump: false })
  await store.close()
})

test('opened with the right key, no document holds the words of danger or what kind it was', async () => {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant(P)
  await talk(world, deelnemer)
  const documents = await opened(world, world.store.partition(P))
  expect(documents.join()).toContain(CANARIES.goal)
  for (const document of documents) {
    expect(document).not.toContain(DANGER)
    expect(document).not.toMatch(/suicide|1813|self_harm/)
  }
})

async function opened(world: World, partition: Partition): Promise<string[]> {
  const { keys } = await partition.scan('', 500)
  const stored = await partition.getMany(keys, world.now())
  return stored.map((one, i) => (one ? world.vault.open(`${P}|${keys[i]}`, one.value) : ''))
}
