import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { developmentKeys } from '#config/development-keys'
import { processEnvironment, readEnvironment } from '#config/environment'
import { PartnershipsUnusable } from '#config/partnerships'
import { readCatalogues } from '#i18n/catalogues'
import { createTranslator } from '#i18n/translator'
import { StoreUnavailable } from '#ports/store'
import { StoreLocked } from '#stores/sqlite/lock'
import { createLog } from '#system/log'
import { createApp } from './app.ts'
import { StartRefused } from './app-store.ts'

/** Less than the ten seconds that Docker waits. Whatever still hangs then, such as a mail server, loses nothing: its lease ends and it is done again. */
const STOP_WITHIN_MS = 7_000

const text = createTranslator(readCatalogues(), false).text('nl')
const print = (line: string) => process.stdout.write(`${line}\n`)

function refuse(lines: readonly string[]): never {
  process.stderr.write(`${[text('cli:environment.title'), ...lines].join('\n')}\n`)
  process.exit(1)
}

async function start(): Promise<void> {
  const environment = readEnvironment(processEnvironment())
  if ('faults' in environment) refuse(environment.faults.map(({ key, values }) => text(key, values)))
  mkdirSync(environment.dataDir, { recursive: true, mode: 0o700 })
  const made = environment.keys ? null : developmentKeys(environment.dataDir, randomBytes)
  if (made?.isNew) print(text('cli:environment.developmentKeys', { path: made.path }))
  const log = createLog(environment.logLevel)
  const app = await createApp({
    environment,
    keys: environment.keys ?? (made as NonNullable<typeof made>).keys,
    log,
  })
  const { url } = await app.listen()
  print(text('cli:start.listening', { url }))
  if (!environment.mail.smtpUrl) {
    const key = environment.isProduction ? 'cli:start.noMailInProduction' : 'cli:start.mailFolder'
    print(text(key, { path: `${environment.dataDir}/mail` }))
  }

  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (isStopping) return
      isStopping = true
      log.info('stopping')
      setTimeout(() => process.exit(0), STOP_WITHIN_MS)
      void app.stop().then(() => process.exit(0))
    })
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

try {
  await start()
} catch (error) {
  if (error instanceof StartRefused) refuse([text(error.reason)])
  if (error instanceof PartnershipsUnusable)
    refuse(error.faults.map(({ file, path, key, values }) => `${file} ${path}: ${text(key, values)}`))
  if (error instanceof StoreUnavailable) refuse([text('cli:start.storeAway')])
  if (error instanceof StoreLocked) refuse([text('cli:start.storeLocked')])
  if (codeOf(error) === 'EADDRINUSE')
    refuse([text('cli:start.portTaken', { port: processEnvironment().PORT ?? 3978 })])
  throw error
}
