import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { startApp, type TestApp } from '#test/app'
import { axeFindings, startBrowser, type TestBrowser } from '#test/browser'
import { cutOff, remembered, tooSmall } from '#test/in-page'

jest.setTimeout(30_000)
const MESSAGE = 'ik wil graag een plek met een tuin'

let browser: TestBrowser
let app: TestApp | null = null
let server = process.env.CHAT_URL ?? ''
beforeAll(async () => {
  browser = await startBrowser()
  if (server) return
  app = await startApp()
  server = app.url
}, 30_000)
afterAll(async () => {
  await browser.close()
  await app?.stop()
})

// Whatever the bot says: this holds for every partnership and every dialog.
test('a first conversation with the real bot: read, choose, write, come back', async () => {
  const { page, faults, asked } = await browser.open(`${server}/c/lp-maasland`)
  const bots = page.locator('.row:not(.own)')
  const mine = page.locator('.own')
  await page.locator('.choice').first().waitFor()
  expect(asked).toEqual([`${server}/c/lp-maasland`])

  const label = (await page.locator('.choice').first().textContent()) ?? ''
  const before = await bots.count()
  await page.locator('.choice').first().tap()
  await mine.getByText(label).waitFor()
  await bots.nth(before).waitFor()

  const answered = await bots.count()
  await page.getByRole('textbox').fill(MESSAGE)
  await page.keyboard.press('Enter')
  await mine.getByText(MESSAGE).waitFor()
  await bots.nth(answered).waitFor()
  expect(await page.getByRole('textbox').inputValue()).toBe('')
  expect(await cutOff(page)).toEqual([])
  expect(await tooSmall(page)).toEqual([])
  expect(await axeFindings(page)).toEqual([])
  expect(Object.keys(await remembered(page))).toHaveLength(1)

  await page.reload()
  expect(await page.content()).not.toContain(MESSAGE)
  await page.locator('.way').first().tap()
  await mine.getByText(MESSAGE).waitFor()
  expect(await mine.count()).toBe(2)
  expect(faults).toEqual([])
})

const PARTNERSHIPS = [
  'lp-west-limburg',
  'lp-maasland',
  'lp-westhoek',
  'lp-leie-en-schelde',
  'boost',
  'blend',
  'flux',
  'commid',
]

test.each(PARTNERSHIPS)(
  'the header of %s stands in one row on a phone, its name whole',
  async (partnership) => {
    for (const query of ['', '?frame=1']) {
      const { page } = await browser.open(`${server}/c/${partnership}${query}`)
      const name = await page.locator('h1').boundingBox()
      const tools = await page.locator('.tools').boundingBox()
      const middle = (box: typeof name) => (box?.y ?? 0) + (box?.height ?? 0) / 2
      expect(middle(name)).toBeCloseTo(middle(tools), 0)
      expect(name?.height).toBeLessThanOrEqual(44)
      expect((name?.x ?? 0) + (name?.width ?? 0)).toBeLessThan(tools?.x ?? 0)
      expect(await cutOff(page)).toEqual([])
      expect(await tooSmall(page)).toEqual([])
      await browser.closeTabs()
    }
  },
)

test.each(PARTNERSHIPS)('the first screen of %s fits the narrowest phone', async (partnership) => {
  const { page } = await browser.open(`${server}/c/${partnership}`, { viewport: { width: 320, height: 568 } })
  await page.locator('.choice').first().waitFor()
  expect(await cutOff(page)).toEqual([])
  expect(await axeFindings(page)).toEqual([])
  await browser.closeTabs()
})
