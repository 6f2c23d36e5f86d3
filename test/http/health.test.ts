import { expect, test } from '@jest/globals'
import { healthRoutes } from '#http/routes/health'
import { startPlainServer } from '#test/plain-server'

test('live says yes as long as anything runs; ready only when its check does, whatever way it fails', async () => {
  let check = async () => true
  const { url, stop } = await startPlainServer(healthRoutes({ isReady: () => check() }))
  const both = async () => [
    (await fetch(`${url}/health/live`)).status,
    (await fetch(`${url}/health/ready`)).status,
  ]
  expect(await both()).toEqual([200, 200])
  check = async () => false
  expect(await both()).toEqual([200, 503])
  check = () => Promise.reject(new Error('redis://secret'))
  expect(await both()).toEqual([200, 503])
  expect(await (await fetch(`${url}/health/ready`)).text()).toBe('not ready')
  await stop()
})
