import type { Spoken } from '#conversation/turn-types'
import type { Coach } from '#domain/coach'
import { isNo } from '#domain/refusal'
import { contactRoutes } from '#http/routes/contact'
import { momentRoutes } from '#http/routes/moment'
import { createDelivery } from '#jobs/deliver'
import { createHandlers } from '#jobs/handlers'
import { ownCalendar } from '#mail/invitation'
import type { Letter } from '#ports/mailer'
import type { Store } from '#ports/store'
import type { WebReply, WebRequest } from '#ports/web'
import { coachRecord } from '#records/coach'
import { contactRecord } from '#records/contact'
import { participantRecord } from '#records/participant'
import { sessionRecord } from '#records/session'
import { changeParticipant } from '#services/acting'
import { addCoach } from '#services/coaches'
import { invite } from '#services/invite'
import { createWorld, type TestParticipant } from './world.ts'

const FROM = 'roer@roer.test'
const silent = { debug() {}, info() {}, warn() {}, error() {} }

export const OFFICE = [1, 2, 3, 4, 5].flatMap((day) => [
  { day, from: '09:00', to: '12:00' },
  { day, from: '13:00', to: '17:00' },
])

/** A world with a team, its mail, and the pages that its letters lead to: a coach answers as a coach does. */
export function createContactWorld(options: { at: string; partnership: string; store?: Store }) {
  const { partnership } = options
  const world = createWorld(options)
  const clock = { now: world.now }
  const mails: Letter[] = []
  const mailer = { send: async (letter: Letter) => void mails.push(letter), close: async () => {} }
  const deliverDue = createDelivery({
    ...world,
    mailer,
    clock,
    log: silent,
    handlers: createHandlers({ house: world.house, from: FROM }),
  })
  const routes = [
    ...contactRoutes({ ...world, clock }),
    ...momentRoutes({
      ...world,
      clock,
      calendarFile: (file) => ownCalendar({ ...file, from: FROM }).content,
    }),
  ]

  /** Everything that is due now, and what comes of it, until nothing is. */
  async function deliver(): Promise<void> {
    while ((await deliverDue(partnership)).done > 0);
  }

  /** What a browser gets for a link; `action` presses the button with that name. */
  async function visit(
    link: string,
    part: Partial<Pick<WebRequest, 'method' | 'headers'>> & { action?: string } = {},
  ): Promise<WebReply & { readonly html: string }> {
    const { pathname } = new URL(link)
    const [, first = '', last = ''] = pathname.split('/')
    const { method = part.action ? 'POST' : 'GET', headers = {} } = part
    const route = routes.find(
      (one) => one.path.startsWith(`/${first}/`) && (method === 'HEAD' || one.method === method),
    )
    if (!route) throw new Error(`nothing answers ${pathname}`)
    const reply = await route.handle({
      method,
      path: pathname,
      params: { token: last, file: last },
      query: new URLSearchParams(),
      headers,
      body: Buffer.from(part.action ? `action=${part.action}` : ''),
      ip: '127.0.0.1',
    })
    return { ...reply, html: String(reply.body ?? '') }
  }

  const work = () => world.records.reading(partnership, world.now())
  return {
    ...world,
    mails,
    visit,
    deliver,
    /** Time goes on, and nothing is done yet. */
    at: world.moveTo,
    /** Time goes on, and what became due is done. */
    async moveTo(moment: string) {
      world.moveTo(moment)
      await deliver()
    },
    lastMail(): Letter {
      const mail = mails.at(-1)
      if (!mail) throw new Error('no mail was sent')
      return mail
    },
    async joins(coach: Pick<Coach, 'name'> & Partial<Coach>): Promise<Coach> {
      const { value } = await world.records.attempt(partnership, world.now(), (one) =>
        addCoach(world.house, one, {
          email: `${coach.name.toLowerCase()}@team.example`,
          phone: null,
          confirm: 'direct',
          isIntake: false,
          hours: OFFICE,
          ...coach,
        }),
      )
      if (isNo(value)) throw new Error(value.no)
      return value
    },
    /** A participant who is known already: has this coach, a name and a number. */
    async knows(
      participant: TestParticipant,
      coach: Coach | null,
      self: { name?: string; phone?: string | null; email?: string | null } = {},
    ): Promise<void> {
      const known = { name: 'Mo', phone: '0470 12 34 56', ...self }
      await world.records.attempt(partnership, world.now(), (one) =>
        changeParticipant(
          { work: one, person: participant.address.holder },
          { ...known, coach: coach && { id: coach.id, since: world.now() } },
        ),
      )
    },
    async changes(coach: Coach, change: Partial<Coach>): Promise<void> {
      await world.records.attempt(partnership, world.now(), async (one) => {
        await one.get(coachRecord, coach.id)
        one.put(coachRecord, coach.id, { ...coach, ...change })
      })
    },
    /** The coach opens the newest letter with a link and presses a button there. */
    async answers(action: 'confirm' | 'decline' | 'cancel') {
      const letter = mails.findLast((mail) => linkIn(mail).includes('/contact/'))
      if (!letter) throw new Error('no letter has a link to a contact')
      return visit(linkIn(letter), { action })
    },
    async invites(coach: Coach): Promise<string> {
      const { value } = await world.records.attempt(partnership, world.now(), (one) =>
        invite(world.house, one, coach.id),
      )
      if (isNo(value)) throw new Error(value.no)
      return value
    },
    /** Everything that was ever shown to a participant, oldest first. */
    async newsOf(participant: TestParticipant): Promise<readonly Spoken[]> {
      const stream = `test:${participant.address.conversation}`
      const entries = await world.store.partition(partnership).read(stream, 0, 1000, world.now())
      return entries.map(
        ({ value }) => JSON.parse(world.vault.open(`${partnership}|${stream}`, value)) as Spoken,
      )
    },
    /** A button under the newest word that nobody asked for, to press whenever. */
    standingButton(participant: TestParticipant, choice: string) {
      const found = world.records
        .reading(partnership, world.now())
        .get(sessionRecord, participant.address.conversation)
      return async () => {
        const prompt = (await found)?.standing[0]?.prompt ?? ''
        await participant.turn({ text: choice, choice: { prompt, choice } })
      }
    },
    contact: async (id: string) => work().get(contactRecord, id),
    /** As it is stored now. */
    stored: async (participant: TestParticipant) => work().get(participantRecord, participant.address.holder),
    async contactsOf(participant: TestParticipant) {
      const reading = work()
      const found = await reading.get(participantRecord, participant.address.holder)
      return Promise.all((found?.contacts ?? []).map(({ id }) => reading.get(contactRecord, id)))
    },
    participant: () => world.participant(partnership),
  }
}
export type ContactWorld = ReturnType<typeof createContactWorld>

/** The first link in a letter's plain part. */
export const linkIn = (letter: Letter): string => /https?:\/\/\S+/.exec(letter.text)?.[0] ?? ''
