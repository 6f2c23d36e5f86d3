import { readFileSync } from 'node:fs'
import type { HttpRoute } from '#http/run-route'
import { createHttpServer, type Patience } from '#http/server'
import { createTranslator } from '#i18n/translator'
import type { LogFields } from '#ports/log'

const http = JSON.parse(readFileSync(new URL('../../locales/nl/http.json', import.meta.url), 'utf8'))

/** The HTTP server alone, with routes of the test. */
export async function startPlainServer(
  routes: readonly HttpRoute[],
  more: { patience?: Patience; isHttps?: boolean } = {},
) {
  const logged: { event: string; fields: LogFields }[] = []
  const keep = (event: string, fields: LogFields = {}) => void logged.push({ event, fields })
  const server = createHttpServer({
    routes,
    log: { debug: keep, info: keep, warn: keep, error: keep },
    clock: { now: () => performance.now() },
    trustedProxies: [],
    text: createTranslator({ nl: { http } }, true).text('nl'),
    isHttps: more.isHttps ?? false,
    ...(more.patience ? { patience: more.patience } : {}),
  })
  const port = await server.listen(0, '127.0.0.1')
  return { server, port, url: `http://127.0.0.1:${port}`, logged, stop: () => server.stop(1000) }
}
export type PlainServer = Awaited<ReturnType<typeof startPlainServer>>
