import fc from 'fast-check'
import type { Operation, Partition } from '#ports/store'

// Few names and small numbers, so that operations meet.
const name = (...names: string[]) => fc.constantFrom(...names)
const key = name('k1', 'k2', 'k3')
const stream = name('s1', 's2')
const index = name('i1', 'i2')
const member = name('m1', 'm2', 'M')
const resource = name('r1', 'r2')
const owner = name('o1', 'o2', 'o3')
const queue = name('q1', 'q2')
const id = name('d1', 'd2')
const token = fc.oneof(
  name('t1', 't2'),
  fc.integer({ min: 1, max: 12 }).map((n) => `c${n}`),
)
const instant = fc.integer({ min: 0, max: 60 })
const version = fc.integer({ min: 0, max: 8 })
const value = fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes))
const person = fc.option(name('ann', 'bea'), { nil: undefined })
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const op = <const T extends string>(text: T) => fc.constant(text)

const stretch = fc
  .record({ start: instant, length: fc.integer({ min: 1, max: 15 }) })
  .map(({ start, length }) => ({ start, end: start + length }))

const operation: fc.Arbitrary<Operation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      op: op('put'),
      key,
      value,
      expect: maybe(version),
      expiresAt: maybe(instant),
      person,
    }),
  },
  { weight: 2, arbitrary: fc.record({ op: op('delete'), key, expect: maybe(version) }) },
  fc.record({ op: op('check'), key, expect: version }),
  fc.record({ op: op('index'), index, member, score: fc.constantFrom(-1, 0, 0.5, 1e12) }),
  fc.record({ op: op('unindex'), index, member }),
  { weight: 4, arbitrary: fc.record({ op: op('append'), stream, value, expiresAt: instant, person }) },
  fc.record({ op: op('drop-stream'), stream }),
  fc.record({ op: op('add'), counter: name('c1'), n: fc.integer({ min: -3, max: 3 }) }),
  {
    weight: 3,
    arbitrary: fc
      .tuple(stretch, fc.record({ op: op('reserve'), resource, owner, person }))
      .map(([a, b]) => ({ ...a, ...b })),
  },
  fc.record({ op: op('release'), resource, owner }),
  {
    weight: 4,
    arbitrary: fc.record({
      op: op('schedule'),
      queue,
      id,
      dueAt: instant,
      payload: value,
      person,
      lease: maybe(fc.record({ token, until: instant })),
    }),
  },
  fc.record({ op: op('unschedule'), queue, id }),
  { weight: 2, arbitrary: fc.record({ op: op('ack'), queue, id, token }) },
  { weight: 2, arbitrary: fc.record({ op: op('retry'), queue, id, token, dueAt: instant }) },
  {
    weight: 2,
    arbitrary: fc.record({ op: op('bury'), queue, id, token, reason: fc.string({ maxLength: 9 }) }),
  },
  fc.record({ op: op('revive'), queue, id, dueAt: instant }),
) as fc.Arbitrary<Operation>

export type Step =
  | { readonly kind: 'commit'; readonly operations: readonly Operation[]; readonly now: number }
  | {
      readonly kind: 'claim'
      readonly queue: string
      readonly now: number
      readonly leaseMs: number
      readonly limit: number
    }
  | { readonly kind: 'forget'; readonly now: number; readonly limit: number }

/** The clock jumps about, as it may between instances. Which ones a forget with a low limit takes first is each engine's own affair. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: op('commit'),
        operations: fc.array(operation, { minLength: 1, maxLength: 6 }),
        now: instant,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: op('claim'),
        queue,
        now: instant,
        leaseMs: fc.integer({ min: 0, max: 9 }),
        limit: fc.integer({ min: 0, max: 3 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: op('forget'), now: instant, limit: fc.constantFrom(0, 100) }),
    },
  ),
  { minLength: 1, maxLength: 14 },
)

export function take(p: Partition, step: Step): Promise<unknown> {
  if (step.kind === 'commit') return p.commit(step.operations, step.now)
  if (step.kind === 'claim') return p.claim(step.queue, step.now, step.leaseMs, step.limit)
  return p.forget(step.now, step.limit)
}

/** All that can be seen of a partition from outside. */
export async function look(p: Partition): Promise<unknown> {
  const low = Number.NEGATIVE_INFINITY
  const high = Number.POSITIVE_INFINITY
  const owned = async (who: string) =>
    (await p.owned(who)).map((each) => JSON.stringify(each, Object.keys(each).toSorted())).toSorted()
  return Promise.all([
    p.getMany(['k1', 'k2', 'k3'], -1),
    p.getMany(['k1', 'k2', 'k3'], 30),
    ...['s1', 's2'].flatMap((each) => [p.read(each, 0, 100, -1), p.read(each, 1, 2, 30)]),
    ...['i1', 'i2'].flatMap((each) => [
      p.range(each, low, high, 9),
      p.range(each, -1, 1, 2, { member: 'm1', score: 0 }),
      p.count(each, 0, high),
    ]),
    ...['r1', 'r2'].map((each) => p.busy(each, 5, 40)),
    ...['q1', 'q2'].flatMap((each) => [p.nextDue(each), p.buried(each, 9)]),
    p.counter('c1'),
    owned('ann'),
    owned('bea'),
  ])
}
