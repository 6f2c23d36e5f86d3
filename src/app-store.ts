import { join } from 'node:path'
import type { Environment } from '#config/environment'
import type { Bus } from '#ports/bus'
import type { Log } from '#ports/log'
import type { Store } from '#ports/store'
import { createLocalBus } from '#stores/local-bus'
import { createRedisBus } from '#stores/redis/bus'
import { createRedisStore } from '#stores/redis/store'
import { createSqliteStore } from '#stores/sqlite/store'

/** A start that an operator must first do something about; `reason` is the key of a sentence with the cure in locales/<lang>/cli.json. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** Redis when there is one, else the embedded store; a Redis that would forget is refused in production. */
export async function openStore(environment: Environment, log: Log): Promise<{ store: Store; bus: Bus }> {
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
