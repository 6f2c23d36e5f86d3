import { createChat } from './chat.ts'
import { createFloor } from './floor.ts'
import { compared, inMs, type Row } from './report.ts'
import { alternate, drive, type Load, median } from './rounds.ts'
import { openStores } from './stores.ts'

const ROUNDS = 3
const SECONDS = 2
const MANY = 64

/** A turn of the web chat, from its adapter to the commit of the replies, against the SDK's own echo in the same process. */
export async function measureTurn(): Promise<Row[]> {
  const stores = await openStores()
  try {
    const { bare } = stores
    const redis = createChat(stores.redis.store, stores.redis.bus)
    const sqlite = createChat(stores.sqlite.store, stores.sqlite.bus)
    const rows: Row[] = []
    for (const workers of [MANY, 1]) {
      const floor = createFloor()
      const onRedis = redis.turns(workers)
      const onSqlite = sqlite.turns(workers)
      const rounds = await alternate(ROUNDS, {
        floor: () => drive(SECONDS, workers, floor),
        redis: () => drive(SECONDS, workers, onRedis.turn),
        sqlite: () => drive(SECONDS, workers, onSqlite.turn),
        trip: () => drive(SECONDS / 2, 1, () => bare.get('nothing')),
      })
      await onRedis.check()
      await onSqlite.check()
      rows.push(...(workers === 1 ? alone(rounds) : together(rounds)))
    }
    await redis.webchat.stop()
    await sqlite.webchat.stop()
    return rows
  } finally {
    await stores.close()
  }
}

type Round = Readonly<Record<'floor' | 'redis' | 'sqlite' | 'trip', Load>>

const together = (rounds: readonly Round[]): Row[] =>
  (['redis', 'sqlite'] as const).flatMap((arm) => [
    compared(
      `turns, ${MANY} conversations at once, ${arm}`,
      [
        shown(rounds.map((round) => round[arm])),
        shown(rounds.map(({ floor }) => floor)),
        median(rounds.map((round) => round[arm].perSecond / round.floor.perSecond)),
      ],
      arm === 'redis' ? { atLeast: 0.3 } : null,
    ),
    // On a machine that others use too, this says more than the rate: what the bot itself costs, without what it waits for.
    compared(
      `processor time of such a turn, ${arm}`,
      [
        `${median(rounds.map((round) => round[arm].cpu)).toFixed(0)} us`,
        `${median(rounds.map(({ floor }) => floor.cpu)).toFixed(0)} us`,
        median(rounds.map((round) => round.floor.cpu / round[arm].cpu)),
      ],
      null,
    ),
  ])

/** Alone, a turn waits for Redis twice (load and commit); three bare round trips and 0.3 ms of work of our own are allowed. */
function alone(rounds: readonly Round[]): Row[] {
  const trip = median(rounds.map((round) => round.trip.p50))
  const allowed = 3 * trip + 0.3
  return (['redis', 'sqlite'] as const).map((arm) => {
    const mine = rounds.map((round) => round[arm])
    const p50 = median(mine.map((load) => load.p50))
    return {
      measure: `turn, one conversation, ${arm}`,
      ours: shown(mine),
      peer: arm === 'redis' ? `GET p50 ${inMs(trip)}` : shown(rounds.map(({ floor }) => floor)),
      ratio:
        arm === 'redis'
          ? (p50 / trip).toFixed(1)
          : median(rounds.map((round) => round.sqlite.perSecond / round.floor.perSecond)).toFixed(2),
      target: arm === 'redis' ? `p50 <= ${inMs(allowed)}` : '',
      isMet: arm === 'redis' ? p50 <= allowed : null,
    }
  })
}

function shown(loads: readonly Load[]): string {
  const of = (pick: (load: Load) => number) => median(loads.map(pick))
  return `${Math.round(of((load) => load.perSecond))}/s, p50 ${inMs(of((load) => load.p50))}, p99 ${inMs(of((load) => load.p99))}`
}
