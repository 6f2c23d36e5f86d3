import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { PHONE } from '#test/browser'
import { median } from './rounds.ts'

/** What somebody waits for and pays for: milliseconds since the page was asked for, bytes as they came over the network, bytes of heap. */
export type Visit = {
  readonly message: number
  readonly input: number
  readonly bytes: number
  readonly heap: number
}
/** Where a page shows its first message and its input; a selector each. */
export type Page = { readonly url: string; readonly message: string; readonly input: string }

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
]
/** A cheap phone on a bad connection: 400 kbit/s, 400 ms round trip, a processor six times slower. */
const NETWORK = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const CPU_RATE = 6
const LONGEST_MS = 60_000
const VISITS = 3

/** Visits every page in turn, three times, each time with an empty cache; the median of each figure. */
export async function visit<Name extends string>(
  pages: Readonly<Record<Name, Page>>,
): Promise<Record<Name, Visit>> {
  const names = Object.keys(pages) as Name[]
  const visits = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Visit[]>
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
  try {
    for (let round = 0; round < VISITS; round++)
      for (const name of names) visits[name].push(await visitOnce(browser, pages[name]))
  } finally {
    await browser.close()
  }
  const middle = (all: readonly Visit[], figure: keyof Visit) => median(all.map((one) => one[figure]))
  const summed = (all: readonly Visit[]): Visit => ({
    message: middle(all, 'message'),
    input: middle(all, 'input'),
    bytes: middle(all, 'bytes'),
    heap: middle(all, 'heap'),
  })
  return Object.fromEntries(names.map((name) => [name, summed(visits[name])])) as Record<Name, Visit>
}

async function visitOnce(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  { url, message, input }: Page,
): Promise<Visit> {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    let bytes = 0
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', NETWORK)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_RATE })
    await page.addInitScript(watch({ message, input }))
    const shown = new Promise<{ message: number; input: number }>((resolve) =>
      devtools.on('Runtime.bindingCalled', ({ name, payload }) => {
        if (name === 'benchShown') resolve(JSON.parse(payload))
      }),
    )
    await devtools.send('Runtime.enable')
    await devtools.send('Runtime.addBinding', { name: 'benchShown' })
    await page.goto(url, { waitUntil: 'commit', timeout: LONGEST_MS })
    const seen = await Promise.race([shown, tooLong(url)])
    await devtools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await devtools.send('Runtime.getHeapUsage')
    return { ...seen, bytes, heap: usedSize }
  } finally {
    await context.close()
  }
}

async function tooLong(url: string): Promise<never> {
  await sleep(LONGEST_MS, undefined, { ref: false })
  throw new Error(`${url} did not show its chat in time`)
}

/** Notes in which frame each of them first had a size and, for the message, words. Runs in the page, before its own scripts. */
const watch = (selectors: Readonly<Record<'message' | 'input', string>>): string => `
  const seenAt = {}
  const selectors = ${JSON.stringify(selectors)}
  const isShown = (element, isInput) =>
    element.getBoundingClientRect().height > 0 && (isInput || element.textContent.trim() !== '')
  const look = () => {
    for (const [name, selector] of Object.entries(selectors))
      if (!seenAt[name] && [...document.querySelectorAll(selector)].some((one) => isShown(one, name === 'input')))
        seenAt[name] = performance.now()
    if (seenAt.message && seenAt.input) benchShown(JSON.stringify(seenAt))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
`
