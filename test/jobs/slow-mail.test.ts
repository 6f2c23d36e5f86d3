import { expect, test } from '@jest/globals'
import type { Contact } from '#domain/contact'
import { createDelivery } from '#jobs/deliver'
import { createHandlers } from '#jobs/handlers'
import type { Mailer } from '#ports/mailer'
import { book } from '#services/contact-changes'
import { createContactWorld } from '#test/contact-world'

const P = 'lp-west-limburg'
const HOUR = 3_600_000
const silent = { debug() {}, info() {}, warn() {}, error() {} }

/** Four letters are due at once; each takes this long, and another instance looks whenever one is under way. */
async function sentTwiceOver(eachMs: number): Promise<string[]> {
  const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: P })
  const clock = { at: world.now(), now: () => clock.at }
  const sent: string[] = []
  const partnership = world.partnership(P)
  for (let i = 0; i < 4; i++) {
    const coach = await world.joins({ name: `Coach${i}` })
    const mo = world.participant()
    await mo.does('hallo')
    const contact: Contact = {
      id: `contact-${i}`,
      participant: mo.address.holder,
      coach: coach.id,
      kind: 'regular',
      start: clock.at + 48 * HOUR,
      end: clock.at + 49 * HOUR,
      place: { type: 'phone', text: null },
      state: 'requested',
      heldUntil: null,
      sequence: 0,
      isInvited: false,
      createdAt: clock.at,
      answer: null,
    }
    await world.records.attempt(P, clock.at, (work) =>
      book({ house: world.house, work, partnership }, contact, null),
    )
  }
  const instance = (mailer: Mailer) =>
    createDelivery({
      ...world,
      mailer,
      clock,
      log: silent,
      handlers: createHandlers({ house: world.house, from: 'roer@chat.example' }),
    })
  const close = async () => {}
  const quick = instance({ close, send: async ({ id }) => void sent.push(id) })
  const slow = instance({
    close,
    async send({ id }) {
      sent.push(id)
      clock.at += eachMs
      await quick(P)
    },
  })
  await slow(P)
  clock.at += HOUR
  await quick(P)
  return sent
}

test('a mail server that takes its time with each letter gets each letter once, whoever sends it', async () => {
  for (const eachMs of [0, 20_000, 40_000, 55_000]) {
    const sent = await sentTwiceOver(eachMs)
    expect({ eachMs, sent: [...sent].sort() }).toEqual({ eachMs, sent: [...new Set(sent)].sort() })
    expect(sent).toHaveLength(4)
  }
})
