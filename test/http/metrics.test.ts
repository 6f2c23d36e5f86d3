import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startApp, type TestApp } from '#test/app'

const TOKEN = 'een-lange-sleutel-voor-metingen'
let app: TestApp
beforeAll(async () => {
  app = await startApp({ env: { METRICS_TOKEN: TOKEN } })
})
afterAll(() => app.stop())

test('numbers are for who has the token, and hold nothing of anybody', async () => {
  expect((await fetch(`${app.url}/metrics`)).status).toBe(401)
  expect(
    (await fetch(`${app.url}/metrics`, { headers: { authorization: 'Bearer iets-anders' } })).status,
  ).toBe(401)
  const reply = await fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })
  const text = await reply.text()
  expect(reply.headers.get('content-type')).toContain('text/plain')
  expect(text).toContain('roer_open_sockets 0')
  expect(text).toMatch(/roer_seconds_since_delivery_run \d/)
})

test('without a token there are no numbers', async () => {
  const other = await startApp()
  expect((await fetch(`${other.url}/metrics`)).status).toBe(404)
  await other.stop()
})
