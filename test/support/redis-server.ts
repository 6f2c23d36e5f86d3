import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type RedisServer = {
  /** For a cluster the same host twice, which is how the store is told that it is one. */
  readonly url: string
  readonly port: number
  readonly pid: number
  kill9(): Promise<void>
  /** On the same port and folder, after kill9 too. */
  restart(): Promise<void>
  /** Ends the server and removes its folder, unless the folder was given. */
  stop(): Promise<void>
}

export type RedisSettings = {
  /** One node in cluster mode that holds all slots: it refuses whatever crosses two. */
  readonly cluster?: boolean
  readonly appendOnly?: boolean
  readonly dir?: string
  /** More of what stands in a redis.conf, such as ['--maxmemory-policy', 'allkeys-lru']. */
  readonly extra?: readonly string[]
}

const READY_WITHIN_MS = 15_000

/** A real redis-server of its own on a free port of the loopback address. */
export async function startRedis(settings: RedisSettings = {}): Promise<RedisServer> {
  const dir = settings.dir ?? mkdtempSync(join(tmpdir(), 'redis-'))
  const port = await freePort()
  let running = await launch(port, dir, settings)
  let isStopped = false

  async function kill9(): Promise<void> {
    if (running.exitCode !== null || running.signalCode !== null) return
    const gone = once(running, 'exit')
    running.kill('SIGKILL')
    await gone
  }
  const host = `127.0.0.1:${port}`
  return {
    url: settings.cluster ? `redis://${host},${host}` : `redis://${host}`,
    port,
    get pid() {
      return running.pid ?? 0
    },
    kill9,
    async restart() {
      await kill9()
      // A test that ran out of time goes on behind its own clean-up, and must not leave a server behind.
      if (isStopped) throw new Error('This server was stopped')
      running = await launch(port, dir, settings)
    },
    async stop() {
      isStopped = true
      await kill9()
      if (settings.dir === undefined) rmSync(dir, { recursive: true, force: true })
    },
  }
}

async function launch(port: number, dir: string, settings: RedisSettings): Promise<ChildProcess> {
  const server = spawn('redis-server', toOptions(port, dir, settings), { stdio: ['ignore', 'pipe', 'pipe'] })
  const endWithUs = () => server.kill('SIGKILL')
  process.once('exit', endWithUs)
  server.once('exit', () => process.off('exit', endWithUs))
  await announced(server)
  if (settings.cluster) await takeAllSlots(port)
  return server
}

function toOptions(port: number, dir: string, { cluster, appendOnly, extra = [] }: RedisSettings): string[] {
  const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '']
  options.push('--appendonly', appendOnly ? 'yes' : 'no')
  if (cluster) options.push('--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1')
  return [...options, ...extra]
}

function announced(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const settle = (error?: Error) => {
      clearTimeout(timer)
      // Go on reading, or the server stops once the pipe is full.
      server.stdout?.removeAllListeners('data').resume()
      error ? reject(error) : resolve()
    }
    const timer = setTimeout(() => {
      server.kill('SIGKILL')
      settle(new Error(`redis-server was not ready in time: ${said}`))
    }, READY_WITHIN_MS)
    server.stderr?.resume()
    server.stdout?.on('data', (chunk) => {
      said += chunk
      if (said.includes('Ready to accept connections')) settle()
    })
    server.once('error', settle)
    server.once('exit', () => settle(new Error(`redis-server ended: ${said}`)))
  })
}

async function takeAllSlots(port: number): Promise<void> {
  if ((await say(port, 'CLUSTER INFO')).includes('cluster_slots_assigned:0'))
    await say(port, 'CLUSTER ADDSLOTSRANGE 0 16383')
  const deadline = performance.now() + READY_WITHIN_MS
  while (!(await say(port, 'CLUSTER INFO')).includes('cluster_state:ok'))
    if (performance.now() > deadline) throw new Error('The cluster did not come up')
}

async function say(port: number, command: string): Promise<string> {
  const socket = createConnection(port, '127.0.0.1')
  try {
    socket.write(`${command}\r\n`)
    const [answer] = await once(socket, 'data')
    return String(answer)
  } finally {
    socket.destroy()
  }
}

/** Below 55000, because a cluster node also listens 10000 higher. */
async function freePort(): Promise<number> {
  for (;;) {
    const probe = createServer().listen(0, '127.0.0.1')
    await once(probe, 'listening')
    const address = probe.address()
    probe.close()
    await once(probe, 'close')
    if (address !== null && typeof address === 'object' && address.port < 55_000) return address.port
  }
}
