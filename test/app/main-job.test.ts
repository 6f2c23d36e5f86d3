import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { startApp, type TestApp } from '#test/app'
import { startBrowser, type Tab, type TestBrowser } from '#test/browser'
import { eventually } from '#test/eventually'
import { cutOff, tooSmall } from '#test/in-page'
import { type Mailbox, startMailbox } from '#test/mailbox'
import { at } from '#test/moment'
import { phoneWith } from '#test/phone'
import { wordsOf } from '#test/words'

jest.setTimeout(40_000)
const P = 'lp-maasland'
const COACH = `demo-coach@${P}.example`
const THURSDAY = at('do 26 nov 2026 14:00')
const GOAL = 'een plek met een tuin voor de kinderen'
const STEP = 'inschrijven voor een sociale woning'
const t = wordsOf(P)
const coachName = t('intro:demoCoach')

let app: TestApp
let mailbox: Mailbox
let browser: TestBrowser
let tab: Tab
let deelnemer: ReturnType<typeof phoneWith>
beforeAll(async () => {
  mailbox = await startMailbox()
  const env = { SMTP_URL: mailbox.url, MAIL_FROM: 'Aan het roer <roer@chat.example>' }
  app = await startApp({ at: at('ma 23 nov 2026 10:00'), env })
  browser = await startBrowser()
  tab = await browser.open(`${app.url}/c/${P}`)
  deelnemer = phoneWith(tab.page)
}, 30_000)
afterAll(async () => {
  await browser.close()
  await app.stop()
  await mailbox.close()
})

/** Nothing is cut off, and everything that can be tapped is large enough for a thumb. */
async function fits(page: Page): Promise<void> {
  expect(await cutOff(page)).toEqual([])
  expect(await tooSmall(page)).toEqual([])
}
const presses = (key: string) => deelnemer.presses(t(key))
const sees = (key: string, values: Record<string, string> = {}) => deelnemer.sees(t(key, values))

test('the page opens with who this is, that it is a computer, and what it can do', async () => {
  await sees('engine:firstMenu')
  const said = (await deelnemer.bubbles()).join('\n')
  expect(said).toContain('LP Maasland')
  expect(said).toContain('Ik ben een computer, geen mens.')
  expect(await deelnemer.choices()).toEqual(
    expect.arrayContaining([t('engine:menu.goal-set'), t('engine:menu.contact-book')]),
  )
  await fits(tab.page)
})

test('a goal in own words with a small first step takes three answers, and can be looked at', async () => {
  await presses('engine:menu.goal-set')
  await deelnemer.says(GOAL)
  await sees('goal:set.domain.ask')
  await fits(tab.page)
  await deelnemer.presses('Huisvesting')
  await sees('step:add.first')
  await deelnemer.says(STEP)
  await sees('step:add.done')
  await fits(tab.page)
  await presses('step:later')
  await presses('engine:menu.goal-list')
  await deelnemer.sees(`${t('goal:line.goal', { words: GOAL })}\n${t('step:line.what', { what: STEP })}`)
})

test('a step that is done is praised without a score, and stays in the goal as done', async () => {
  await presses('goal:act.done')
  await sees('step:done.well')
  await presses('step:later')
  await presses('engine:menu.goal-list')
  await sees('step:line.done', { what: STEP })
  await fits(tab.page)
  await presses('engine:toMenu')
})

test('a first contact is asked for: moment, name, how to be reached, read back', async () => {
  await presses('engine:menu.contact-book')
  await presses('contact:moment.otherDay')
  await sees('contact:day.ask')
  await deelnemer.presses('donderdag 26 november')
  await fits(tab.page)
  await deelnemer.presses('14 uur')
  await sees('intro:name.ask')
  await deelnemer.says('Fatima')
  await sees('intro:reach.phone', { name: t('contact:place.fromTeam') })
  await deelnemer.says('fatima@post.example')
  await sees('intro:reach.phoneToo')
  await deelnemer.says('0470 12 34 56')
  await sees('contact:check.ask')
  const read = (await deelnemer.bubbles()).at(-2)
  expect(read).toContain(t('contact:check.when', { moment: 'donderdag 26 november om 14 uur' }))
  expect(read).toContain(t('contact:check.phone', { phone: '0470 12 34 56' }))
  await fits(tab.page)
  expect(mailbox.mails).toEqual([])
  await presses('contact:check.yes')
  await sees('engine:home')
  expect((await deelnemer.bubbles()).at(-2)).toContain(coachName)
})

