import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { LogFields } from '#ports/log'
import { startApp, type TestApp } from '#test/app'
import { talkWith } from '#test/direct-line-talk'
import { eventually } from '#test/eventually'
import { type RedisServer, startRedis } from '#test/redis-server'
import { pressOf, wordsOf } from '#test/words'

jest.setTimeout(40_000)
const P = 'lp-maasland'
const t = wordsOf(P)
const press = pressOf(t)

let redis: RedisServer
let app: TestApp
const logged: string[] = []
beforeAll(async () => {
  redis = await startRedis({ appendOnly: true, extra: ['--appendfsync', 'always'] })
  const keep = (event: string, fields: LogFields = {}) =>
    void logged.push(JSON.stringify({ event, ...fields }))
  const log = { debug: keep, info: keep, warn: keep, error: keep }
  app = await startApp({ env: { REDIS_URL: redis.url }, log })
}, 30_000)
afterAll(async () => {
  await app.stop()
  await redis.stop()
})

const readiness = async () => (await fetch(`${app.url}/health/ready`)).status

test('while Redis is away people are told so, danger still gets its card, and afterwards it goes on where it was', async () => {
  const talk = await talkWith(app.url, P)
  await talk.says(press('engine:menu.goal-set'))
  const said = talk.all().length
  await redis.kill9()

  expect((await fetch(`${app.url}/health/live`)).status).toBe(200)
  expect(await readiness()).toBe(503)
  const id = randomUUID()
  const lost = await talk.calls.post(talk.at, 'zwemmen leren', id)
  expect([lost.status, lost.headers.get('retry-after')]).toEqual([503, '2'])
  expect(lost.body.activities[0].text).toBe(t('engine:tryAgain'))
  const danger = await talk.calls.post(talk.at, 'ik wil niet meer leven', randomUUID())
  expect(JSON.stringify(danger.body.activities)).toContain('1813')

  await redis.restart()
  await eventually('it is ready again', async () => (await readiness()) === 200, 15_000)
  expect((await talk.calls.post(talk.at, 'zwemmen leren', id)).status).toBe(200)
  const { activities } = await talk.calls.read(talk.at)
  expect(activities.filter(({ text }) => text === 'zwemmen leren')).toHaveLength(1)
  expect(activities.at(said)?.text).toBe('zwemmen leren')
  expect(JSON.stringify(activities)).not.toContain('niet meer leven')
  await talk.does('badpak zoeken', press('step:later'))
  expect((await talk.says('mijn doelen'))[0]).toContain('badpak zoeken')
  expect(logged.join('\n')).not.toMatch(/zwemmen|leven|127\.0\.0\.1/)
  talk.leave()
})
