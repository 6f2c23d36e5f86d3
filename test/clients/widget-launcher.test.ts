import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import type { FrameLocator, Page } from 'playwright-core'
import { axeFindings, startBrowser, type TestBrowser } from '#test/browser'
import { eventually } from '#test/eventually'
import { type HostPage, startHostPage } from '#test/host-page'
import { remembered } from '#test/in-page'
import { startWidgetServer, type WidgetServer } from '#test/widget-server'

jest.setTimeout(20_000)
const COMPUTER = { viewport: { width: 1100, height: 800 }, isMobile: false, hasTouch: false }

let browser: TestBrowser
let host: HostPage
let server: WidgetServer
beforeAll(async () => {
  browser = await startBrowser()
  host = await startHostPage({ isStrict: true })
  server = await startWidgetServer({ origins: [host.origin] })
}, 30_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
  await host.stop()
})
beforeEach(() => host.embed(server.url, 'data-partnership="lp-maasland"'))
afterEach(() => browser.closeTabs())

const launcher = (page: Page) => page.getByRole('button', { name: /de chat/ })
const chatIn = (page: Page): FrameLocator => page.frameLocator('iframe')
const isShown = (page: Page) => page.locator('iframe').isVisible()

test('a page with a strict policy shows the launcher, and nothing more is asked before a tap', async () => {
  const { page, asked, faults } = await browser.open(host.origin)
  await launcher(page).waitFor()
  expect(asked).toEqual([`${host.origin}/`, `${server.url}/embed.js`])
  expect(await remembered(page)).toEqual({})
  const { width, height } = (await launcher(page).boundingBox()) ?? { width: 0, height: 0 }
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})

test('a tap opens the chat in a frame with a neutral name, and it works there', async () => {
  const { page, faults } = await browser.open(host.origin)
  await launcher(page).tap()
  await chatIn(page).getByRole('button', { name: 'Een doel' }).tap()
  await chatIn(page).getByText('Je koos goal').waitFor()
  expect(await page.locator('iframe').getAttribute('title')).toBe('Chat')
  expect(faults).toEqual([])
})

test('on a phone the frame covers the page, and the back button closes it without leaving', async () => {
  const { page } = await browser.open(host.origin)
  await launcher(page).tap()
  await chatIn(page).getByText('Welkom.').waitFor()
  expect(await page.locator('iframe').boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 })
  await page.evaluate('history.back()')
  await eventually('the chat is closed', async () => !(await isShown(page)))
  expect(page.url()).toBe(`${host.origin}/`)
  await launcher(page).tap()
  await chatIn(page).getByText('Welkom.').waitFor()
  await chatIn(page).getByRole('button', { name: 'Sluiten' }).tap()
  await eventually('the chat is closed', async () => !(await isShown(page)))
})

test('Escape closes from inside and from outside, and the focus returns to the launcher', async () => {
  const { page } = await browser.open(host.origin, COMPUTER)
  const isFocused = () =>
    page.evaluate(`document.activeElement.shadowRoot?.activeElement?.tagName === 'BUTTON'`)
  for (const where of ['inside', 'outside']) {
    await launcher(page).press('Enter')
    await chatIn(page).getByText('Welkom.').waitFor()
    await eventually('the focus is in the chat', () =>
      chatIn(page).locator('#log').evaluate('document.hasFocus() && document.activeElement.id === "log"'),
    )
    if (where === 'inside') await chatIn(page).getByRole('textbox').press('Escape')
    else {
      await page.getByRole('heading').click()
      await page.keyboard.press('Escape')
    }
    await eventually('the chat is closed', async () => !(await isShown(page)))
    expect(await isFocused()).toBe(true)
  }
})

test('what was written stays when the chat is closed and opened', async () => {
  const { page } = await browser.open(host.origin, COMPUTER)
  await launcher(page).click()
  await chatIn(page).getByRole('textbox').fill('nog niet klaar')
  await launcher(page).click()
  await launcher(page).click()
  expect(await chatIn(page).getByRole('textbox').inputValue()).toBe('nog niet klaar')
})