let link = ''
test('the coach gets a discreet mail whose link shows the contact and, by itself, changes nothing', async () => {
  const [letter] = await mailbox.arrived(1)
  expect(letter?.to).toEqual([COACH])
  expect(letter?.subject).toBe(t('mail:requested.subject', { moment: 'do 26 nov, 14.00' }))
  expect(letter?.raw.slice(0, letter.raw.indexOf('\r\n\r\n'))).not.toMatch(/Fatima|0470|tuin|huis/i)
  expect(letter?.calendar).toBeNull()
  link = letter?.link ?? ''
  const looks = await Promise.all(['GET', 'HEAD', 'GET'].map((method) => fetch(link, { method })))
  expect(looks.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await deelnemer.countOf(t('contact:news.booked', { name: coachName }))).toBe(0)
})

test('in another tab the coach presses Bevestig; the chat tells it without reloading; the invitation comes', async () => {
  const coach = await browser.open(link)
  expect(await coach.page.locator('dl').textContent()).toMatch(/Fatima[\s\S]*donderdag 26 november/)
  await fits(coach.page)
  await coach.page.getByRole('button', { name: t('contactpage:confirm') }).tap()
  await coach.page.getByText(t('contactpage:done.confirm')).waitFor()
  await fits(coach.page)
  await sees('contact:news.booked', { name: coachName })
  await fits(tab.page)

  await eventually('the letter with the invitation', () => mailbox.mails.some(({ calendar }) => calendar))
  const letter = mailbox.mails.find(({ calendar }) => calendar)
  expect([letter?.to, letter?.calendar?.method]).toEqual([[COACH], 'REQUEST'])
  const content = letter?.calendar?.content ?? ''
  expect(new ICAL.Component(ICAL.parse(content)).getFirstPropertyValue('method')).toBe('REQUEST')
  expect(timesIn(content)).toEqual([THURSDAY, THURSDAY + 30 * 60_000])
  expect(content).not.toMatch(/Fatima|0470/)

  await coach.page.goto(link)
  expect(await coach.page.getByRole('button', { name: t('contactpage:confirm') }).count()).toBe(0)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const again = await fetch(link, { method: 'POST', body: 'action=confirm', headers })
  expect(await again.text()).toContain(t('contactpage:already.confirm'))
  expect(coach.faults).toEqual([])
})

test('the participant has a file for the own calendar, and gets one mail about the yes', async () => {
  const answer = await fetch((await tab.page.locator('.card a').last().getAttribute('href')) ?? '')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
  expect(timesIn(await answer.text())[0]).toBe(THURSDAY)
  await mailbox.arrived(3)
  expect(mailbox.last('fatima@post.example').text).toContain(
    t('mail:contactNews.confirmed', { coach: coachName }),
  )
  expect(mailbox.mails).toHaveLength(3)
})

test('a day before the bot reminds in the open chat and by mail, once; its button still works', async () => {
  const hello = t('remind:hello', { name: 'Fatima' })
  app.moveTo(THURSDAY - 24 * 3_600_000 + 60_000)
  await deelnemer.sees(hello, 12_000)
  await mailbox.arrived(4)
  const reminder = mailbox.last('fatima@post.example')
  expect(reminder.text).toContain('morgen om 14 uur')
  expect(reminder.subject).not.toMatch(/Fatima|coach|tuin/i)
  await fits(tab.page)
  // The token of the page has expired by now; the person must not notice.
  await presses('remind:come')
  await sees('contact:reminder.coming')
  expect(await deelnemer.countOf(hello)).toBe(1)
  expect(mailbox.mails).toHaveLength(4)
  expect(tab.faults).toEqual([])
})

/** Start and end of the one event in a calendar, read by another library than the one that wrote it. */
function timesIn(content: string): number[] {
  const [found] = new ICAL.Component(ICAL.parse(content)).getAllSubcomponents('vevent')
  const event = new ICAL.Event(found)
  return [event.startDate, event.endDate].map((time) => time.toJSDate().getTime())
}
