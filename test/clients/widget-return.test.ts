import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startBrowser, type Tab, type TestBrowser } from '#test/browser'
import { eventually } from '#test/eventually'
import { remembered, visibleText } from '#test/in-page'
import { startWidgetServer, type WidgetServer } from '#test/widget-server'

const NEUTRAL = 'https://www.meteo.be/nl'
const SECRET = 'een geheim over thuis'

jest.setTimeout(20_000)
let browser: TestBrowser
let server: WidgetServer
let tab: Tab
let page: Page
beforeAll(async () => {
  browser = await startBrowser()
  server = await startWidgetServer()
}, 30_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})
beforeEach(async () => {
  tab = await browser.open(server.page)
  page = tab.page
  await page.route(`${NEUTRAL}**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Het weer</title>' }),
  )
})

afterEach(() => browser.closeTabs())

async function talks(words: string): Promise<void> {
  await page.getByRole('textbox').fill(words)
  await page.getByRole('button', { name: 'Versturen' }).tap()
  await page.getByText(`Je zei: ${words}`).waitFor()
  // What it takes to come back is asked for beside the message, and may arrive after its answer.
  await eventually('this device can come back', () =>
    page.evaluate(`(() => { try { return 'roer:lp-maasland' in localStorage } catch { return true } })()`),
  )
}
const press = (name: string) => page.getByRole('button', { name }).tap()
const lastAddress = () => server.conversation.heard.at(-1)?.address.conversation

test('only a resume token is kept, and only after the first message', async () => {
  await page.getByRole('textbox').fill('nog niet verstuurd')
  expect(await remembered(page)).toEqual({})
  await talks('nu wel')
  expect(Object.keys(await remembered(page))).toEqual(['roer:lp-maasland'])
})

test('on return nothing personal shows and nothing is asked before a tap; then the messages come back', async () => {
  await talks(SECRET)
  const conversation = lastAddress()
  await page.reload()
  await page.getByRole('button', { name: 'Verder' }).waitFor()
  const before = tab.asked.length
  await page.mouse.click(180, 700)
  await page.keyboard.press('Tab')
  expect(await visibleText(page)).not.toContain('geheim')
  expect(await page.content()).not.toContain(SECRET)
  expect(tab.asked).toHaveLength(before)
  await press('Verder')
  await page.locator('.own', { hasText: SECRET }).waitFor()
  await talks('verder')
  expect(lastAddress()).toBe(conversation)
})

test('a new conversation shows no old messages, and is still the same person', async () => {
  await talks(SECRET)
  const conversation = lastAddress()
  await page.reload()
  await press('Nieuw gesprek')
  await page.getByText('Je zei: menu').waitFor()
  expect(await visibleText(page)).not.toContain('geheim')
  expect(lastAddress()).toBe(conversation)
})

test('somebody else gets an own conversation, and the first one is out of reach on this device', async () => {
  await talks(SECRET)
  const first = lastAddress()
  await page.reload()
  await press('Ik ben iemand anders')
  await press('Ja, start mijn gesprek')
  await page.getByText('Welkom.').waitFor()
  expect(await remembered(page)).toEqual({})
  await talks('dag')
  expect(lastAddress()).not.toBe(first)
  await page.reload()
  await press('Verder')
  await page.locator('.own', { hasText: 'dag' }).waitFor()
  expect(await visibleText(page)).not.toContain('geheim')
})

test('a tap on "Ik ben iemand anders" by mistake loses nothing', async () => {
  await talks(SECRET)
  const kept = await remembered(page)
  await page.reload()
  await press('Ik ben iemand anders')
  await press('Terug')
  expect(await remembered(page)).toEqual(kept)
  await press('Verder')
  await page.locator('.own', { hasText: SECRET }).waitFor()
})

test('a wiped conversation shows only its last words, and this device forgets it', async () => {
  await talks(SECRET)
  await page.getByRole('textbox').fill('wis')
  await press('Versturen')
  await page.getByText('Dit gesprek is gestopt.').waitFor()
  expect(await visibleText(page)).toContain('Alles is gewist.')
  expect(await visibleText(page)).not.toContain('geheim')
  expect(await remembered(page)).toEqual({})
  await press('Start een nieuw gesprek')
  await page.getByText('Welkom.').waitFor()
  await talks('opnieuw')
})

test('a conversation that was wiped elsewhere gives a fresh start', async () => {
  await talks('hallo')
  server.conversation.ended.add(lastAddress() ?? '')
  await page.reload()
  await press('Verder')
  await page.getByRole('status').getByText('Dat gesprek is er niet meer').waitFor()
  await page.getByText('Welkom.').waitFor()
  expect(await remembered(page)).toEqual({})
})

test('"Snel weg" leaves at once, forgets, and leaves nothing behind the back button', async () => {
  const start = await browser.open('about:blank')
  page = start.page
  await page.route(`${NEUTRAL}**`, (route) => route.fulfill({ contentType: 'text/html', body: 'weer' }))
  await page.goto(server.page)
  await talks(SECRET)
  await press('Snel weg')
  await page.waitForURL(NEUTRAL)
  await page.goBack()
  expect(page.url()).toBe('about:blank')
  await page.goto(server.page)
  await page.getByText('Welkom.').waitFor()
  expect(await remembered(page)).toEqual({})
  await eventually('its socket is gone', () => server.webchat.openSockets() === 0)
})

test('"Snel weg" works from the return screen too', async () => {
  await talks(SECRET)
  await page.reload()
  await press('Snel weg')
  await page.waitForURL(NEUTRAL)
  await page.goto(server.page)
  await page.getByText('Welkom.').waitFor()
})

test('a browser that refuses storage still has a working chat', async () => {
  const closed = await browser.open('about:blank')
  await closed.page.addInitScript(
    `Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused') } })`,
  )
  await closed.page.goto(server.page)
  page = closed.page
  await talks('zonder geheugen')
  expect(closed.faults).toEqual([])
})
