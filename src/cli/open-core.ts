import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { developmentKeys } from '#config/development-keys'
import type { Environment } from '#config/environment'
import { loadPartnerships } from '#config/partnerships'
import { type Core, createCore } from '#core'
import type { Clock } from '#ports/clock'
import type { Store } from '#ports/store'
import { createVault } from '#records/vault'
import { createRedisStore } from '#stores/redis/store'
import { createSqliteStore } from '#stores/sqlite/store'
import { pause, systemClock } from '#system/clock'
import { createIds } from '#system/ids'
import { createLog } from '#system/log'

export type OpenCore = { readonly core: Core; readonly clock: Clock; readonly store: Store }

/** The store of the running bot, for a command beside it: Redis, or the embedded file without taking its lock. */
export function openCore(environment: Environment): OpenCore {
  const { redisUrl, dataDir, partnershipsDir, publicUrl } = environment
  const keys = environment.keys ?? developmentKeys(dataDir, randomBytes).keys
  const log = createLog('error')
  const store =
    redisUrl === null
      ? createSqliteStore({ path: join(dataDir, 'roer.sqlite'), isBesideBot: true, log })
      : createRedisStore({ url: redisUrl, log })
  const ids = createIds()
  const core = createCore({
    store,
    vault: createVault({ dataKeys: keys.data, lookupKeys: keys.lookup, randomBytes }),
    ids,
    partnerships: loadPartnerships(partnershipsDir),
    couriers: new Map(),
    publicUrl,
    pause,
    isStrict: false,
    isTrial: false,
  })
  return { core, clock: systemClock, store }
}
