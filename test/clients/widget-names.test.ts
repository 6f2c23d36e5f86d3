import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { OWN_WORDS } from '#pages/widget-bundle'
import { startBrowser, type TestBrowser } from '#test/browser'

const WIDGET = new URL('../../widget/', import.meta.url)
const source = (file: string): string => readFileSync(new URL(file, WIDGET), 'utf8')
const shortened = (names: Iterable<string>): string[] => [...names].filter((name) => OWN_WORDS.includes(name))
/** Every name that anything in a browser has; what stands in an options object is not among them. */
const NAMES = `(() => {
  const names = new Set(Object.getOwnPropertyNames(window))
  for (const name of [...names]) {
    let thing
    try { thing = window[name] } catch { continue }
    for (const owner of [thing, thing?.prototype])
      if (owner && /function|object/.test(typeof owner)) for (const own of Object.getOwnPropertyNames(owner)) names.add(own)
  }
  return [...names]
})()`

let browser: TestBrowser
beforeAll(async () => {
  browser = await startBrowser()
}, 30_000)
afterAll(() => browser.close())

test('no name that the bundle makes short belongs to the browser', async () => {
  const { page } = await browser.open('data:text/html,')
  const names = await page.evaluate<string[]>(NAMES)
  expect(names).toEqual(
    expect.arrayContaining(['addEventListener', 'clientHeight', 'postMessage', 'replaceState']),
  )
  expect(shortened(names)).toEqual([])
})

test('no name that the bundle makes short comes from the server, or is a pictogram', () => {
  const wire = source('boot.ts').match(/(?<=readonly )\w+(?=\??:)/g) ?? []
  const pictograms = source('icons.tsx').match(/(?<=^ {2})\w+(?=:)/gm) ?? []
  expect(wire).toEqual(expect.arrayContaining(['conversationId', 'suggestedActions', 'buttons']))
  expect(pictograms).toEqual(expect.arrayContaining(['goal', 'leave', 'helm']))
  expect(shortened([...wire, ...pictograms])).toEqual([])
})

test('every name that the bundle makes short is in use', () => {
  const code = readdirSync(WIDGET)
    .filter((name) => /\.tsx?$/.test(name))
    .map(source)
    .join('\n')
  const isUsed = (name: string): boolean => new RegExp(`\\b${name}\\b`).test(code)
  expect(OWN_WORDS.filter((name) => !isUsed(name))).toEqual([])
})
