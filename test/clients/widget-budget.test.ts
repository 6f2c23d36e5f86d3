import { brotliCompressSync, constants } from 'node:zlib'
import { beforeAll, expect, test } from '@jest/globals'
import { renderChatPage, widgetTexts } from '#pages/chat-page'
import { createWidgetBundle, type LauncherWords, type WidgetBundle } from '#pages/widget-bundle'
import { chatBoot, widgetWord } from '#test/chat-boot'

let bundle: WidgetBundle
beforeAll(async () => {
  bundle = await createWidgetBundle()
})

const brotliBytes = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

test('the whole chat, with words, tokens and welcome, stays under 14 kB', async () => {
  const page = renderChatPage({ bundle, boot: await chatBoot(), nonce: 'n'.repeat(26), parents: null })
  expect(brotliBytes(page)).toBeLessThanOrEqual(14 * 1024)
})

test('the launcher stays under 2 kB with the origins of eight partnerships', () => {
  const ids = ['boost', 'blend', 'flux', 'commid', 'westhoek', 'maasland', 'west-limburg', 'leie-en-schelde']
  const origins = Object.fromEntries(ids.map((id) => [id, [`https://www.${id}.be`, `https://${id}.be`]]))
  const nl = widgetTexts('launcher', widgetWord) as LauncherWords
  expect(brotliBytes(bundle.loader({ origins, words: { nl } }))).toBeLessThanOrEqual(2 * 1024)
})

test('nothing in the page can close its script or open another element', async () => {
  const boot = await chatBoot([{ text: '</script><script>alert(1)</script><!--' }])
  const page = renderChatPage({ bundle, boot, nonce: 'n', parents: null })
  const data = /<script id="boot"[^>]*>(.*?)<\/script>/s.exec(page)?.[1] ?? ''
  expect(data).not.toMatch(/[<>&]/)
  expect(JSON.parse(data).activities[0].text).toBe('</script><script>alert(1)</script><!--')
  expect(page.match(/<\/script>/g)).toHaveLength(2)
})
