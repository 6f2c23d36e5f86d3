import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { freePort } from '#test/app'
import { type BotProcess, startBot } from '#test/bot-process'
import { joinTalk } from '#test/direct-line-talk'
import { pageBoot, resumes } from '#test/page-boot'
import { type RedisServer, startRedis } from '#test/redis-server'
import { pressOf, wordsOf } from '#test/words'

jest.setTimeout(45_000)
const P = 'lp-maasland'
const t = wordsOf(P)
const press = pressOf(t)
const WORDS = 'iets waar ik trots op ben'
let redis: RedisServer
beforeAll(async () => {
  redis = await startRedis({ appendOnly: true, extra: ['--appendfsync', 'always'] })
})
afterAll(() => redis.stop())

describe.each(['the embedded store', 'Redis'])('on %s', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'roer-restart-'))
  let env: Record<string, string>
  let bot: BotProcess
  beforeAll(async () => {
    const REDIS_URL = engine === 'Redis' ? redis.url : ''
    env = { PORT: String(await freePort()), DATA_DIR: folder, LOG_LEVEL: 'warn', REDIS_URL }
    bot = await startBot(env)
  })
  afterAll(async () => {
    await bot.kill9()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a conversation goes on in the middle of a question after kill -9, and nothing is lost or doubled', async () => {
    const boot = await pageBoot(bot.url, P)
    const before = await joinTalk(bot.url, { id: boot.conversationId, token: boot.token })
    await before.does(press('engine:menu.goal-set'), WORDS)
    expect(before.buttons()).toContain(t('goal:domain.other'))
    const said = before.all().map(({ id, text }) => ({ id, text }))
    await bot.kill9()
    await before.stream.closed()

    bot = await startBot(env)
    const { status, body } = await resumes(bot.url, P, boot.resume)
    expect(status).toBe(200)
    expect(body.conversationId).toBe(boot.conversationId)
    expect(body.activities.map(({ id, text }) => ({ id, text }))).toEqual(said)
    const after = await joinTalk(bot.url, { id: body.conversationId, token: body.token })
    const [kept] = await after.says(press('goal:domain.other'))
    expect(kept).toContain(t('goal:line.goal', { words: WORDS }))
    await after.does('een schrift kopen', press('step:later'))
    expect((await after.says('mijn doelen'))[0]).toBe(
      `${t('goal:line.goal', { words: WORDS })}\n${t('step:line.what', { what: 'een schrift kopen' })}`,
    )
    expect(after.texts().filter((text) => text === WORDS)).toHaveLength(1)
    expect(after.ids()).toEqual([...new Set(after.ids())])
  })

  test('SIGTERM closes the open sockets and ends with code 0, within seconds', async () => {
    const boot = await pageBoot(bot.url, P)
    const talk = await joinTalk(bot.url, { id: boot.conversationId, token: boot.token })
    await talk.says(press('engine:menu.goal-set'))
    const { code, ms, said } = await bot.stops()
    expect(code).toBe(0)
    expect(ms).toBeLessThan(3000)
    expect(await talk.stream.closed()).toEqual({ code: 1001 })
    expect(said).not.toMatch(/"level":50|Error|at file:/)
  })
})
