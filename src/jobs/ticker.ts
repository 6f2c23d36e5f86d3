import type { Bus } from '#ports/bus'
import type { Clock } from '#ports/clock'
import type { Log } from '#ports/log'
import type { Store } from '#ports/store'
import { OUTBOX } from '#records/outbox'

/** A look at every queue at least this often: bells are rung at most once and a crash rings none. */
const LOOK_MS = 5_000
const FORGET_MS = 60_000
const FORGET_AT_ONCE = 500

export type Ticker = { start(): void; stop(): Promise<void>; lastRun(): number | null }

/** Delivers what is due and forgets what has expired, in every partnership, as long as it runs. */
export function createTicker(deps: {
  readonly store: Store
  readonly bus: Bus
  readonly clock: Clock
  readonly log: Log
  readonly partnerships: readonly string[]
  readonly deliverDue: (partnership: string) => Promise<unknown>
}): Ticker {
  const busy = new Map<string, Promise<void>>()
  const again = new Set<string>()
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  let lastRun: number | null = null
  let forgotAt = 0
  let unsubscribe = () => {}

  /** Each partnership by itself: a mail server that hangs for one must not hold up the reminders of another. */
  function deliver(partnership: string): void {
    if (isStopped) return
    if (busy.has(partnership)) return void again.add(partnership)
    const done = guarded(deps, 'delivering', partnership, () => deps.deliverDue(partnership)).then(() => {
      busy.delete(partnership)
      lastRun = deps.clock.now()
      if (again.delete(partnership)) deliver(partnership)
    })
    busy.set(partnership, done)
  }

  async function look(): Promise<void> {
    for (const partnership of deps.partnerships) deliver(partnership)
    const now = deps.clock.now()
    if (now - forgotAt >= FORGET_MS) {
      forgotAt = now
      for (const id of [...deps.partnerships, 'house'])
        await guarded(deps, 'forgetting', id, () => deps.store.partition(id).forget(now, FORGET_AT_ONCE))
    }
    const wait = await nextWait(deps).catch(() => LOOK_MS)
    if (isStopped) return
    timer = setTimeout(() => void look(), wait)
    timer.unref()
  }

  return {
    lastRun: () => lastRun,
    start() {
      unsubscribe = deps.bus.subscribe('due', deliver)
      void look()
    },
    async stop() {
      isStopped = true
      unsubscribe()
      if (timer) clearTimeout(timer)
      await Promise.all(busy.values())
    },
  }
}

/** Milliseconds until the next thing is due anywhere, at most the regular look. */
async function nextWait({
  store,
  clock,
  partnerships,
}: {
  store: Store
  clock: Clock
  partnerships: readonly string[]
}): Promise<number> {
  const next = await Promise.all(partnerships.map((id) => store.partition(id).nextDue(OUTBOX)))
  const soonest = Math.min(...next.map((at) => at ?? Number.POSITIVE_INFINITY))
  return Math.max(50, Math.min(LOOK_MS, soonest - clock.now()))
}

/** A fault in one partnership never stops the others; it is logged by name and tried again at the next look. */
async function guarded(
  deps: { log: Log },
  doing: string,
  partnership: string,
  job: () => Promise<unknown>,
): Promise<void> {
  try {
    await job()
  } catch (error) {
    deps.log.error('ticker-failed', {
      doing,
      partnership,
      reason: error instanceof Error ? error.name : 'unknown',
    })
  }
}
