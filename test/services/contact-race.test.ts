import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createRedisStore } from '#stores/redis/store'
import { type ContactWorld, createContactWorld, linkIn } from '#test/contact-world'
import { type RedisServer, startRedis } from '#test/redis-server'
import type { TestParticipant } from '#test/world'

const silent = { debug() {}, info() {}, warn() {}, error() {} }
const PEOPLE = 200
const AT = 'ma 23 nov 2026 10:00'
const HOUR = 3_600_000

let server: RedisServer
const worlds: ContactWorld[] = []
beforeAll(async () => {
  server = await startRedis()
  for (let i = 0; i < 2; i++) {
    const store = createRedisStore({ url: server.url, log: silent, timeoutMs: 30_000 })
    worlds.push(createContactWorld({ at: AT, partnership: 'lp-maasland', store }))
  }
})
afterAll(async () => {
  for (const { store } of worlds) await store.close()
  await server.stop()
})

const [first, second] = [() => worlds[0] as ContactWorld, () => worlds[1] as ContactWorld]

/** Everybody stands before the same read-back, on two instances in turn. */
async function atTheReadBack(
  count: number,
  name: string,
): Promise<{ people: TestParticipant[]; coach: string }> {
  const coach = await first().joins({ name })
  const people = Array.from({ length: count }, (_, i) => (i % 2 ? first() : second()).participant())
  await Promise.all(
    people.map(async (one, i) => {
      await first().knows(one, coach, { name: `Mo${'abcdefghij'[i % 10]}` })
      await one.skips()
      await one.does('[Een afspraak]', '[Met de telefoon]', '[di 24 nov, 9.00]')
    }),
  )
  return { people, coach: coach.id }
}

test('two hundred people want one moment at once: one gets it, all others are offered others', async () => {
  const { people, coach } = await atTheReadBack(PEOPLE, 'An')
  const answers = await Promise.all(people.map((one) => one.does('[Ja, dit wil ik]')))
  const got = answers.filter((lines) => lines.join('\n').includes('staat vast'))
  const others = answers.filter((lines) =>
    /Deze zijn nog vrij:\n.*\n\[.*\[Andere dag\]/.test(lines.join('\n')),
  )
  expect([got.length, others.length]).toEqual([1, PEOPLE - 1])
  const held = await first()
    .store.partition('lp-maasland')
    .busy(`coach:${coach}`, 0, first().now() * 2)
  expect(held).toHaveLength(1)
  const open = await Promise.all(people.map((one) => first().contactsOf(one)))
  expect(open.flat()).toMatchObject([{ id: held[0]?.owner, state: 'booked' }])
  await first().deliver()
  expect(first().mails.filter(({ to }) => to === 'an@team.example')).toHaveLength(1)
}, 60_000)

test('the same race without holding shows the fault that holding prevents', async () => {
  const partition = first().store.partition('lp-maasland')
  const start = first().now() + 24 * HOUR
  const naive = async (owner: string) => {
    const busy = await partition.busy('coach:naive', start, start + HOUR)
    if (busy.length > 0) return false
    await partition.commit([{ op: 'index', index: 'naive', member: owner, score: start }], first().now())
    return true
  }
  const won = await Promise.all(Array.from({ length: PEOPLE }, (_, i) => naive(`n${i}`)))
  expect(won.filter(Boolean).length).toBeGreaterThan(1)
})

describe('a yes of the coach, a no of the participant and the end of the hold at once have one outcome', () => {
  test.each([
    ['yes and called off', ['confirm', 'cancel']],
    ['yes and the end of the hold', ['confirm', 'expire']],
    ['called off and the end of the hold', ['cancel', 'expire']],
    ['all three', ['expire', 'cancel', 'confirm']],
    ['yes twice and no twice', ['confirm', 'decline', 'confirm', 'decline']],
  ])(
    '%s',
    async (about, acts) => {
      for (let round = 0; round < 5; round++) {
        const name = `C${about.replace(/[^a-z]/g, '')}${round}`
        const { world, mo, coach, link, id } = await waiting(name)
        const act = {
          confirm: () => world.visit(link, { action: 'confirm' }),
          decline: () => world.visit(link, { action: 'decline' }),
          cancel: () => mo.does('[Afspraak afzeggen]'),
          expire: () => second().deliver(),
        }
        await Promise.all(acts.map((one) => act[one as keyof typeof act]()))
        await world.deliver()
        const contact = await world.contact(id)
        const held = await world.store.partition('lp-maasland').busy(`coach:${coach}`, 0, world.now() * 2)
        const isBooked = contact?.state === 'booked'
        expect(held).toHaveLength(isBooked ? 1 : 0)
        expect(await world.contactsOf(mo)).toHaveLength(isBooked ? 1 : 0)
        const calendars = world.mails.flatMap(({ to, calendar }) =>
          to === `${name.toLowerCase()}@team.example` && calendar ? [calendar.method] : [],
        )
        const said = (await world.newsOf(mo)).filter(({ message }) =>
          /Goed nieuws|kan niet op|geen antwoord/.test(message.text),
        )
        // What was said last is how it stands; a yes that came before a no was taken back in the calendar too.
        if (isBooked) expect([calendars, said.length]).toEqual([['REQUEST'], 1])
        else expect(['', 'REQUEST,CANCEL', 'CANCEL']).toContain(calendars.join(','))
        if (contact?.state === 'declined' || contact?.state === 'expired') expect(said).toHaveLength(1)
      }
    },
    60_000,
  )
})

/** A requested contact whose hold is just ending, with the participant one tap away from calling it off. */
async function waiting(name: string) {
  first().at(AT)
  second().at(AT)
  const world = first()
  const an = await world.joins({ name, confirm: 'ask' })
  const mo = world.participant()
  await world.knows(mo, an)
  await mo.skips()
  await mo.does(
    '[Een afspraak]',
    '[Met de telefoon]',
    'vrijdag om 10 uur',
    '[Ja, dit wil ik]',
    'ik raak er niet',
  )
  await world.deliver()
  const link = linkIn(world.lastMail())
  const id = (await world.contactsOf(mo))[0]?.id ?? ''
  first().at('di 24 nov 2026 17:00')
  second().at('di 24 nov 2026 17:00')
  return { world, mo, coach: an.id, link, id }
}
