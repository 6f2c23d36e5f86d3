import { OutcomeUnknown, type Store } from '#ports/store'
import type { Vault } from './vault.ts'
import { beginWork, type Work } from './work.ts'

export type Records = {
  /**
   * Runs `job` in a fresh unit of work and commits it. When somebody else changed what it read, the whole job runs again (at most five
   * times): it must have no effect outside its work. Throws Contested when others kept winning.
   */
  attempt<T>(partition: string, now: number, job: (work: Work) => Promise<T>): Promise<Attempted<T>>
  /** A unit of work for reading only. */
  reading(partition: string, now: number): Work
}

export type Attempted<T> = { readonly value: T; readonly sequences: readonly number[] }

export class Contested extends Error {
  override readonly name = 'Contested'
}

/** The lease that this work acknowledges went to somebody else: what it did must not count. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

const TRIES = 5
const PAUSE_MS = 8

export function createRecords(deps: {
  readonly store: Store
  readonly vault: Vault
  readonly fraction: () => number
  readonly pause: (ms: number) => Promise<void>
  /** Called after a commit that scheduled something, so that it need not wait for the next regular look; may not throw. */
  readonly wake?: ((partition: string) => void) | undefined
}): Records {
  const reading = (partition: string, now: number) =>
    beginWork(deps.store.partition(partition), deps.vault, now)
  return {
    reading,
    async attempt(partition, now, job) {
      for (let tries = 1; tries <= TRIES; tries++) {
        const work = reading(partition, now)
        const value = await job(work)
        const committed = await settle(work)
        if (committed?.ok) {
          if (work.settled().isScheduling) deps.wake?.(partition)
          return { value, sequences: committed.sequences }
        }
        if (committed?.why === 'token') throw new LeaseLost('the lease went to somebody else')
        await deps.pause(PAUSE_MS * tries * deps.fraction())
      }
      throw new Contested('others kept changing the same record')
    },
  }
}

/** A commit whose answer was lost is not sent again: the job runs anew and sees for itself whether it had been applied. */
async function settle(work: Work) {
  try {
    return await work.commit()
  } catch (error) {
    if (error instanceof OutcomeUnknown) return null
    throw error
  }
}
