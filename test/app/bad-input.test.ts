import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { LogFields } from '#ports/log'
import { startApp, type TestApp } from '#test/app'
import { talkWith } from '#test/direct-line-talk'
import { type Mailbox, startMailbox } from '#test/mailbox'
import { at } from '#test/moment'
import { storeSize } from '#test/store-size'
import { pressOf, wordsOf } from '#test/words'

const P = 'lp-maasland'
const t = wordsOf(P)
const press = pressOf(t)
const MONDAY = at('ma 23 nov 2026 10:00')

let app: TestApp
let mailbox: Mailbox
const logged: { level: string; event: string; fields: LogFields }[] = []
const keep =
  (level: string) =>
  (event: string, fields: LogFields = {}) =>
    void logged.push({ level, event, fields })
beforeAll(async () => {
  mailbox = await startMailbox()
  const log = { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') }
  app = await startApp({ at: MONDAY, log, env: { SMTP_URL: mailbox.url, MAIL_FROM: 'roer@chat.example' } })
}, 30_000)
afterAll(async () => {
  await app.stop()
  await mailbox.close()
})
afterEach(() => {
  expect(logged.filter(({ level }) => level === 'error')).toEqual([])
})

describe('words that are no answer get one short sentence and the open question again', () => {
  let talk: Awaited<ReturnType<typeof talkWith>>
  beforeEach(async () => {
    talk = await talkWith(app.url, P)
    await talk.says(press('engine:menu.goal-set'))
  })
  afterEach(() => talk.leave())
  const ASKED = t('goal:set.words.ask')

  test.each([
    ['nothing', '', t('engine:noWords')],
    ['blanks', ' \n\t ', t('engine:noWords')],
    ['only emoji', '👩‍👧‍👦🎉💪', t('engine:noWords')],
    ['control characters', '\u0000\u001b[\u0007\u202e\u2066', t('engine:noWords')],
    ['half a character', '\ud800', t('engine:noWords')],
    ['30,000 characters', 'a'.repeat(30_000), t('engine:tooLong')],
    ['a long goal', 'a '.repeat(200), t('goal:tooLong', { max: 300 })],
  ])('%s', async (_, text, sentence) => {
    expect(await talk.says(text)).toEqual([sentence, ASKED])
    expect((await talk.says('zwemmen leren'))[0]).toContain(t('goal:line.goal', { words: 'zwemmen leren' }))
  })

  test('letters with marks heaped on them, and controls that turn the text around, harm nothing', async () => {
    const zalgo = `z${'\u0336\u0322\u031b'.repeat(40)}wemmen`
    expect((await talk.says(`${zalgo}\u202e\u2067 leren`)).join('\n')).toContain(t('step:add.first'))
    expect(talk.texts().join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  test('a day that does not exist is called so, for a step and for a contact', async () => {
    await talk.does('zwemmen leren', 'badpak zoeken')
    for (const day of ['31 februari om 10 uur', '29-02-2027'])
      expect((await talk.says(day))[0]).toBe(t('step:moment.no.no-such-day'))
    await talk.does(press('step:later'), 'menu', press('engine:menu.contact-book'))
    expect((await talk.says('31 februari om 10 uur'))[0]).toBe(t('contact:moment.no-such-day'))
    expect(talk.buttons()).toContain(t('contact:moment.otherDay'))
  })
})

test('a link whose time is over opens nothing, whatever is pressed, and looks like one that never was', async () => {
  const talk = await talkWith(app.url, P)
  await talk.says(press('engine:menu.contact-book'))
  await talk.does(`[${talk.buttons()[0]}]`, 'Mo', '0470 12 34 56', press('contact:check.yes'))
  const [letter] = await mailbox.arrived(1)
  const link = letter?.link ?? ''
  expect((await fetch(link)).status).toBe(200)

  app.moveTo(MONDAY + 60 * 24 * 3_600_000)
  const before = storeSize(app.dataDir)
  const never = `${app.url}/contact/${P}.${'A'.repeat(43)}`
  const pressing = {
    method: 'POST',
    body: 'action=confirm',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  }
  const answers = await Promise.all(
    [link, never]
      .flatMap((url) => [fetch(url), fetch(url, pressing)])
      .map(async (asked) => {
        const answer = await asked
        return { status: answer.status, text: await answer.text() }
      }),
  )
  const [first] = answers
  expect(first?.status).toBe(410)
  expect(first?.text).toContain(t('contactpage:gone.title'))
  expect(first?.text).not.toContain('Mo')
  for (const answer of answers) expect(answer).toEqual(first)
  expect(storeSize(app.dataDir).documents).toBeLessThanOrEqual(before.documents ?? 0)
})

test('after all of this the bot still stands and says what it is', async () => {
  expect((await fetch(`${app.url}/health/ready`)).status).toBe(200)
  const talk = await talkWith(app.url, P)
  expect((await talk.says('ben jij een mens'))[0]).toMatch(/computer/)
  talk.leave()
})
