import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createBot } from '#bot/bot'
import { createWebChatCourier } from '#channels/webchat/courier'
import { ring } from '#channels/webchat/ring'
import { createTokens } from '#channels/webchat/tokens'
import { createWebChat } from '#channels/webchat/webchat'
import type { Environment, KeySet } from '#config/environment'
import { isReady } from '#config/gaps'
import { mayEmbed } from '#config/origins'
import { loadPartnerships } from '#config/partnerships'
import { createHttpServer } from '#http/server'
import { createDelivery } from '#jobs/deliver'
import { createHandlers } from '#jobs/handlers'
import { createTicker } from '#jobs/ticker'
import { addressOf } from '#mail/compose'
import { createFolderMailer } from '#mail/folder-mailer'
import { createSmtpMailer } from '#mail/smtp-mailer'
import { createWidgetBundle } from '#pages/widget-bundle'
import type { Bus } from '#ports/bus'
import type { Clock } from '#ports/clock'
import type { Log } from '#ports/log'
import type { Operation, Store } from '#ports/store'
import { sessionRecord } from '#records/session'
import { createVault } from '#records/vault'
import { ensureDemoCoach } from '#services/coaches'
import { createLocalBus } from '#stores/local-bus'
import { createRedisBus } from '#stores/redis/bus'
import { createRedisStore } from '#stores/redis/store'
import { createSqliteStore } from '#stores/sqlite/store'
import { systemClock, pause as wait } from '#system/clock'
import { createIds } from '#system/ids'
import { appRoutes } from './app-routes.ts'
import { createCore } from './core.ts'

/** A start that an operator must first do something about; `reason` is the key of a sentence with the cure in locales/<lang>/cli.json. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

export type App = {
  /** Where it listens, once it does. */
  listen(host?: string): Promise<{ readonly port: number; readonly url: string }>
  stop(): Promise<void>
}

const GRACE_MS = 5_000

/** Everything put together. The keys, clock and log come in, so that a test can bring its own. */
export async function createApp(parts: {
  readonly environment: Environment
  readonly keys: KeySet
  readonly log: Log
  readonly clock?: Clock
}): Promise<App> {
  const { environment, keys, log, clock = systemClock } = parts
  const { isProduction, publicUrl, dataDir } = environment
  const partnerships = loadPartnerships(environment.partnershipsDir)
  const ids = createIds()
  const vault = createVault({ dataKeys: keys.data, lookupKeys: keys.lookup, randomBytes })
  const { store, bus } = await openStore(environment, log)
  const courier = createWebChatCourier({ vault })
  const core = createCore({
    store,
    vault,
    ids,
    partnerships,
    couriers: new Map([[courier.channel, courier]]),
    publicUrl,
    pause: wait,
    isStrict: false,
    isTrial: !isProduction,
    afterCommit: (partition, operations) => ringFor(bus, partition, operations),
  })
  const { records, house, translator, conversation } = core

  const isOpen = (id: string) => {
    const partnership = partnerships.get(id)
    return partnership && (!isProduction || isReady(partnership)) ? partnership : null
  }
  const site = { publicUrl, isProduction }
  const webchat = createWebChat({
    store,
    vault,
    tokens: createTokens({ keys: keys.link, clock }),
    bus,
    bot: createBot(conversation),
    conversation,
    clock,
    ids,
    log,
    partnerships: (id) => {
      const partnership = isOpen(id)
      return partnership && { mayCall: (origin) => mayEmbed(partnership, origin, site) }
    },
    isEnded: async (partnership, id) =>
      (await records.reading(partnership, clock.now()).get(sessionRecord, id))?.isEnded ?? false,
    fileWords: (lang) => translator.text(lang)('http:file'),
  })
  const from = addressOf(environment.mail.from)
  const mailer = environment.mail.smtpUrl
    ? createSmtpMailer({ url: environment.mail.smtpUrl, from, log })
    : createFolderMailer({ dir: join(dataDir, 'mail'), from, log, clock })
  const handlers = createHandlers({ house, from })
  const deliverDue = createDelivery({ store, records, vault, mailer, handlers, clock, log })
  const ticker = createTicker({ store, bus, clock, log, partnerships: [...partnerships.keys()], deliverDue })

  if (!isProduction)
    for (const partnership of partnerships.values())
      await ensureDemoCoach(records, house, partnership, clock.now())

  const server = createHttpServer({
    routes: appRoutes({
      environment,
      core,
      webchat,
      clock,
      ids,
      store,
      bundle: await createWidgetBundle(),
      isOpen,
    }),
    onUpgrade: webchat.upgrade,
    log,
    clock,
    trustedProxies: environment.trustedProxies,
    text: translator.text('nl'),
    isHttps: publicUrl.startsWith('https:'),
  })
  return {
    async listen(host) {
      const port = await server.listen(environment.port, host)
      ticker.start()
      return { port, url: publicUrl }
    },
    async stop() {
      await Promise.all([server.stop(GRACE_MS), webchat.stop()])
      await ticker.stop()
      await mailer.close()
      await bus.close()
      await store.close()
    },
  }
}

/** Redis when there is one, else the embedded store; a Redis that would forget is refused in production. */
async function openStore(environment: Environment, log: Log): Promise<{ store: Store; bus: Bus }> {
  const { redisUrl, isProduction, mayLoseRedis, dataDir } = environment
  if (redisUrl === null)
    return { store: createSqliteStore({ path: join(dataDir, 'roer.sqlite'), log }), bus: createLocalBus() }
  const store = createRedisStore({ url: redisUrl, log })
  const condition = await store.inspect()
  const mayForget = condition.isDurable === false || condition.mayEvict === true
  if (mayForget)
    log.warn('store-may-forget', { isDurable: condition.isDurable, mayEvict: condition.mayEvict })
  if (mayForget && isProduction && !mayLoseRedis) {
    await store.close()
    throw new StartRefused(
      condition.isDurable === false ? 'cli:start.redisVolatile' : 'cli:start.redisEvicts',
    )
  }
  return { store, bus: createRedisBus({ url: redisUrl, log }) }
}

const CONVERSATION = 'conversation:'

function ringFor(bus: Bus, partition: string, operations: readonly Operation[]): void {
  if (operations.some(({ op }) => op === 'schedule')) bus.publish(partition, 'due', '')
  const streams = operations.flatMap((one) => (one.op === 'append' ? [one.stream] : []))
  for (const stream of new Set(streams))
    if (stream.startsWith(CONVERSATION)) ring(bus, partition, stream.slice(CONVERSATION.length))
}
