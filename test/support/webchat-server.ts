import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createBot } from '#bot/bot'
import { createTokens } from '#channels/webchat/tokens'
import { createWebChat } from '#channels/webchat/webchat'
import { type Allowances, directLineRoutes } from '#http/routes/direct-line'
import { healthRoutes } from '#http/routes/health'
import { resumeRoute } from '#http/routes/resume'
import { createHttpServer } from '#http/server'
import { createTranslator } from '#i18n/translator'
import type { Log, LogFields } from '#ports/log'
import type { Store } from '#ports/store'
import type { Route } from '#ports/web'
import { createVault } from '#records/vault'
import { createLocalBus } from '#stores/local-bus'
import { createSqliteStore } from '#stores/sqlite/store'
import { createIds } from '#system/ids'
import { createScriptedConversation } from './scripted-conversation.ts'

export const PARTNERSHIP = 'lp-maasland'
export const LISTED = 'https://gemeente.example'
const http = JSON.parse(readFileSync(new URL('../../locales/nl/http.json', import.meta.url), 'utf8'))

/** The whole web chat side on a loopback port: real HTTP, real sockets, a real store in memory, a scripted conversation. */
export async function startWebChat(
  options: {
    heartbeatMs?: number
    allowances?: Partial<Allowances>
    routes?: readonly Route[]
    trustedProxies?: readonly string[]
    store?: (store: Store) => Store
  } = {},
) {
  let now = Date.UTC(2026, 10, 23, 9)
  let url = ''
  const clock = { now: () => now }
  const real = createSqliteStore({ path: ':memory:' })
  const store = options.store?.(real) ?? real
  const ids = createIds()
  const logged: { event: string; fields: LogFields }[] = []
  const log = recordingLog(logged)
  const conversation = createScriptedConversation(store)
  const translator = createTranslator({ nl: { http } }, true)
  const texts = (lang: string) => translator.text(lang)
  const mayCall = (origin: string) => origin === url || origin === LISTED
  const tokens = createTokens({ keys: [{ id: 'k1', secret: randomBytes(32) }], clock })
  const key = () => ({ id: 'k1', secret: randomBytes(32) })
  const vault = createVault({ dataKeys: [key()], lookupKeys: [key()], randomBytes })
  const bus = createLocalBus()
  const webchat = createWebChat({
    store,
    vault,
    tokens,
    bus,
    bot: createBot(conversation),
    conversation,
    clock,
    ids,
    log,
    partnerships: (id) => (id === PARTNERSHIP ? { mayCall } : null),
    isEnded: async (_, id) => conversation.ended.has(id),
    fileWords: (lang) => texts(lang)('http:file'),
    limits: { heartbeatMs: options.heartbeatMs ?? 30_000, perConversation: 6 },
  })
  const server = createHttpServer({
    routes: [
      ...healthRoutes({ isReady: async () => true }),
      ...directLineRoutes({
        webchat,
        texts,
        clock,
        isListed: mayCall,
        publicUrl: () => url,
        ...(options.allowances ? { allowances: options.allowances } : {}),
      }),
      resumeRoute({ webchat, texts, clock, ownOrigin: () => url }),
      ...(options.routes ?? []),
    ],
    onUpgrade: webchat.upgrade,
    log,
    clock,
    trustedProxies: options.trustedProxies ?? [],
    text: texts('nl'),
    isHttps: false,
  })
  const port = await server.listen(0, '127.0.0.1')
  url = `http://127.0.0.1:${port}`
  return {
    url,
    port,
    base: `${url}/v3/directline`,
    store: real,
    vault,
    bus,
    clock,
    conversation,
    webchat,
    server,
    logged,
    movesOn: (ms: number) => {
      now += ms
    },
    async stop() {
      await webchat.stop()
      await server.stop(2000)
      await bus.close()
      await real.close()
    },
  }
}
export type TestWebChat = Awaited<ReturnType<typeof startWebChat>>

function recordingLog(logged: { event: string; fields: LogFields }[]): Log {
  const keep = (event: string, fields: LogFields = {}) => void logged.push({ event, fields })
  return { debug: keep, info: keep, warn: keep, error: keep }
}
