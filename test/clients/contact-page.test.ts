import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { contactRoutes } from '#http/routes/contact'
import { axeFindings, startBrowser, type TestBrowser } from '#test/browser'
import { createContactWorld, linkIn } from '#test/contact-world'
import { type PlainServer, startPlainServer } from '#test/plain-server'

let browser: TestBrowser
let server: PlainServer
const world = createContactWorld({ at: 'ma 23 nov 2026 10:00', partnership: 'lp-westhoek' })
beforeAll(async () => {
  browser = await startBrowser()
  server = await startPlainServer(contactRoutes({ ...world, clock: { now: world.now } }))
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** The page of a question by somebody new, where the browser finds it. */
async function question(name: string): Promise<string> {
  const mo = world.participant()
  await world.knows(mo, await world.joins({ name, confirm: 'ask' }))
  await mo.skips()
  await mo.does('[Een afspraak]', '[Bij mij thuis]', 'Kerkstraat 1, Diksmuide')
  await mo.does('donderdag om 10 uur', '[Ja, dit wil ik]')
  await world.deliver()
  const letter = world.mails.findLast(({ to }) => to === `${name.toLowerCase()}@team.example`)
  return `${server.url}${new URL(linkIn(letter ?? world.lastMail())).pathname}`
}

test.each(['light', 'dark'] as const)(
  'axe finds nothing on the pages of a coach, in %s colours',
  async (colorScheme) => {
    const { page, faults } = await browser.open(await question(`An${colorScheme}`), { colorScheme })
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Bevestig' }).click()
    await page.getByRole('status').waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Zeg de afspraak af' }).click()
    await page.getByText('Deze afspraak gaat niet door').waitFor()
    expect(await axeFindings(page)).toEqual([])
    const { page: gone } = await browser.open(`${server.url}/contact/x`, { colorScheme })
    expect(await axeFindings(gone)).toEqual([])
    expect(faults).toEqual([])
  },
  60_000,
)

test('a coach answers without script, keeps no cookie, and asks for nothing but the page', async () => {
  const url = await question('Bea')
  const { page, faults, asked } = await browser.open(url, { javaScriptEnabled: false })
  await page.getByRole('button', { name: 'Ik kan niet' }).click()
  await page.getByText('Bedankt. We laten het meteen weten.').waitFor()
  expect(await page.context().cookies()).toEqual([])
  expect(new Set(asked.filter((one) => !one.startsWith('data:')))).toEqual(new Set([url]))
  expect(faults).toEqual([])
  expect(JSON.stringify(server.logged)).not.toContain(url.slice(-43))
}, 60_000)
