import type { Clock } from '#ports/clock'
import type { Log } from '#ports/log'
import { type Letter, type Mailer, MailRefused } from '#ports/mailer'
import { type Due, type Partition, type Store, StoreUnavailable } from '#ports/store'
import { LeaseLost, type Records } from '#records/attempt'
import { OUTBOX, type OutboxItem, outboxPlace, parseOutboxItem } from '#records/outbox'
import type { Vault } from '#records/vault'
import type { Work } from '#records/work'

/**
 * What to do with one kind of item. `act` changes the store in the same commit as the acknowledgement, so it happens exactly once, or
 * answers the instant at which it must be tried again;
 * `write` makes a letter that is sent before the acknowledgement. Both read the thing itself again and do nothing when it no longer stands.
 */
export type Handler<Item> =
  | {
      readonly act: (work: Work, item: Item, dueId: string) => Promise<{ readonly again: number } | undefined>
    }
  | { readonly write: (work: Work, item: Item, dueId: string) => Promise<Letter | null> }

export type Handlers = { readonly [K in OutboxItem['kind']]: Handler<Extract<OutboxItem, { kind: K }>> }

const LEASE_MS = 90_000
/** A mail server that answers at all answers within a minute; what would outlast its lease is not begun, or another instance would send it too. */
const LONGEST_LETTER_MS = 60_000
const AT_ONCE = 4
/** At once, then spaced further and further: 4.5 hours in all, as GOV.UK Notify does for its providers. */
const BACK_OFF_MS = [10_000, 60_000, 300_000, 900_000, 1_800_000, 3_600_000, 9_600_000]

export type Delivered = { readonly done: number; readonly again: number; readonly buried: number }

/** Delivers what is due in one partnership, until nothing is. */
export function createDelivery(deps: {
  readonly store: Store
  readonly records: Records
  readonly vault: Vault
  readonly mailer: Mailer
  readonly handlers: Handlers
  readonly clock: Clock
  readonly log: Log
}) {
  async function one(partition: Partition, due: Due): Promise<keyof Delivered> {
    const { id, token } = due
    try {
      const item = parseOutboxItem(deps.vault.open(outboxPlace(partition.id, id), due.payload))
      const handler = deps.handlers[item.kind] as Handler<OutboxItem>
      if ('write' in handler) {
        const letter = await handler.write(deps.records.reading(partition.id, deps.clock.now()), item, id)
        if (letter) await deps.mailer.send(letter)
      }
      await deps.records.attempt(partition.id, deps.clock.now(), async (work) => {
        const later = 'act' in handler ? await handler.act(work, item, id) : undefined
        work.add(
          later
            ? { op: 'retry', queue: OUTBOX, id, token, dueAt: later.again }
            : { op: 'ack', queue: OUTBOX, id, token },
        )
      })
      return 'done'
    } catch (error) {
      if (error instanceof StoreUnavailable || error instanceof LeaseLost) throw error
      return again(partition, due, error)
    }
  }

  async function again(
    partition: Partition,
    { id, token, attempts }: Due,
    error: unknown,
  ): Promise<keyof Delivered> {
    const wait = error instanceof MailRefused ? undefined : BACK_OFF_MS[attempts]
    const reason = error instanceof Error ? error.name : 'unknown'
    deps.log.warn('delivery-failed', {
      partnership: partition.id,
      reason,
      attempts,
      isLast: wait === undefined,
    })
    const now = deps.clock.now()
    await partition.commit(
      wait === undefined
        ? [{ op: 'bury', queue: OUTBOX, id, token, reason }]
        : [{ op: 'retry', queue: OUTBOX, id, token, dueAt: now + wait }],
      now,
    )
    return wait === undefined ? 'buried' : 'again'
  }

  return async function deliverDue(partnership: string): Promise<Delivered> {
    const partition = deps.store.partition(partnership)
    const total = { done: 0, again: 0, buried: 0 }
    for (;;) {
      const claimedAt = deps.clock.now()
      const due = await partition.claim(OUTBOX, claimedAt, LEASE_MS, AT_ONCE)
      for (const item of due) {
        if (deps.clock.now() - claimedAt > LEASE_MS - LONGEST_LETTER_MS) break
        try {
          total[await one(partition, item)]++
        } catch (error) {
          if (!(error instanceof LeaseLost)) throw error
        }
      }
      if (due.length < AT_ONCE) return total
    }
  }
}
