import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '#app'
import { type Environment, type KeySet, readEnvironment } from '#config/environment'
import type { Log } from '#ports/log'

export type TestApp = {
  readonly url: string
  readonly dataDir: string
  /** Goes on from this instant at the real pace. */
  moveTo(instant: number): void
  now(): number
  stop(): Promise<void>
}

const silent: Log = { debug() {}, info() {}, warn() {}, error() {} }

const secret = (name: string) => [{ id: 'test', secret: createHash('sha256').update(name).digest() }]
/** The same in every test, so that two instances share one store. */
export const TEST_KEYS: KeySet = { data: secret('data'), link: secret('link'), lookup: secret('lookup') }

/** The whole bot in this process, as src/main.ts starts it, on a free port and a folder of its own. */
export async function startApp(
  given: {
    readonly env?: Record<string, string>
    readonly at?: number
    readonly log?: Log
    readonly dataDir?: string
  } = {},
): Promise<TestApp> {
  const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), 'roer-'))
  const environment = environmentOf({ PORT: String(await freePort()), DATA_DIR: dataDir, ...given.env })
  let shift = given.at === undefined ? 0 : given.at - Date.now()
  const clock = { now: () => Date.now() + shift }
  const app = await createApp({ environment, keys: TEST_KEYS, log: given.log ?? silent, clock })
  const { url } = await app.listen('127.0.0.1')
  return {
    url: url.replace('localhost', '127.0.0.1'),
    dataDir,
    now: clock.now,
    moveTo(instant) {
      shift = instant - Date.now()
    },
    async stop() {
      await app.stop()
      if (!given.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function environmentOf(given: Record<string, string>): Environment {
  const environment = readEnvironment({ PUBLIC_URL: `http://127.0.0.1:${given.PORT}`, ...given })
  if ('faults' in environment) throw new Error(environment.faults.map(({ name }) => name).join(', '))
  return environment
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}
