import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { startBrowser, type Tab, type TestBrowser } from '#test/browser'
import { type CuttingProxy, startCuttingProxy } from '#test/cutting-proxy'
import { eventually } from '#test/eventually'
import { startWidgetServer, type WidgetServer } from '#test/widget-server'

jest.setTimeout(20_000)
let browser: TestBrowser
let server: WidgetServer
let wire: CuttingProxy
let tab: Tab
beforeAll(async () => {
  browser = await startBrowser()
  server = await startWidgetServer()
}, 30_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})
beforeEach(async () => {
  wire = await startCuttingProxy()
  tab = await browser.open(server.page, { proxy: { server: wire.url } })
})
afterEach(async () => {
  await browser.closeTabs()
  await wire.stop()
})

const heardOf = (text: string) => server.conversation.heard.filter((incoming) => incoming.text === text)

async function says(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox').fill(words)
  await page.getByRole('button', { name: 'Versturen' }).tap()
}
/** Sends the words and waits for the answer of the scripted conversation. */
async function talks(page: Page, words: string): Promise<void> {
  await says(page, words)
  await page.getByText(`Je zei: ${words}`).waitFor()
}

test('a broken connection comes back by itself, and what was said meanwhile arrives', async () => {
  await talks(tab.page, 'voor de breuk')
  await eventually('a socket is open', () => server.webchat.openSockets() > 0)
  wire.hangUp()
  await eventually('the socket is gone', () => server.webchat.openSockets() === 0)
  await eventually('the socket is back', () => server.webchat.openSockets() > 0)
  await talks(tab.page, 'na de breuk')
  expect(await tab.page.locator('.own').allInnerTexts()).toHaveLength(2)
})

test('a dead connection says so; a message waits, arrives once, and the words go away', async () => {
  await talks(tab.page, 'hallo')
  wire.cut()
  await says(tab.page, 'in de tunnel')
  await tab.page.getByRole('status').getByText('Geen verbinding').waitFor()
  await tab.page.locator('.own', { hasText: 'in de tunnel' }).getByText('Nog niet verstuurd').waitFor()
  // A second message has to wait; it stays in the field.
  await says(tab.page, 'en nog iets')
  expect(await tab.page.getByRole('textbox').inputValue()).toBe('en nog iets')
  wire.mend()
  await tab.page.getByText('Je zei: in de tunnel').waitFor()
  expect(heardOf('in de tunnel')).toHaveLength(1)
  await tab.page.getByRole('button', { name: 'Versturen' }).tap()
  await tab.page.getByText('Je zei: en nog iets').waitFor()
  await eventually('nothing is wrong any more', async () => !(await statusOf(tab.page))?.includes('Geen'))
})

test('a message whose answer got lost is not said twice', async () => {
  await talks(tab.page, 'eerst')
  await tab.page.route(
    '**/activities',
    async (route) => {
      // The server gets it, the phone never hears back.
      await route.fetch()
      await route.abort()
    },
    { times: 1 },
  )
  await talks(tab.page, 'dubbel')
  await talks(tab.page, 'daarna')
  expect(heardOf('dubbel')).toHaveLength(1)
  expect(await tab.page.locator('.own', { hasText: 'dubbel' }).count()).toBe(1)
})

test('where sockets are refused the answers come all the same', async () => {
  wire.refuseSockets()
  await talks(tab.page, 'zonder draad')
  await talks(tab.page, 'nog eens')
  expect(server.webchat.openSockets()).toBe(0)
})

test('a socket that is silent without knowing it does not keep an answer back', async () => {
  await tab.page.routeWebSocket(/stream/, (socket) => {
    // Open, and deaf.
    socket.onMessage(() => undefined)
  })
  await talks(tab.page, 'hoor je mij')
})

test('a page that stood open for an hour goes on', async () => {
  await talks(tab.page, 'vroeger')
  server.movesOn(61 * 60_000)
  await talks(tab.page, 'een uur later')
})

test('a page that stood open for an hour without a word starts all the same', async () => {
  server.movesOn(61 * 60_000)
  await talks(tab.page, 'eindelijk')
  await talks(tab.page, 'en verder')
  expect(heardOf('en verder')[0]?.address).toEqual(heardOf('eindelijk')[0]?.address)
  await eventually('this device can come back', () => tab.page.evaluate(`localStorage['roer:lp-maasland']`))
})

test('the first answer waits for one post and one look, not for what it takes to listen', async () => {
  const calls: string[] = []
  tab.page.on('request', (request) => {
    const path = new URL(request.url()).pathname.split('/').slice(5).join('/')
    if (request.url().includes('/directline/')) calls.push(`${request.method()} ${path}`)
  })
  await tab.page.route(/conversations\/[^/]+\?watermark/, (route) => route.abort())
  await tab.page.getByRole('button', { name: 'Een doel' }).tap()
  await tab.page.getByText('Je koos goal').waitFor()
  expect(calls.slice(0, 3)).toEqual(['POST activities', 'GET ', 'GET activities'])
})

test('when nothing can be kept, the answer is shown and the text stays in the field', async () => {
  await says(tab.page, 'weg')
  await tab.page.getByText('Probeer zo opnieuw.').waitFor()
  expect(await tab.page.getByRole('textbox').inputValue()).toBe('weg')
  expect(await tab.page.locator('.own .bubble').count()).toBe(1)
  expect(await tab.page.getByText('Probeer zo opnieuw.').count()).toBe(1)
  // The choices of before can still be pressed.
  await tab.page.getByRole('button', { name: 'Een doel' }).tap()
  await tab.page.getByText('Je koos goal').waitFor()
})

test('a message that is refused goes back into the field', async () => {
  const words = 'te lang '.repeat(20_000)
  await tab.page.getByRole('textbox').fill(words)
  await tab.page.getByRole('button', { name: 'Versturen' }).tap()
  await tab.page.getByRole('status').getByText('Dit bericht lukte niet').waitFor()
  expect(await tab.page.getByRole('textbox').inputValue()).toBe(words.trim())
})

const statusOf = (page: Page): Promise<string | null> => page.getByRole('status').textContent()
