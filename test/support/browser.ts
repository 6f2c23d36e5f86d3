import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const DEADLINE_MS = 8000

/** A small phone, as many participants have. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  locale: 'nl-BE',
  hasTouch: true,
  isMobile: true,
}

/** One page in a profile of its own, with everything that went wrong in it. */
export type Tab = {
  readonly page: Page
  /** Errors thrown in the page, and what its policy blocked. */
  readonly faults: readonly string[]
  /** Addresses of everything it asked for, sockets too. */
  readonly asked: readonly string[]
}

export type TestBrowser = {
  /** `more` is laid over the small phone. */
  open(url: string, more?: BrowserContextOptions): Promise<Tab>
  closeTabs(): Promise<void>
  close(): Promise<void>
}

/** A real Chromium with an empty profile. */
export async function startBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  return {
    async open(url, more = {}) {
      const context = await browser.newContext({ ...PHONE, ...more })
      context.setDefaultTimeout(DEADLINE_MS)
      const page = await context.newPage()
      const faults: string[] = []
      const asked: string[] = []
      page.on('pageerror', ({ message }) => faults.push(message))
      page.on('console', (line) => {
        if (/Content Security Policy|Refused to/.test(line.text())) faults.push(line.text())
      })
      page.on('request', (request) => asked.push(request.url()))
      page.on('websocket', (socket) => asked.push(socket.url()))
      await page.goto(url)
      return { page, faults, asked }
    },
    async closeTabs() {
      for (const context of browser.contexts()) await context.close()
    },
    close: () => browser.close(),
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong, as "rule: selector"; frames are looked into by their own call. */
export async function axeFindings(page: Page): Promise<string[]> {
  // As an expression it runs under any policy of the page; a script element would be refused.
  await page.evaluate(`${AXE};0`)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResult> } }
    const { violations } = await axe.run()
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  })
}
type AxeResult = { violations: { id: string; nodes: { target: string[] }[] }[] }
