import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createBot } from '#bot/bot'
import { createWebChatCourier } from '#channels/webchat/courier'
import { createTokens } from '#channels/webchat/tokens'
import { createWebChat } from '#channels/webchat/webchat'
import type { Environment, KeySet } from '#config/environment'
import { isReady } from '#config/gaps'
import { mayEmbed } from '#config/origins'
import { loadPartnerships } from '#config/partnerships'
import type { Conversation } from '#conversation/turn-types'
import { createHttpServer } from '#http/server'
import { createDelivery } from '#jobs/deliver'
import { createHandlers } from '#jobs/handlers'
import { createTicker } from '#jobs/ticker'
import { addressOf } from '#mail/compose'
import { createFolderMailer } from '#mail/folder-mailer'
import { createSmtpMailer } from '#mail/smtp-mailer'
import { createWidgetBundle } from '#pages/widget-bundle'
import type { Clock } from '#ports/clock'
import type { Log } from '#ports/log'
import { sessionRecord } from '#records/session'
import { createVault } from '#records/vault'
import { ensureDemoCoach } from '#services/coaches'
import { systemClock, pause as wait } from '#system/clock'
import { createIds } from '#system/ids'
import { createMetrics, type Metrics } from '#system/metrics'
import { appRoutes } from './app-routes.ts'
import { openStore } from './app-store.ts'
import { createCore } from './core.ts'

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
  const courier = createWebChatCourier({ vault, bus })
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
    wake: (partition) => bus.publish(partition, 'due', ''),
  })
  const { records, house, translator, conversation } = core

  const isOpen = (id: string) => {
    const partnership = partnerships.get(id)
    return partnership && (!isProduction || isReady(partnership)) ? partnership : null
  }
  const site = { publicUrl, isProduction }
  const started = clock.now()
  const metrics = createMetrics({
    openSockets: () => webchat.openSockets(),
    secondsSinceDelivery: () => (clock.now() - (ticker.lastRun() ?? started)) / 1000,
  })
  const measured = measure(conversation, metrics, clock)
  const webchat = createWebChat({
    store,
    vault,
    tokens: createTokens({ keys: keys.link, clock }),
    bus,
    bot: createBot(measured),
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
  const deliver = createDelivery({ store, records, vault, mailer, handlers, clock, log })
  const deliverDue = async (partnership: string) => {
    const results = await deliver(partnership)
    for (const result of ['done', 'again', 'buried'] as const) metrics.delivered(result, results[result])
  }
  const ticker = createTicker({ store, bus, clock, log, partnerships: [...partnerships.keys()], deliverDue })

  if (!isProduction)
    for (const partnership of partnerships.values())
      await ensureDemoCoach(records, house, partnership, clock.now())

  const server = createHttpServer({
    routes: appRoutes({
      environment,
      metrics,
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

/** Every turn, with how it ended and how long it took. */
const measure = (conversation: Conversation, metrics: Metrics, clock: Clock): Conversation => ({
  ...conversation,
  async turn(incoming, delivery) {
    const from = clock.now()
    const result = await conversation.turn(incoming, delivery)
    metrics.turn(result.status, (clock.now() - from) / 1000)
    return result
  },
})
