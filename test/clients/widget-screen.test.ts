import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { choose, type Icon, type Message, say } from '#domain/message'
import { axeFindings, startBrowser, type TestBrowser } from '#test/browser'
import { chatBoot } from '#test/chat-boot'
import { cutOff, doubleText, remembered, tooSmall, visibleText } from '#test/in-page'
import { startWidgetServer, type WidgetServer } from '#test/widget-server'

const ICONS =
  `goal step calendar bell person phone mail info home money leisure work learn heart paper people bus screen day more yes no
later pen menu video place`.split(/\s+/) as Icon[]
const CARD: Message = {
  text: 'Je afspraak staat vast.',
  card: {
    title: 'Dinsdag 24 november om 14.30 uur',
    lines: ['Bij jou thuis', 'Met Els'],
    links: [
      { label: 'Zet in mijn agenda', url: 'https://example.be/afspraak.ics' },
      { label: 'Bel 089 12 34 56', url: 'tel:+3289123456' },
      { label: 'Mail het team', url: 'mailto:team@example.be' },
      { label: 'Niet veilig', url: 'javascript:alert(1)' },
    ],
  },
}
const LONG_WORD = 'Onderwijsondersteuningsmaatregelenoverzicht'
const FULL: readonly Message[] = [
  say(`Dag!\n${LONG_WORD} https://example.be/${'heel-lang-adres/'.repeat(6)}`),
  say('<b>geen opmaak</b> & *ook niet*'),
  CARD,
  choose(
    'Waarover gaat dit?',
    ICONS.map((icon) => ({ id: icon, label: icon === 'paper' ? LONG_WORD : `Keuze ${icon}`, icon })),
  ),
]

jest.setTimeout(20_000)
let browser: TestBrowser
let plain: WidgetServer
let full: WidgetServer
let arabic: WidgetServer
beforeAll(async () => {
  const { activities } = await chatBoot(FULL)
  browser = await startBrowser()
  plain = await startWidgetServer()
  full = await startWidgetServer({ own: { activities, watermark: '4' } })
  arabic = await startWidgetServer({ own: { activities, watermark: '4', dir: 'rtl', lang: 'ar' } })
}, 30_000)
afterAll(async () => {
  await browser.close()
  for (const server of [plain, full, arabic]) await server.stop()
})

test('the first screen costs one request, and leaves nothing behind', async () => {
  const { page, asked, faults } = await browser.open(plain.page)
  await page.getByRole('log').getByText('Welkom.').waitFor()
  await page.getByRole('button', { name: 'Een doel' }).waitFor()
  expect(asked).toEqual([plain.page])
  expect(await remembered(page)).toEqual({})
  expect(await page.context().cookies()).toEqual([])
  expect(faults).toEqual([])
  expect(await page.title()).toBe('Chat')
})

test('everything goes to one host, also in a conversation', async () => {
  const { page, asked } = await browser.open(plain.page)
  await page.getByRole('button', { name: 'Een doel' }).tap()
  await page.getByText('Je koos goal').waitFor()
  expect(new Set(asked.map((address) => new URL(address).host))).toEqual(new Set([new URL(plain.url).host]))
})

describe.each([
  ['a phone', 360, 740, false],
  ['the narrowest phone', 320, 568, false],
  ['the narrowest phone with text twice as large', 320, 568, true],
  ['a computer', 1280, 800, false],
])('on %s', (_, width, height, isDouble) => {
  const open = async (server: WidgetServer): Promise<Page> => {
    const { page, faults } = await browser.open(server.page, { viewport: { width, height } })
    if (isDouble) await doubleText(page)
    expect(faults).toEqual([])
    return page
  }

  test('nothing is cut and everything is large enough to touch', async () => {
    const page = await open(full)
    expect(await cutOff(page)).toEqual([])
    expect(await tooSmall(page)).toEqual([])
    expect(await page.getByRole('log').getByRole('button').count()).toBeGreaterThanOrEqual(ICONS.length)
  })

  test('the send button keeps its place while a long text is written', async () => {
    const page = await open(plain)
    const button = page.getByRole('button', { name: 'Versturen' })
    const before = await button.boundingBox()
    await page.getByRole('textbox').fill('een lange zin '.repeat(40))
    expect(await button.boundingBox()).toEqual(before)
    expect((before?.y ?? 0) + (before?.height ?? 0)).toBeLessThanOrEqual(height)
    expect(await cutOff(page)).toEqual([])
  })

  test('right to left nothing is cut either', async () => {
    const page = await open(arabic)
    expect(await cutOff(page)).toEqual([])
  })
})

test('right to left the page is mirrored', async () => {
  const { page } = await browser.open(arabic.page)
  const left = async (role: 'button' | 'textbox', name: string) =>
    (await page.getByRole(role, { name }).first().boundingBox())?.x ?? Number.NaN
  expect(await left('button', 'Versturen')).toBeLessThan(await left('textbox', 'Schrijf je bericht'))
  expect(await left('button', 'Snel weg')).toBeLessThan(await left('button', 'Menu'))
  expect((await page.locator('.logo').boundingBox())?.x).toBeGreaterThan(300)
  const bot = await page.locator('.bubble').first().boundingBox()
  expect((bot?.x ?? 0) + (bot?.width ?? 0)).toBeGreaterThan(340)
})

test('text is shown as it is, and only safe addresses become links', async () => {
  const { page } = await browser.open(full.page)
  expect(await visibleText(page)).toContain('<b>geen opmaak</b> & *ook niet*')
  const links = await page.getByRole('log').getByRole('link').all()
  expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
    'https://example.be/afspraak.ics',
    'tel:+3289123456',
    'mailto:team@example.be',
  ])
  expect(await page.locator('.choices svg').count()).toBe(ICONS.length)
})

test.each(['light', 'dark'] as const)('axe finds nothing in %s colours', async (colorScheme) => {
  const { page } = await browser.open(full.page, { colorScheme })
  expect(await axeFindings(page)).toEqual([])
  const chat = await browser.open(plain.page, { colorScheme, reducedMotion: 'reduce' })
  await chat.page.getByRole('button', { name: 'Een doel' }).tap()
  await chat.page.getByText('Je koos goal').waitFor()
  expect(await axeFindings(chat.page)).toEqual([])
  await chat.page.reload()
  await chat.page.getByRole('button', { name: 'Verder' }).waitFor()
  expect(await axeFindings(chat.page)).toEqual([])
  await chat.page.getByRole('button', { name: 'Ik ben iemand anders' }).tap()
  expect(await axeFindings(chat.page)).toEqual([])
})

test.each([
  ['no-preference', false],
  ['reduce', true],
] as const)(
  'messages move in, except for whoever asks for less motion (%s)',
  async (reducedMotion, isStill) => {
    const { page } = await browser.open(plain.page, { reducedMotion })
    await page.locator('#log[aria-live=polite]').waitFor()
    const seconds = await page.evaluate(
      `parseFloat(getComputedStyle(document.querySelector('.row')).transitionDuration)`,
    )
    expect(seconds === 0).toBe(isStill)
  },
)
