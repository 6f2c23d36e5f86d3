import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort, TEST_KEYS } from './app.ts'
import { eventually } from './eventually.ts'

const ROOT = new URL('../../', import.meta.url).pathname
const READY_WITHIN_MS = 20_000

export type Ended = { readonly code: number | null; readonly said: string; readonly ms: number }
export type BotProcess = {
  readonly url: string
  /** Everything it printed so far. */
  said(): string
  /** As a machine that loses its power. */
  kill9(): Promise<void>
  /** As a service that is stopped: SIGTERM. */
  stops(): Promise<Ended>
}

const list = (keys: readonly { id: string; secret: Buffer }[]) =>
  keys.map(({ id, secret }) => `${id}:${secret.toString('base64')}`).join(',')
/** The keys of every test, as variables, so that a process shares a store with an app of the test itself. */
export const KEY_VARIABLES = {
  DATA_KEYS: list(TEST_KEYS.data),
  LINK_KEYS: list(TEST_KEYS.link),
  LOOKUP_KEYS: list(TEST_KEYS.lookup),
}

/** The bot as an operator starts it, with exactly these variables and none of ours. */
function launch(env: Readonly<Record<string, string>>) {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/main.ts'],
    { cwd: ROOT, env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (piece) => {
      text += piece
    })
  const gone = once(child, 'close').then(([code]) => {
    process.off('exit', endWithUs)
    return code as number | null
  })
  return { child, gone, said: () => text }
}

/** Resolves once it answers on its port. */
export async function startBot(env: Readonly<Record<string, string>>): Promise<BotProcess> {
  const port = env.PORT ?? String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const { child, gone, said } = launch({ PORT: port, PUBLIC_URL: url, ...KEY_VARIABLES, ...env })
  await eventually(
    'the bot answers',
    async () => {
      if (child.exitCode !== null) throw new Error(`the bot ended: ${said()}`)
      return (await fetch(`${url}/health/ready`).catch(() => null))?.ok
    },
    READY_WITHIN_MS,
  )
  return {
    url,
    said,
    async kill9() {
      child.kill('SIGKILL')
      await gone
    },
    async stops() {
      const since = performance.now()
      child.kill('SIGTERM')
      return { code: await gone, said: said(), ms: performance.now() - since }
    },
  }
}

/** A start that is meant to fail: how it ended and what it said. */
export async function refusedStart(env: Readonly<Record<string, string>>): Promise<Ended> {
  const since = performance.now()
  const { child, gone, said } = launch(env)
  const late = setTimeout(() => child.kill('SIGKILL'), READY_WITHIN_MS)
  const code = await gone
  clearTimeout(late)
  return { code, said: said(), ms: performance.now() - since }
}
