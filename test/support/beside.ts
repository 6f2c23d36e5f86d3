import { randomBytes } from 'node:crypto'
import { loadPartnerships } from '#config/partnerships'
import { createCore } from '#core'
import type { Contact } from '#domain/contact'
import { isNo } from '#domain/refusal'
import { OUTBOX } from '#records/outbox'
import { createVault } from '#records/vault'
import { changeParticipant } from '#services/acting'
import { addCoach } from '#services/coaches'
import { book } from '#services/contact-changes'
import { invite } from '#services/invite'
import { createRedisStore } from '#stores/redis/store'
import { createIds } from '#system/ids'
import { TEST_KEYS } from './app.ts'
import { OFFICE } from './contact-world.ts'
import { eventually } from './eventually.ts'

const PARTNERSHIPS = new URL('../../partnerships/', import.meta.url).pathname

/** The same store as an app on this Redis, opened beside it as a command does: to arrange things, and to look. */
export function openBeside(redisUrl: string, partnership: string) {
  const store = createRedisStore({ url: redisUrl, log: { debug() {}, info() {}, warn() {}, error() {} } })
  const ids = createIds()
  const core = createCore({
    store,
    ids,
    vault: createVault({ dataKeys: TEST_KEYS.data, lookupKeys: TEST_KEYS.lookup, randomBytes }),
    partnerships: loadPartnerships(PARTNERSHIPS),
    couriers: new Map(),
    publicUrl: 'http://roer.test',
    pause: () => Promise.resolve(),
    isStrict: true,
    isTrial: true,
  })
  const { records, house } = core
  const partition = store.partition(partnership)
  const whole = house.partnerships.get(partnership)
  if (!whole) throw new Error(`there is no ${partnership}`)
  return {
    ...core,
    partition,
    async joins(name: string, now: number): Promise<string> {
      const email = `${name.toLowerCase()}@team.example`
      const coach = { name, email, phone: null, confirm: 'direct', isIntake: false, hours: OFFICE } as const
      const { value } = await records.attempt(partnership, now, (work) => addCoach(house, work, coach))
      if (isNo(value)) throw new Error(value.no)
      return value.id
    },
    /** The code that a coach gives to a participant. */
    async invites(coach: string, now: number): Promise<string> {
      const { value } = await records.attempt(partnership, now, (work) => invite(house, work, coach))
      if (isNo(value)) throw new Error(value.no)
      return value
    },
    /** A contact that stands, of somebody with an address. */
    async books(
      participant: { readonly id: string; readonly name: string; readonly email: string },
      contact: { readonly coach: string; readonly start: number; readonly minutes: number },
      now: number,
    ): Promise<void> {
      const { coach, start, minutes } = contact
      const { id: person, name, email } = participant
      await records.attempt(partnership, now, async (work) => {
        await changeParticipant({ work, person }, { name, email, coach: { id: coach, since: now } })
        const wanted: Contact = {
          id: ids.id(),
          participant: person,
          coach,
          kind: 'regular',
          start,
          end: start + minutes * 60_000,
          place: { type: 'phone', text: null },
          state: 'requested',
          heldUntil: null,
          sequence: 0,
          isInvited: false,
          createdAt: now,
          answer: null,
        }
        await book({ house, work, partnership: whole }, wanted, null)
      })
    },
    /** Until nothing is due any more; what is planned for later may stand. */
    isDone: (now: number, deadlineMs: number) =>
      eventually(
        'everything that is due is done',
        async () => ((await partition.nextDue(OUTBOX)) ?? Number.POSITIVE_INFINITY) > now,
        deadlineMs,
      ),
    close: () => store.close(),
  }
}

/** The participant of a conversation, as its token names them. */
export function personOf(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  return (claims as { user: string }).user
}
