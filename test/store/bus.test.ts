import { afterEach, expect, test } from '@jest/globals'
import type { Bus } from '#ports/bus'
import { createLocalBus } from '#stores/local-bus'
import { createRedisBus } from '#stores/redis/bus'
import { type RedisServer, startRedis } from '#test/redis-server'
import { silent, until } from './engines.ts'

const opened: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close()
})

function open(bus: Bus): Bus {
  opened.push(() => bus.close())
  return bus
}

async function serve(cluster: boolean): Promise<RedisServer> {
  const server = await startRedis({ cluster })
  opened.push(() => server.stop())
  return server
}

function listen(bus: Bus, topic: 'stream' | 'due') {
  const heard: string[] = []
  const stop = bus.subscribe(topic, (partition, id) => heard.push(`${partition} ${id}`))
  return { heard, stop }
}

/** A bell is rung until it is heard: it may be missed while the connection comes up. */
const ringUntil = (bus: Bus, heard: readonly string[], id: string) =>
  until(() => {
    bus.publish('lp-maasland', 'stream', id)
    return heard.includes(`lp-maasland ${id}`)
  })

test.each([
  ['one server', false],
  ['a cluster', true],
])('the bell rings in every instance, its own too, under its topic only: %s', async (_, cluster) => {
  const { url } = await serve(cluster)
  const [one, other] = [
    open(createRedisBus({ url, log: silent })),
    open(createRedisBus({ url, log: silent })),
  ]
  const [own, far, due] = [listen(one, 'stream'), listen(other, 'stream'), listen(other, 'due')]
  await ringUntil(one, far.heard, 'chat:1')
  await ringUntil(one, own.heard, 'chat:2')
  expect(due.heard).toEqual([])
  far.stop()
  const count = far.heard.length
  await ringUntil(other, own.heard, 'chat:3')
  expect(far.heard).toHaveLength(count)
})

test('the bell rings again after the server was away, and ringing meanwhile harms nobody', async () => {
  const server = await serve(false)
  const bus = open(createRedisBus({ url: server.url, log: silent }))
  const { heard } = listen(bus, 'stream')
  await ringUntil(bus, heard, 'before')
  await server.kill9()
  bus.publish('lp-maasland', 'stream', 'meanwhile')
  await server.restart()
  await ringUntil(bus, heard, 'after')
})

test('the local bell rings for all listeners after the ringer is done, and not after it was stopped or closed', async () => {
  const bus = open(createLocalBus())
  const [one, two, due] = [listen(bus, 'stream'), listen(bus, 'stream'), listen(bus, 'due')]
  bus.publish('p', 'stream', 'a')
  expect(one.heard).toEqual([])
  two.stop()
  await until(() => one.heard.length > 0)
  expect([one.heard, two.heard, due.heard]).toEqual([['p a'], [], []])
  bus.publish('p', 'stream', 'b')
  await bus.close()
  await new Promise(setImmediate)
  expect(one.heard).toEqual(['p a'])
})
