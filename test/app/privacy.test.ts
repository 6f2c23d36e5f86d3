import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { LogFields } from '#ports/log'
import { startApp, type TestApp } from '#test/app'
import { talkWith } from '#test/direct-line-talk'
import { type Mailbox, startMailbox } from '#test/mailbox'
import { at } from '#test/moment'
import { pageBoot, resumes } from '#test/page-boot'
import { redisContents } from '#test/redis-contents'
import { startRedis } from '#test/redis-server'
import { pressOf, wordsOf } from '#test/words'

jest.setTimeout(30_000)
const P = 'lp-westhoek'
const t = wordsOf(P)
const press = pressOf(t)
const SAID = {
  name: 'Okapina',
  phone: '0470 98 76 54',
  email: 'kolibrie@post.example',
  goal: 'papegaaien tellen',
  step: 'flamingo opbellen',
  unclear: 'wombat zonder werkwoord',
  danger: 'ik wil niet meer leven',
}
/** As typed, and as anything might have turned it into. */
const FORMS = [...Object.values(SAID), '0470987654', '470987654', 'papegaai'].flatMap((text) => [
  text,
  text.toLowerCase(),
  Buffer.from(text).toString('base64').slice(0, -4),
  Buffer.from(text).toString('hex'),
  encodeURIComponent(text),
])

let mailbox: Mailbox
let app: TestApp | null = null
beforeEach(async () => {
  mailbox = await startMailbox()
})
afterEach(async () => {
  await app?.stop()
  await mailbox.close()
})

/** Everything a participant does in a first week, with everybody who takes part; answers what must not be found anywhere either. */
async function wholeTalk(app: TestApp): Promise<string[]> {
  const talk = await talkWith(app.url, P)
  await talk.does(
    SAID.unclear,
    press('engine:menu.goal-set'),
    SAID.goal,
    press('goal:domain.other'),
    SAID.step,
  )
  await talk.does(press('step:later'), SAID.danger)
  await talk.does('menu', press('engine:menu.contact-book'))
  await talk.says(`[${talk.buttons()[0]}]`)
  await talk.does(SAID.name, SAID.email, SAID.phone, press('contact:check.yes'))
  const link = (await mailbox.arrived(1))[0]?.link ?? ''
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  await fetch(link, { method: 'POST', body: 'action=confirm', headers })
  await mailbox.arrived(3)
  await talk.does('wat weet je van mij')
  expect(talk.all().some((one) => JSON.stringify(one).includes(SAID.name))).toBe(true)
  expect(mailbox.mails.some(({ text }) => text.includes(SAID.name))).toBe(true)
  const boot = await pageBoot(app.url, P)
  await resumes(app.url, P, boot.resume)
  talk.leave()
  return [new URL(link).pathname.split('.').at(-1) ?? '', talk.at.token, boot.resume]
}

function expectNothingOf(kind: string, bytes: Buffer, more: readonly string[]): void {
  const found = [...FORMS, ...more].filter((form) => bytes.includes(form))
  expect({ kind, found }).toEqual({ kind, found: [] })
}

describe.each(['the embedded store', 'Redis'])('after a whole conversation on %s', (engine) => {
  test('neither the log nor the store holds a name, number, address, goal, message or token', async () => {
    const logged: string[] = []
    const keep = (event: string, fields: LogFields = {}) =>
      void logged.push(JSON.stringify({ event, fields }))
    const dataDir = mkdtempSync(join(tmpdir(), 'roer-private-'))
    const redis = engine === 'Redis' ? await startRedis({ appendOnly: true }) : null
    app = await startApp({
      at: at('ma 23 nov 2026 10:00'),
      dataDir,
      log: { debug: keep, info: keep, warn: keep, error: keep },
      env: {
        SMTP_URL: mailbox.url,
        MAIL_FROM: 'roer@chat.example',
        ...(redis ? { REDIS_URL: redis.url } : {}),
      },
    })
    const tokens = await wholeTalk(app)

    const stored = redis ? await redisContents(redis.url) : folderBytes(dataDir)
    expect(stored.includes('conversation:')).toBe(true)
    expect(stored.length).toBeGreaterThan(5000)
    expectNothingOf('store', stored, tokens)
    await app.stop()
    app = null
    if (!redis) expectNothingOf('store at rest', folderBytes(dataDir), tokens)
    expect(logged.length).toBeGreaterThan(20)
    expectNothingOf('log', Buffer.from(logged.join('\n')), [...tokens, '127.0.0.1', 'dl_'])
    await redis?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
})

/** All that lies in a folder: the database, what is not yet moved into it, and whatever else was written. */
const folderBytes = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  )
