import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startApp, type TestApp } from '#test/app'
import { startBrowser, type TestBrowser } from '#test/browser'
import { eventually } from '#test/eventually'
import { remembered, visibleText } from '#test/in-page'

jest.setTimeout(30_000)
const SECRET = 'mijn geheim over thuis'

let browser: TestBrowser
let app: TestApp
beforeAll(async () => {
  browser = await startBrowser()
  app = await startApp()
}, 30_000)
afterAll(async () => {
  await browser.close()
  await app.stop()
})
afterEach(() => browser.closeTabs())

async function open(hasSockets: boolean): Promise<Page> {
  const { page } = await browser.open('about:blank')
  if (!hasSockets) await page.routeWebSocket(/stream/, (socket) => socket.close())
  await page.goto(`${app.url}/c/lp-maasland`)
  await page.getByRole('textbox').fill(SECRET)
  await page.keyboard.press('Enter')
  await page.locator('.own', { hasText: SECRET }).waitFor()
  await eventually('this device can come back', () => page.evaluate(`localStorage['roer:lp-maasland']`))
  return page
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().tap()

test.each([
  ['by socket', true],
  ['by asking', false],
])('whoever wipes only this conversation sees it empty, and goes on (%s)', async (_, hasSockets) => {
  const page = await open(hasSockets)
  await press(page, 'Wis dit gesprek')
  await press(page, 'Alleen dit gesprek')
  await page.getByText('Dit gesprek is gewist.').waitFor()
  expect(await page.content()).not.toContain(SECRET)
  expect(await page.locator('.own').allInnerTexts()).toEqual([expect.stringContaining('Alleen dit gesprek')])
  await press(page, 'Een doel')
  await page.getByText('Wat wil je graag?').waitFor()
  expect(Object.keys(await remembered(page))).toEqual(['roer:lp-maasland'])
  const shown = await page.locator('.bubble').allInnerTexts()
  await page.reload()
  await page.locator('.way').first().tap()
  await page.getByText('Wat wil je graag?').waitFor()
  expect(await page.locator('.bubble').allInnerTexts()).toEqual(shown)
})

test('whoever wipes everything sees nothing of before', async () => {
  const page = await open(true)
  await press(page, 'Wis dit gesprek')
  await press(page, 'Al mijn gegevens')
  await press(page, 'Ja, wis alles')
  await page.getByText('Alles is gewist.').waitFor()
  expect(await visibleText(page)).not.toContain(SECRET)
  expect(await page.content()).not.toContain('Wat mag ik wissen?')
  expect(await page.locator('.own').count()).toBe(1)
})

test('a second page of the same conversation is emptied too', async () => {
  const page = await open(true)
  const token = await page.evaluate<string>(`localStorage['roer:lp-maasland']`)
  const { page: other } = await browser.open(`${app.url}/c/lp-maasland`)
  await other.evaluate(`localStorage.setItem('roer:lp-maasland', ${JSON.stringify(token)})`)
  await other.reload()
  await other.locator('.way').first().tap()
  await other.locator('.own', { hasText: SECRET }).waitFor()
  await press(page, 'Wis dit gesprek')
  await press(page, 'Alleen dit gesprek')
  await other.getByText('Dit gesprek is gewist.').waitFor()
  expect(await other.content()).not.toContain(SECRET)
})
