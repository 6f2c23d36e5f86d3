import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { startApp, type TestApp } from '#test/app'
import { openBeside, personOf } from '#test/beside'
import { joinTalk, talkWith } from '#test/direct-line-talk'
import { type Mailbox, startMailbox } from '#test/mailbox'
import { at } from '#test/moment'
import { type RedisServer, startRedis } from '#test/redis-server'
import { pressOf, wordsOf } from '#test/words'

jest.setTimeout(40_000)
const P = 'lp-maasland'
const t = wordsOf(P)
const press = pressOf(t)
const MONDAY = at('ma 23 nov 2026 10:00')
const THURSDAY = at('do 26 nov 2026 09:00')
const HALF_HOUR = 30 * 60_000

let redis: RedisServer
let mailbox: Mailbox
let beside: ReturnType<typeof openBeside>
let apps: readonly [TestApp, TestApp]
beforeAll(async () => {
  redis = await startRedis({ appendOnly: true })
  mailbox = await startMailbox()
  beside = openBeside(redis.url, P)
  const env = { REDIS_URL: redis.url, SMTP_URL: mailbox.url, MAIL_FROM: 'Aan het roer <roer@chat.example>' }
  const first = await startApp({ at: MONDAY, env })
  apps = [first, await startApp({ at: MONDAY, env })]
}, 30_000)
afterAll(async () => {
  await Promise.all(apps.map((app) => app.stop()))
  await beside.close()
  await mailbox.close()
  await redis.stop()
})

test('what is said at one instance shows at the other at once', async () => {
  const [one, other] = apps
  const here = await talkWith(one.url, P)
  const there = await joinTalk(other.url, here.at)
  const since = performance.now()
  await here.says(press('engine:menu.goal-set'))
  // A socket looks by itself twice a minute; sooner is the bell between the instances.
  await there.sees(t('goal:set.words.ask'), 3000)
  expect(performance.now() - since).toBeLessThan(3000)
  await there.says('iets waar ik trots op ben')
  await here.sees(t('goal:set.domain.ask'), 3000)
  expect(here.ids()).toEqual(there.ids())
})

test('a message that reaches both instances in the same moment has one effect', async () => {
  const [one, other] = apps
  const here = await talkWith(one.url, P)
  const there = await joinTalk(other.url, here.at)
  for (const text of ['een doel', 'zwemmen leren', 'menu']) {
    const id = randomUUID()
    const posts = [here, there, here, there].map(({ calls }) => calls.post(here.at, text, id))
    expect((await Promise.all(posts)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
  }
  await here.sees(t('engine:home'))
  const { activities } = await here.calls.read(here.at)
  for (const text of ['een doel', 'zwemmen leren', 'menu'])
    expect(activities.filter((one) => one.text === text)).toHaveLength(1)
  expect(activities.filter(({ text }) => text === t('goal:set.words.ask'))).toHaveLength(1)
})

test('a hundred reminders that are due at once reach a hundred people once, in the chat and by mail', async () => {
  const talks = await Promise.all(
    Array.from({ length: 100 }, async (_, i) => {
      const talk = await talkWith((apps[i % 2] as TestApp).url, P)
      await talk.says('hallo')
      return { talk, id: personOf(talk.at.token), name: `Naam${i}`, email: `p${i}@post.example` }
    }),
  )
  const now = apps[0].now()
  const coaches = await Promise.all(Array.from({ length: 10 }, (_, i) => beside.joins(`Coach${i}`, now)))
  for (const [i, person] of talks.entries()) {
    const start = THURSDAY + Math.floor(i / 10) * HALF_HOUR
    await beside.books(person, { coach: coaches[i % 10] ?? '', start, minutes: 30 }, now)
  }
  const dayBefore = at('wo 25 nov 2026 15:00')
  for (const app of apps) app.moveTo(dayBefore)
  await mailbox.arrived(200, 25_000)
  await beside.isDone(dayBefore, 10_000)
  expect(mailbox.mails).toHaveLength(200)
  for (const { talk, email, name } of talks) {
    expect(mailbox.mails.filter(({ to }) => to.includes(email))).toHaveLength(1)
    await talk.sees(t('remind:hello', { name }))
    expect(talk.texts().filter((text) => text.startsWith(t('remind:hello', { name })))).toHaveLength(1)
    const stored = await beside.partition.read(`conversation:${talk.at.id}`, 0, 100, dayBefore)
    expect(talk.ids()).toHaveLength(stored.length)
    talk.leave()
  }
})
