import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals'
import { startApp, type TestApp } from '#test/app'
import { openBeside } from '#test/beside'
import { axeFindings, PHONE, startBrowser, type TestBrowser } from '#test/browser'
import { talkWith } from '#test/direct-line-talk'
import { cutOff, doubleText, tooSmall } from '#test/in-page'
import { type Mailbox, startMailbox } from '#test/mailbox'
import { at } from '#test/moment'
import { phoneWith } from '#test/phone'
import { redisContents } from '#test/redis-contents'
import { type RedisServer, startRedis } from '#test/redis-server'
import { pressOf, wordsOf } from '#test/words'

jest.setTimeout(30_000)
const P = 'lp-leie-en-schelde'
const t = wordsOf(P)
const press = pressOf(t)
/** Everything that could be taken for markup, a link, a translation, or a second header. */
const NASTY =
  "<script>alert(1)</script><img src=x onerror=alert(1)> [klik](http://kwaad.example) **vet** {{coach}} $t(engine:menu) '; --"

let redis: RedisServer
let mailbox: Mailbox
let app: TestApp
let browser: TestBrowser
let beside: ReturnType<typeof openBeside>
let links: { contact: string; note: string }
beforeAll(async () => {
  redis = await startRedis({ appendOnly: true })
  mailbox = await startMailbox()
  const env = { REDIS_URL: redis.url, SMTP_URL: mailbox.url, MAIL_FROM: 'roer@chat.example' }
  app = await startApp({ at: at('ma 23 nov 2026 10:00'), env })
  browser = await startBrowser()
  beside = openBeside(redis.url, P)
  links = await askedAndWritten()
}, 30_000)
afterEach(() => browser.closeTabs())
afterAll(async () => {
  await browser.close()
  await app.stop()
  await beside.close()
  await mailbox.close()
  await redis.stop()
})

/** Somebody with a coach asks for a contact at home and writes a message; answers the links that the coach got. */
async function askedAndWritten() {
  const talk = await talkWith(app.url, P)
  const code = await beside.invites(`demo-${P}`, app.now())
  await talk.does(press('engine:menu.more'), press('engine:menu.invitation'), code)
  await talk.does(
    'menu',
    press('engine:menu.contact-book'),
    press('place:home'),
    `Kerkstraat 1 ${NASTY}`.slice(0, 120),
  )
  await talk.says(`[${talk.buttons()[0]}]`)
  expect(await talk.says(`Mo ${NASTY}`.slice(0, 40))).toContain(t('intro:name.unclear'))
  await talk.does("Jo-Anne O'Neill", press('intro:reach.refuse'), press('contact:check.yes'))
  const contact = (await mailbox.arrived(1))[0]?.link ?? ''
  await talk.does('menu', press('engine:menu.message-send'), NASTY, press('people:review.send'))
  const note = (await mailbox.arrived(2))[1]?.link ?? ''
  talk.leave()
  return { contact, note }
}

const pages = {
  start: () => `${app.url}/?gemeente=Deinze`,
  about: () => `${app.url}/about/${P}`,
  chat: () => `${app.url}/c/${P}`,
  contact: () => links.contact,
  note: () => links.note,
  'a link that opens nothing': () => `${app.url}/contact/${P}.${'A'.repeat(43)}`,
}

test('looking at a link, however often and however a mail scanner does it, changes nothing', async () => {
  const before = await redisContents(redis.url)
  for (const link of Object.values(links))
    for (const method of ['HEAD', 'GET', 'GET', 'HEAD'])
      expect((await fetch(link, { method, headers: { 'user-agent': 'SafeLinks' } })).status).toBe(200)
  const foreign = { method: 'POST', body: 'action=confirm', headers: { origin: 'https://kwaad.example' } }
  expect((await fetch(links.contact, foreign)).status).toBe(410)
  expect((await fetch(links.contact, { method: 'POST', body: 'action=verzonnen' })).status).toBe(410)
  expect((await redisContents(redis.url)).equals(before)).toBe(true)
})

test.each(Object.entries(pages))(
  'on a small phone axe finds nothing wrong, nothing is cut off, nothing runs: %s',
  async (_, url) => {
    const { page, faults } = await browser.open(url())
    await page.locator('h1').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await cutOff(page)).toEqual([])
    expect(faults).toEqual([])
  },
)

test('in the chat hostile words stand as typed, and double text at 320 pixels cuts nothing', async () => {
  const { page, faults } = await browser.open(pages.chat(), {
    ...PHONE,
    viewport: { width: 320, height: 640 },
  })
  const phone = phoneWith(page)
  await phone.presses(t('engine:menu.goal-set'))
  await phone.says(NASTY)
  await phone.sees(t('goal:set.domain.ask'))
  await phone.presses(t('goal:domain.other'))
  await phone.sees(t('goal:line.goal', { words: NASTY }))
  expect(await page.locator('.bubble script, .bubble img, .bubble b, .bubble strong').count()).toBe(0)
  expect(await page.locator('.bubble a').count()).toBe(0)
  await doubleText(page)
  expect(await cutOff(page)).toEqual([])
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})

test('coaches see hostile words as typed, in their mail and on the pages behind it', async () => {
  const contact = await browser.open(links.contact)
  expect(await contact.page.locator('dl').textContent()).toContain('Kerkstraat 1 <script>alert(1)</script>')
  expect(await contact.page.locator('main img, dl a').count()).toBe(0)
  const note = await browser.open(links.note)
  expect(await note.page.locator('main').textContent()).toContain('<script>alert(1)</script>')
  expect([...contact.faults, ...note.faults]).toEqual([])

  const [asked, written] = mailbox.mails
  for (const mail of [asked, written]) {
    expect(mail?.parsed.html).toContain('&lt;script&gt;')
    expect(mail?.parsed.html).not.toMatch(/<script|<img|href="http:\/\/kwaad/)
    expect(mail?.subject).not.toMatch(/script|Jo-Anne/)
  }
  expect(written?.text).toContain('{{coach}} $t(engine:menu)')
})

test('everything on the pages of a coach is large enough for a thumb', async () => {
  for (const link of Object.values(links)) {
    const { page } = await browser.open(link)
    expect(await tooSmall(page)).toEqual([])
  }
})
