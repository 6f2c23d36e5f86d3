import { expect, test } from '@jest/globals'
import { noteRoutes } from '#http/routes/note'
import type { Route, WebReply } from '#ports/web'
import { coachRecord } from '#records/coach'
import { OUTBOX, outboxPlace, parseOutboxItem } from '#records/outbox'
import { createWorld, type World } from '#test/world'
import { joins, walksWith } from '../dialogs/team.ts'

const P = 'lp-maasland'

/** A message that was sent, and the coach who opens the link out of the letter. */
async function withMessage(...lines: string[]) {
  const world = createWorld({ at: 'ma 23 nov 2026 10:00' })
  const deelnemer = world.participant(P)
  await deelnemer.does('mijn gegevens', '[Verander mijn naam]', 'Sam')
  await walksWith(world, P, deelnemer, await joins(world, P, { name: 'An' }))
  await deelnemer.does(...lines)
  const routes = noteRoutes({ records: world.records, house: world.house, clock: { now: world.now } })
  return { world, deelnemer, token: await tokenInLetter(world), coach: browser(routes) }
}

async function tokenInLetter(world: World): Promise<string> {
  const due = await world.store.partition(P).claim(OUTBOX, world.now(), 1000, 10)
  const items = due.map(({ id, payload }) => parseOutboxItem(world.vault.open(outboxPlace(P, id), payload)))
  const note = items.find((item) => item.kind === 'note-mail')
  if (note?.kind !== 'note-mail') throw new Error('no letter was planned')
  return note.token
}

function browser(routes: readonly Route[]) {
  const call = (method: 'GET' | 'POST' | 'HEAD', token: string, form: Record<string, string> = {}) => {
    const route = routes.find((one) => one.method === (method === 'HEAD' ? 'GET' : method)) as Route
    const body = Buffer.from(new URLSearchParams(form).toString())
    const path = `/note/${token}`
    const query = new URLSearchParams()
    return route.handle({ method, path, params: { token }, query, headers: {}, body, ip: '192.0.2.1' })
  }
  return {
    opens: (token: string, method: 'GET' | 'HEAD' = 'GET') => call(method, token),
    answers: (token: string, answer: string) => call('POST', token, { answer, do: 'text' }),
    willCall: (token: string) => call('POST', token, { do: 'call' }),
  }
}

const MESSAGE = ['stuur een bericht', 'Kan ik <b>later</b> komen?', '[Verstuur]']
const words = ({ body }: WebReply): string => String(body)

test('a coach reads the message as plain text, answers once, and the answer stands in the chat', async () => {
  const { deelnemer, token, coach } = await withMessage(...MESSAGE)
  const page = await coach.opens(token)
  expect(page.status).toBe(200)
  expect(page.headers).toMatchObject({ 'cache-control': 'no-store' })
  expect(words(page)).toContain('Een bericht van Sam')
  expect(words(page)).toContain('Kan ik &lt;b>later&lt;/b> komen?')

  const thanks = await coach.answers(token, ' Ja, dat kan.\r\nTot dan!\u202e ')
  expect(thanks.status).toBe(200)
  expect(words(thanks)).toContain('Bedankt, het is verstuurd')
  await deelnemer.chats`
    Antwoord van An:
    Ja, dat kan.
    Tot dan!
    [Schrijf terug]
    > [Schrijf terug]
    Wat wil je schrijven? Ik toon het eerst nog eens.
    [Toch niet]
  `

  const again = await coach.answers(token, 'Nog iets.')
  expect(again.status).toBe(409)
  expect(words(again)).toContain('Hier is al op geantwoord')
  expect(words(await coach.opens(token))).toContain('Hier is al op geantwoord')
  expect(await deelnemer.does()).toEqual([])
})

test('"ik bel terug" is told in the chat', async () => {
  const request = ['bel mij', '[Bel mij terug]', '0470 12 34 56', '[Voormiddag]', '[Verstuur]']
  const { deelnemer, token, coach } = await withMessage(...request)
  const page = words(await coach.opens(token))
  expect(page).toContain('Wil je bellen met Sam?')
  expect(page).toContain('0470 12 34 56')
  expect(page).toContain('Voormiddag')
  expect((await coach.willCall(token)).status).toBe(200)
  expect(await deelnemer.does()).toEqual(['An las je bericht en belt je terug.', '[Schrijf terug]'])
})

test('two answers at the same time: one is said', async () => {
  const { deelnemer, token, coach } = await withMessage(...MESSAGE)
  const replies = await Promise.all([coach.answers(token, 'Ja.'), coach.answers(token, 'Nee.')])
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await deelnemer.does()).toHaveLength(3)
})

test('opening a link changes nothing, however often a mail program does it', async () => {
  const { world, deelnemer, token, coach } = await withMessage(...MESSAGE)
  const condition = async () =>
    (await world.store.partition(P).getMany(await keys(world), world.now())).map((one) => one?.version)
  const before = await condition()
  for (const method of ['GET', 'HEAD', 'GET'] as const) await coach.opens(token, method)
  expect(await condition()).toEqual(before)
  expect(await deelnemer.does()).toEqual([])
})

const keys = async (world: World) => (await world.store.partition(P).scan('', 500)).keys

test('unknown, expired, foreign and erased links get the very same page', async () => {
  const { world, deelnemer, token, coach } = await withMessage(...MESSAGE)
  const secret = token.slice(token.indexOf('.') + 1)
  const unknown = await coach.opens('x')
  expect(unknown.status).toBe(410)
  for (const other of [`blend.${secret}`, `${P}.${'A'.repeat(43)}`, `nergens.${secret}`, '../etc'])
    expect(await coach.opens(other)).toEqual(unknown)
  await deelnemer.does('wis alles', '[Al mijn gegevens]', '[Ja, wis alles]')
  expect(await coach.opens(token)).toEqual(unknown)
  expect(await coach.answers(token, 'Ja.')).toEqual(unknown)

  const other = await withMessage(...MESSAGE)
  other.world.moveTo('ma 7 dec 2026 10:01')
  expect(await other.coach.opens(other.token)).toEqual(unknown)
  expect(world.partnership(P).name).toBe('LP Maasland')
})

test('an empty or endless answer comes back with what was typed', async () => {
  const { deelnemer, token, coach } = await withMessage(...MESSAGE)
  const empty = await coach.answers(token, '  \n ')
  expect(empty.status).toBe(400)
  expect(words(empty)).toContain('Er stond nog niets')
  const long = await coach.answers(token, 'ja '.repeat(200))
  expect(words(long)).toContain('hooguit 500 letters')
  expect(words(long)).toContain('ja ja ja')
  expect(await deelnemer.does()).toEqual([])
})

test('a message keeps its receiver after the coach has left the team', async () => {
  const { world, deelnemer, token, coach } = await withMessage(...MESSAGE)
  await world.records.attempt(P, world.now(), async (work) => {
    const [id] = (await keys(world)).filter((key) => key.startsWith('coach:')).map((key) => key.slice(6))
    const known = await work.get(coachRecord, id ?? '')
    if (known) work.put(coachRecord, known.id, { ...known, isActive: false })
  })
  await coach.answers(token, 'Ja.')
  expect(await deelnemer.does()).toContain('Antwoord van An:')
})
