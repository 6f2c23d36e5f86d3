import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { startApp, type TestApp } from '#test/app'
import { startBrowser, type Tab, type TestBrowser } from '#test/browser'
import { type CuttingProxy, startCuttingProxy } from '#test/cutting-proxy'
import { callsTo } from '#test/direct-line-calls'
import { joinTalk } from '#test/direct-line-talk'
import { eventually } from '#test/eventually'
import { startWebChatSite, type WebChatOptions, webChatIn } from '#test/web-chat-site'
import { pressOf, wordsOf } from '#test/words'

jest.setTimeout(30_000)
const P = 'lp-maasland'
const t = wordsOf(P)
const press = pressOf(t)
const WIDE = { viewport: { width: 900, height: 800 }, isMobile: false, hasTouch: false }

let app: TestApp
let site: Awaited<ReturnType<typeof startWebChatSite>>
let browser: TestBrowser
let wire: CuttingProxy
let tab: Tab
beforeAll(async () => {
  app = await startApp()
  site = await startWebChatSite()
  browser = await startBrowser()
}, 30_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
  await app.stop()
})
beforeEach(async () => {
  wire = await startCuttingProxy()
  tab = await browser.open(site.url, { ...WIDE, proxy: { server: wire.url } })
})
afterEach(async () => {
  await browser.closeTabs()
  await wire.stop()
})

const domain = () => `${app.url}/v3/directline`
const chatIn = (page: Tab['page'], more: Pick<WebChatOptions, 'client' | 'options' | 'place'>) =>
  webChatIn(page, { domain: domain(), partnership: P, ...more })
type Chat = Awaited<ReturnType<typeof chatIn>>

/** What the client handed on is what the server keeps: nothing missing, nothing twice, in order. */
async function expectWhole(chat: Chat): Promise<void> {
  const both = async () => {
    const stored = await callsTo({ url: app.url, base: domain() }).read(await chat.place())
    const seen = await chat.seen()
    return { kept: stored.activities.map(({ id }) => id), seen: seen.map(({ id }) => id) }
  }
  await eventually('the client has just what the server keeps', async () => {
    const { kept, seen } = await both()
    return seen.join() === kept.join()
  })
}

async function setsGoal(chat: Chat): Promise<void> {
  await chat.sees(t('engine:firstMenu'))
  await chat.choice(t('engine:menu.goal-set')).click()
  await chat.sees(t('goal:set.words.ask'))
  await chat.says('iets waar ik trots op ben')
  await chat.sees(t('goal:set.domain.ask'))
  await chat.choice(t('goal:domain.other')).click()
  await chat.sees(t('goal:line.goal', { words: 'iets waar ik trots op ben' }))
}

test('Web Chat with its own client: welcome, buttons and own words, and nobody else hears of it', async () => {
  const chat = await chatIn(tab.page, { client: 'bundled' })
  await setsGoal(chat)
  await chat.sees(t('step:add.first'))
  await chat.says('<b>een</b> *stap*')
  await chat.sees('<b>een</b> *stap*')
  await chat.choice(t('step:later')).click()
  await chat.sees(t('engine:home'))
  await expectWhole(chat)
  expect(await chat.failures()).toBe(0)
  expect(tab.faults).toEqual([])
  const hosts = new Set(tab.asked.filter((url) => /^(http|ws)/.test(url)).map((url) => new URL(url).host))
  expect([...hosts].sort()).toEqual([new URL(app.url).host, new URL(site.url).host].sort())
})

test('the newest client, where no socket gets through: it asks again and again, and misses nothing', async () => {
  wire.refuseSockets()
  const options = { webSocket: false, pollingInterval: 200 }
  const chat = await chatIn(tab.page, { client: 'npm', options })
  await setsGoal(chat)
  await expectWhole(chat)
  expect(tab.asked.filter((url) => url.startsWith('ws'))).toEqual([])
})

test('a killed connection comes back by itself; what was said meanwhile is there once', async () => {
  const chat = await chatIn(tab.page, { client: 'npm' })
  await setsGoal(chat)
  const elsewhere = await joinTalk(app.url, await chat.place())
  wire.hangUp()
  await elsewhere.does('een brief openen', press('step:later'))
  await chat.sees(t('engine:home'), 15_000)
  await chat.says('menu')
  await eventually('the answer to the menu', async () => (await chat.seen()).length >= elsewhere.all().length)
  await expectWhole(chat)
  expect(tab.asked.filter((url) => url.startsWith('ws')).length).toBeGreaterThan(1)
  elsewhere.leave()
})

test('an old button in a tab that heard nothing for a while is known as old, and changes nothing', async () => {
  const chat = await chatIn(tab.page, { client: 'npm' })
  await setsGoal(chat)
  await chat.sees(t('step:add.first'))

  wire.refuseSockets()
  const elsewhere = await joinTalk(app.url, await chat.place())
  await elsewhere.says('een schrift kopen')
  expect(elsewhere.texts().at(-1)).toBe(t('step:moment.when'))
  const said = elsewhere.all().length
  // The next question has a button of the same name, which must not be taken for this one.
  expect(elsewhere.buttons()).toContain(t('step:later'))
  await chat.choice(t('step:later')).click()
  await elsewhere.sees(t('engine:oldButton'))
  expect(elsewhere.texts().slice(said)).toEqual([
    t('step:later'),
    t('engine:oldButton'),
    t('step:moment.when'),
  ])
  const goals = await elsewhere.does(press('step:later'), press('engine:menu.goal-list'))
  expect(goals.filter((text) => text.includes('trots'))).toHaveLength(1)
  expect(goals.join('\n')).toContain('een schrift kopen')
  elsewhere.leave()
})
