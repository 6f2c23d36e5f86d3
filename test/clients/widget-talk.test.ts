import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { startBrowser, type TestBrowser } from '#test/browser'
import { eventually } from '#test/eventually'
import { focused } from '#test/in-page'
import { startWidgetServer, type WidgetServer } from '#test/widget-server'

jest.setTimeout(20_000)
let browser: TestBrowser
let server: WidgetServer
beforeAll(async () => {
  browser = await startBrowser()
  server = await startWidgetServer()
}, 30_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const heardOf = (text: string) => server.conversation.heard.filter((incoming) => incoming.text === text)

test('a tap on a choice shows its word as the own message, and older choices disappear', async () => {
  const { page } = await browser.open(server.page)
  await page.getByRole('button', { name: 'Een afspraak' }).tap()
  await page.locator('.own', { hasText: 'Een afspraak' }).waitFor()
  await page.getByText('Je koos contact bij 1.').waitFor()
  expect(await page.locator('.choice').count()).toBe(0)
  expect(heardOf('Een afspraak').at(-1)?.choice).toEqual({ prompt: '1', choice: 'contact' })
  expect(await page.locator('.own').count()).toBe(1)
})

test('choices stand under the last message only', async () => {
  const { page } = await browser.open(server.page)
  for (const words of ['eerste', 'tweede']) {
    await page.getByRole('textbox').fill(words)
    await page.getByRole('button', { name: 'Versturen' }).tap()
    await page.getByText(`Je zei: ${words}`).waitFor()
  }
  expect(await page.locator('.choices').count()).toBe(1)
  expect(await page.locator('#log > :last-child').getAttribute('class')).toBe('choices')
})

test('a double tap sends once, on the button and on a choice', async () => {
  const { page } = await browser.open(server.page)
  await page.getByRole('textbox').fill('twee keer')
  await page.getByRole('button', { name: 'Versturen' }).dblclick()
  await page.getByText('Je zei: twee keer').waitFor()
  await page.getByRole('button', { name: 'Een doel' }).dblclick()
  await page.getByText('Je koos goal').waitFor()
  expect(heardOf('twee keer')).toHaveLength(1)
  expect(heardOf('Een doel')).toHaveLength(1)
})

test('a second tap that falls on the next question is not an answer to it', async () => {
  const { page } = await browser.open(server.page)
  await page.getByRole('textbox').fill('hallo')
  await page.keyboard.press('Enter')
  await page.getByText('Je zei: hallo').waitFor()
  const heard = server.conversation.heard.length
  // Two presses at one place, the second when another choice may already stand there.
  await page.evaluate(`(() => {
    const press = () => document.querySelector('.choice').dispatchEvent(
      new MouseEvent('click', { bubbles: true, detail: 1, clientX: 60, clientY: 400 }))
    press()
    document.querySelector('.choice') && press()
  })()`)
  await page.getByText('Je koos goal').waitFor()
  expect(server.conversation.heard.length).toBe(heard + 1)
})

test('the keyboard is enough: write, choose, and stay at the same place', async () => {
  const { page } = await browser.open(server.page, { hasTouch: false, isMobile: false })
  await page.getByRole('textbox').focus()
  await page.keyboard.type('eerste regel')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.type('tweede regel')
  await page.keyboard.press('Enter')
  await page.getByText('Je zei: eerste regel').waitFor()
  expect(heardOf('eerste regel\ntweede regel')).toHaveLength(1)
  // A new message does not move the focus.
  expect(await focused(page)).toBe('draft')
  for (let i = 0; i < 12 && !(await focused(page)).startsWith('Een doel'); i++)
    await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Je koos goal').waitFor()
  expect(await focused(page)).toBe('log')
})

test('the transcript has one tab stop for reading aloud, however long it is', async () => {
  const { page } = await browser.open(server.page)
  for (const words of ['een', 'twee', 'drie']) {
    await page.getByRole('textbox').fill(words)
    await page.keyboard.press('Enter')
    await page.getByText(`Je zei: ${words}`).waitFor()
  }
  expect(await page.locator('#log .read').count()).toBeGreaterThan(4)
  expect(await page.locator('#log .read[tabindex="0"]').count()).toBe(1)
})

test('what was there on opening is not announced, what comes later is', async () => {
  const { page } = await browser.open('about:blank')
  await page.addInitScript(`(globalThis.spoken = []) && new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) {
      const live = node.parentElement?.closest?.('[aria-live=polite]')
      if (live && node.matches?.('.row')) spoken.push(node.innerText.trim())
    }
  }).observe(document, { childList: true, subtree: true })`)
  await page.goto(server.page)
  await page.locator('#log[aria-live=polite]').waitFor()
  await page.getByRole('textbox').fill('hoor je mij')
  await page.keyboard.press('Enter')
  await page.getByText('Je zei: hoor je mij').waitFor()
  const spoken = await page.evaluate<string[]>('spoken')
  expect(spoken.filter((words) => words.includes('Welkom'))).toEqual([])
  expect(spoken.filter((words) => words.includes('Je zei: hoor je mij'))).toHaveLength(1)
  // The echo takes the place of what was shown at once; it is not a second message.
  expect(spoken.filter((words) => /Jij zegt:\s*hoor je mij/.test(words))).toHaveLength(1)
})

test('a message and its choices are read aloud by a voice of the device', async () => {
  const { page } = await browser.open('about:blank')
  await page.addInitScript(`(() => {
    globalThis.read = []
    const voice = (name, lang, localService) => ({ name, lang, localService })
    speechSynthesis.getVoices = () => [voice('far', 'nl-NL', false), voice('near', 'nl-BE', true)]
    speechSynthesis.speak = (said) => read.push(said.text, said.lang, said.voice?.name)
    globalThis.SpeechSynthesisUtterance = function (text) { this.text = text }
  })()`)
  await page.goto(server.page)
  await page.getByRole('button', { name: 'Lees voor' }).last().tap()
  expect(await page.evaluate('read')).toEqual([
    'Waarmee kan ik helpen?\nEen doel\nEen afspraak',
    'nl',
    'near',
  ])
})

test('without a voice on the device there is no reading aloud, so that no text goes to a third party', async () => {
  const { page } = await browser.open('about:blank')
  await page.addInitScript(
    `speechSynthesis.getVoices = () => [{ name: 'far', lang: 'nl-NL', localService: false }]`,
  )
  await page.goto(server.page)
  await page.getByText('Welkom.').waitFor()
  expect(await page.getByRole('button', { name: 'Lees voor' }).count()).toBe(0)
})

test('menu and "wis dit gesprek" are said by a button', async () => {
  const { page } = await browser.open(server.page)
  await page.getByRole('button', { name: 'Menu' }).tap()
  await page.getByText('Je zei: menu').waitFor()
  await page.getByRole('button', { name: 'Wis dit gesprek' }).tap()
  await page.getByText('Je zei: wis dit gesprek').waitFor()
  expect(await page.getByRole('link', { name: 'Over deze chat' }).getAttribute('href')).toBe(
    '/about/lp-maasland',
  )
})

test('whoever reads back is not pulled down by a new message', async () => {
  const { page } = await browser.open(server.page, { viewport: { width: 360, height: 500 } })
  for (const words of ['een', 'twee', 'drie', 'vier']) {
    await page.getByRole('textbox').fill(words)
    await page.keyboard.press('Enter')
    await page.getByText(`Je zei: ${words}`).waitFor()
  }
  const top = () => page.evaluate<number>(`document.getElementById('log').scrollTop`)
  await page.evaluate(`void (document.getElementById('log').scrollTop = 0)`)
  const [heard] = server.conversation.heard.slice(-1)
  const other = await browser.open(server.page)
  await other.page.evaluate(
    `localStorage.setItem('roer:lp-maasland', ${JSON.stringify(
      await page.evaluate(`localStorage['roer:lp-maasland']`),
    )})`,
  )
  await other.page.reload()
  await other.page.getByRole('button', { name: 'Verder' }).tap()
  await other.page.getByRole('textbox').fill('van het andere toestel')
  await other.page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Nieuw bericht' }).waitFor()
  expect(await top()).toBe(0)
  expect(server.conversation.heard.at(-1)?.address).toEqual(heard?.address)
  await page.getByRole('button', { name: 'Nieuw bericht' }).tap()
  await eventually('the log is at its end', async () => (await top()) > 0)
})
