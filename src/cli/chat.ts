import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createBot } from '#bot/bot'
import { createConsole } from '#channels/console/console'
import { processEnvironment, readEnvironment } from '#config/environment'
import { loadPartnerships } from '#config/partnerships'
import { createCore } from '#core'
import { createDelivery } from '#jobs/deliver'
import { createHandlers } from '#jobs/handlers'
import { addressOf } from '#mail/compose'
import { createFolderMailer } from '#mail/folder-mailer'
import { createVault } from '#records/vault'
import { ensureDemoCoach } from '#services/coaches'
import { createSqliteStore } from '#stores/sqlite/store'
import { systemClock as clock, pause } from '#system/clock'
import { createIds } from '#system/ids'
import { createLog } from '#system/log'

/** The bot in this terminal, for one partnership, on a store that is gone afterwards. Mail to the coach lands in DATA_DIR/mail. */
const { values } = parseArgs({ options: { partnership: { type: 'string', default: 'lp-maasland' } } })
const environment = readEnvironment({ ...processEnvironment(), NODE_ENV: 'development' })
if ('faults' in environment) throw new Error(environment.faults.map(({ name }) => name).join(', '))

const partnerships = loadPartnerships(environment.partnershipsDir)
const store = createSqliteStore({ path: ':memory:' })
const ids = createIds()
const key = () => [{ id: 'once', secret: randomBytes(32) }]
const vault = createVault({ dataKeys: key(), lookupKeys: key(), randomBytes })
const { publicUrl, dataDir, mail } = environment
const core = createCore({
  store,
  vault,
  ids,
  partnerships,
  couriers: new Map(),
  publicUrl,
  pause,
  isStrict: false,
  isTrial: true,
})
const { records, house, conversation, translator } = core
const partnership = partnerships.get(values.partnership)

if (!partnership) {
  const known = [...partnerships.keys()].join(', ')
  console.error(translator.text('nl')('cli:partnership.unknownId', { id: values.partnership, ids: known }))
  process.exitCode = 2
} else {
  await ensureDemoCoach(records, house, partnership, clock.now())
  const log = createLog('warn')
  const mailer = createFolderMailer({ dir: join(dataDir, 'mail'), from: addressOf(mail.from), log, clock })
  const handlers = createHandlers({ house, from: addressOf(mail.from) })
  const deliverDue = createDelivery({ store, records, vault, mailer, handlers, clock, log })
  const terminal = createConsole({
    bot: createBot(conversation),
    conversation,
    partnership: partnership.id,
    lang: 'nl',
    clock,
    ids,
    write: (text) => process.stdout.write(text),
    isTerminal: process.stdin.isTTY === true,
  })
  terminal.opens()
  for await (const line of createInterface({ input: process.stdin })) {
    await terminal.hears(line)
    await deliverDue(partnership.id)
  }
  await store.close()
}
