import { EventEmitter } from 'node:events'
import { Cluster, Redis, type RedisOptions } from 'ioredis'
import type { Log } from '#ports/log'
import { StoreUnavailable } from '#ports/store'
import { commitFailure, readFailure } from './failures.ts'
import { type Client, withScripts } from './scripts.ts'

export type RedisPlace = {
  /** redis:// or rediss://, with several hosts behind commas for a cluster: redis://one:6379,two:6379 */
  readonly url: string
  readonly log: Log
  /** How long a command may take before it counts as failed. */
  readonly timeoutMs?: number
}

export type Connection = {
  /** For whatever may be asked again. @throws StoreUnavailable */
  ask<T>(send: (client: Client) => Promise<T>): Promise<T>
  /** Values in the order of their names. What is asked of one slot in one tick goes in one MGET. @throws StoreUnavailable */
  many(slot: string, names: readonly string[]): Promise<(Buffer | null)[]>
  /** For a commit. @throws StoreUnavailable, OutcomeUnknown */
  write<T>(send: (client: Client) => Promise<T>): Promise<T>
  close(): Promise<void>
}

const TIMEOUT_MS = 1000
const LONGEST_PAUSE_MS = 1000
/** After a first connection a blip is waited for, an outage is not: whoever talks to the bot must hear so at once. */
const BLIP_MS = 250

export function connect({ url, log, timeoutMs = TIMEOUT_MS }: RedisPlace): Connection {
  const client = withScripts(open(url, timeoutMs))
  const comings = new EventEmitter().setMaxListeners(0)
  const gather = gathering(client)
  let wasUp = false
  let isUp = false
  let isClosed = false
  client.on('ready', async () => {
    if (client instanceof Cluster) await Promise.all(client.nodes('master').map(connected))
    if (client.status !== 'ready') return
    wasUp = true
    isUp = true
    log.info('redis.connected')
    comings.emit('up', true)
  })
  // Every attempt to come back closes again; only the first is news.
  client.on('close', () => {
    if (isUp && !isClosed) log.warn('redis.connection-lost')
    isUp = false
  })
  // Without a listener the client prints to the console; what matters is told by the command that fails.
  client.on('error', () => {})

  async function up(): Promise<void> {
    const withinMs = wasUp ? Math.min(BLIP_MS, timeoutMs) : timeoutMs
    if (!isClosed && (await happens(comings, withinMs))) return
    throw new StoreUnavailable('Redis is not reachable')
  }

  const asked = new Map<string, { names: string[]; found: Promise<(Buffer | null)[]> }>()
  async function read(names: string[]) {
    if (!isUp || isClosed) await up()
    gather()
    try {
      return await client.mgetBuffer(names)
    } catch (error) {
      throw readFailure(error)
    }
  }
  return {
    async many(slot, names) {
      let batch = asked.get(slot)
      if (!batch) {
        const all: string[] = []
        const found = new Promise<void>((resolve) => process.nextTick(resolve)).then(() => {
          asked.delete(slot)
          return read(all)
        })
        batch = { names: all, found }
        asked.set(slot, batch)
      }
      const from = batch.names.length
      batch.names.push(...names)
      return (await batch.found).slice(from, from + names.length)
    },
    async ask(send) {
      if (!isUp || isClosed) await up()
      gather()
      try {
        return await send(client)
      } catch (error) {
        throw readFailure(error)
      }
    },
    async write(send) {
      if (!isUp || isClosed) await up()
      gather()
      try {
        return await send(client)
      } catch (error) {
        throw commitFailure(error)
      }
    },
    async close() {
      if (isClosed) return
      isClosed = true
      await shut(client)
    },
  }
}

/** A client that never queues, never sends a commit twice, and comes back by itself. */
export function open(url: string, timeoutMs = TIMEOUT_MS): Redis | Cluster {
  const pause = (times: number) => Math.min(25 * 2 ** Math.min(times, 10), LONGEST_PAUSE_MS)
  const options: RedisOptions = {
    protocol: 2,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    commandTimeout: timeoutMs,
    connectTimeout: 3000,
    retryStrategy: pause,
  }
  const places = url
    .split(',')
    .map((place) => new URL(place.includes('://') ? place : `${scheme(url)}//${place}`))
  const [first] = places
  if (first === undefined || places.length === 1) return new Redis(url, options)
  const { retryStrategy, enableOfflineQueue, ...redisOptions } = options
  const cluster = new Cluster(
    places.map((place) => ({ host: place.hostname, port: Number(place.port || 6379) })),
    {
      enableOfflineQueue: false,
      // A command that met a closed connection may have been applied: never send it again behind our back.
      retryDelayOnFailover: 0,
      clusterRetryStrategy: pause,
      redisOptions: {
        ...redisOptions,
        ...(first.username && { username: decodeURIComponent(first.username) }),
        ...(first.password && { password: decodeURIComponent(first.password) }),
        ...(first.protocol === 'rediss:' && { tls: {} }),
      },
    },
  )
  cluster.on('+node', (node: Redis) => void connected(node))
  return cluster
}

/** What is asked in one go leaves in one write: with many turns at once the system calls are a tenth of the work. */
export function gathering(client: Redis | Cluster): () => void {
  let isGathering = false
  return () => {
    if (isGathering || client instanceof Cluster || client.status !== 'ready') return
    const { stream } = client
    isGathering = true
    stream.cork()
    process.nextTick(() => {
      isGathering = false
      stream.uncork()
    })
  }
}

/** Lets commands under way finish, unless the server is away. */
export async function shut(client: Redis | Cluster): Promise<void> {
  try {
    if (client.status === 'ready') await client.quit()
  } catch {
    // Away already, which is what was asked for.
  } finally {
    client.disconnect()
  }
}

const scheme = (url: string) => (url.startsWith('rediss:') ? 'rediss:' : 'redis:')

function happens(comings: EventEmitter, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isUp: boolean) => {
      clearTimeout(timer)
      comings.off('up', settle)
      resolve(isUp)
    }
    const timer = setTimeout(settle, withinMs, false)
    comings.once('up', settle)
  })
}

/** A cluster says it is ready before it has a connection to each node, and refuses what it would have to send there. */
function connected(node: Redis): Promise<void> {
  return new Promise((resolve) => {
    if (node.status === 'ready' || node.status === 'end') return resolve()
    node.once('ready', resolve)
    node.once('end', resolve)
    if (node.status === 'wait') node.connect().catch(() => {})
  })
}