test('an origin that is not listed gets the full page in a new tab, and its name in the console', async () => {
  const { page } = await browser.open('about:blank')
  const lines: string[] = []
  page.on('console', (line) => lines.push(line.text()))
  await page.goto(host.unlisted)
  const [opened] = await Promise.all([page.context().waitForEvent('page'), launcher(page).tap()])
  await opened.getByText('Welkom.').waitFor()
  expect(opened.url()).toBe(server.page)
  expect(await page.locator('iframe').count()).toBe(0)
  expect(lines.join()).toContain(host.unlisted)
})

test('without a partnership the launcher opens the choice of municipality', async () => {
  host.embed(server.url, 'data-position="left"')
  const { page } = await browser.open(host.origin)
  expect((await launcher(page).boundingBox())?.x).toBeLessThan(30)
  const [opened] = await Promise.all([page.context().waitForEvent('page'), launcher(page).tap()])
  await opened.waitForURL(`${server.url}/`)
})

test('a site that is not listed cannot frame the chat', async () => {
  const { page } = await browser.open(`${host.unlisted}/next`)
  const answer = await page.request.get(`${server.page}?frame=1`)
  expect(answer.headers()['content-security-policy']).toContain(`frame-ancestors ${host.origin}`)
  expect(answer.headers()['content-security-policy']).not.toContain(host.unlisted)
})

test('words from another window or origin do nothing', async () => {
  const { page } = await browser.open(host.origin, COMPUTER)
  await launcher(page).click()
  await chatIn(page).getByText('Welkom.').waitFor()
  // The page itself is not the chat's origin, so the launcher does not listen to it.
  await page.evaluate(`window.postMessage({ roer: 'close' }, '*')`)
  // The chat listens to its listed parent, and knows no words that put text in or read it out.
  await page.evaluate(
    `document.querySelector('body > div').shadowRoot.querySelector('iframe').contentWindow
      .postMessage({ roer: 'text', text: 'ingevuld', user: 'dl_victim' }, '*')`,
  )
  await chatIn(page).getByRole('textbox').fill('van mij')
  expect(await isShown(page)).toBe(true)
  expect(await chatIn(page).getByRole('textbox').inputValue()).toBe('van mij')
})

test('an answer that comes while the chat is closed is counted on the launcher', async () => {
  const { page } = await browser.open(host.origin, COMPUTER)
  await launcher(page).click()
  await chatIn(page).getByRole('textbox').fill('antwoord later')
  let isHeld = true
  await page.route('**/activities*', async (route) => {
    await eventually('the chat is closed', () => !isHeld)
    await route.continue()
  })
  await chatIn(page).getByRole('textbox').press('Enter')
  await launcher(page).click()
  isHeld = false
  await page.getByRole('button', { name: 'Open de chat: 2 nieuwe berichten' }).waitFor()
  await launcher(page).click()
  await chatIn(page).getByText('Je zei: antwoord later').waitFor()
  expect(await page.getByRole('button', { name: 'Sluit de chat' }).textContent()).toBe('Chat')
})

test('"Snel weg" in the frame takes the whole page away', async () => {
  const { page } = await browser.open(host.origin)
  const neutral = 'https://www.meteo.be/nl'
  await page.route(`${neutral}**`, (route) => route.fulfill({ contentType: 'text/html', body: 'weer' }))
  await launcher(page).tap()
  await chatIn(page).getByRole('button', { name: 'Snel weg' }).tap()
  await page.waitForURL(neutral)
})

test('when the chat does not come, a link to the full page stands in its place', async () => {
  const { page } = await browser.open(host.origin, COMPUTER)
  await page.route(`${server.page}**`, (route) => route.abort())
  await page.clock.install()
  await launcher(page).click()
  const link = page.getByRole('link', { name: 'Open de chat in een nieuw tabblad' })
  await page.clock.fastForward(11_000)
  await eventually('the frame is gone', async () => !(await isShown(page)))
  expect(await link.getAttribute('href')).toBe(server.page)
})
