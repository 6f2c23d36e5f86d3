import { expect, test } from '@jest/globals'
import type { Operation, Partition } from '#ports/store'
import { bytes, DAY, done, NOW, onEveryEngine, text } from './engines.ts'

const v = bytes('v')
const everything: readonly Operation[] = [
  { op: 'put', key: 'n', value: bytes('mine'), person: 'ann', expiresAt: NOW + 1 },
  { op: 'append', stream: 'n', value: v, expiresAt: NOW + 1, person: 'ann' },
  { op: 'index', index: 'n', member: 'n', score: 1 },
  { op: 'add', counter: 'n', n: 1 },
  { op: 'reserve', resource: 'n', start: 1, end: 2, owner: 'n', person: 'ann' },
  { op: 'schedule', queue: 'n', id: 'n', dueAt: NOW, payload: v, person: 'ann' },
]

async function look(p: Partition) {
  return [
    await p.getMany(['n'], NOW),
    await p.read('n', 0, 9, NOW),
    await p.range('n', 0, 9, 9),
    await p.counter('n'),
    await p.busy('n', 0, 9),
    await p.nextDue('n'),
    await p.claim('n', NOW, 1, 9),
    await p.owned('ann'),
    await p.forget(NOW + DAY, 9),
  ]
}

onEveryEngine('a partition', ({ fresh, store }) => {
  test('shows nothing of another one', async () => {
    const [mine, other] = [fresh(), fresh()]
    await done(mine, everything)
    expect(await look(other)).toEqual([[null], [], [], 0, [], null, [], [], 0])
    await done(other, everything)
    expect((await other.getMany(['n'], NOW))[0]?.version).toBe(1)
    await done(other, [
      { op: 'delete', key: 'n' },
      { op: 'drop-stream', stream: 'n' },
    ])
    expect((await mine.getMany(['n'], NOW)).map(text)).toEqual(['mine'])
    expect(await mine.owned('ann')).toHaveLength(4)
  })

  test('is the same one however often it is asked for', async () => {
    const p = fresh()
    await done(p, [{ op: 'put', key: 'k', value: v }])
    expect(store().partition(p.id).id).toBe(p.id)
    expect((await store().partition(p.id).getMany(['k'], NOW)).map(text)).toEqual(['v'])
  })

  test('keeps one name apart in every kind of thing', async () => {
    const p = fresh()
    await done(p, everything)
    await done(p, [{ op: 'put', key: 'd:n', value: v }])
    await done(p, [{ op: 'delete', key: 'n' }])
    expect(await p.read('n', 0, 9, NOW)).toHaveLength(1)
    expect(await p.count('n', 0, 9)).toBe(1)
    expect((await p.getMany(['n', 'd:n'], NOW)).map(text)).toEqual([null, 'v'])
  })

  test.each(['', 'A', 'a b', '{house}', '../house', 'house\n', 'x'.repeat(41)])(
    'is not opened under the id %j',
    (id) => {
      expect(() => store().partition(id)).toThrow(RangeError)
    },
  )

  const names = ['', ' ', 'a b', 'a\n', 'a\0b', '{house}', '*', "'", 'é', 'x'.repeat(201)]

  test.each(names)('does not take %j for a name, wherever it stands', async (name) => {
    const p = fresh()
    const bad: Operation[] = [
      { op: 'put', key: name, value: v },
      { op: 'put', key: 'k', value: v, person: name },
      { op: 'delete', key: name },
      { op: 'check', key: name, expect: 0 },
      { op: 'index', index: name, member: 'm', score: 1 },
      { op: 'index', index: 'i', member: name, score: 1 },
      { op: 'unindex', index: 'i', member: name },
      { op: 'append', stream: name, value: v, expiresAt: NOW },
      { op: 'drop-stream', stream: name },
      { op: 'add', counter: name, n: 1 },
      { op: 'reserve', resource: name, start: 1, end: 2, owner: 'o' },
      { op: 'reserve', resource: 'r', start: 1, end: 2, owner: name },
      { op: 'release', resource: 'r', owner: name },
      { op: 'schedule', queue: name, id: 'i', dueAt: 1, payload: v },
      { op: 'schedule', queue: 'q', id: name, dueAt: 1, payload: v },
      { op: 'schedule', queue: 'q', id: 'i', dueAt: 1, payload: v, lease: { token: name, until: 2 } },
      { op: 'unschedule', queue: 'q', id: name },
      { op: 'ack', queue: 'q', id: 'i', token: name },
      { op: 'revive', queue: name, id: 'i', dueAt: 1 },
    ]
    for (const operation of bad) await expect(p.commit([operation], NOW)).rejects.toThrow(RangeError)
    const asked = [
      () => p.getMany(['fine', name], NOW),
      () => p.range(name, 0, 1, 1),
      () => p.range('i', 0, 1, 1, { member: name, score: 0 }),
      () => p.count(name, 0, 1),
      () => p.read(name, 0, 1, NOW),
      () => p.busy(name, 0, 1),
      () => p.owned(name),
      () => p.counter(name),
      () => p.claim(name, NOW, 1, 1),
      () => p.nextDue(name),
      () => p.buried(name, 1),
    ]
    for (const ask of asked) await expect(ask()).rejects.toThrow(RangeError)
  })

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 0.5, 2 ** 53])(
    'does not take %p for an instant',
    async (at) => {
      const p = fresh()
      const bad: Operation[] = [
        { op: 'put', key: 'k', value: v, expiresAt: at },
        { op: 'put', key: 'k', value: v, expect: at },
        { op: 'append', stream: 's', value: v, expiresAt: at },
        { op: 'add', counter: 'c', n: at },
        { op: 'reserve', resource: 'r', start: at, end: at, owner: 'o' },
        { op: 'schedule', queue: 'q', id: 'i', dueAt: at, payload: v },
      ]
      for (const operation of bad) await expect(p.commit([operation], NOW)).rejects.toThrow(RangeError)
      await expect(p.commit(everything, at)).rejects.toThrow(RangeError)
      await expect(p.claim('q', at, 1, 1)).rejects.toThrow(RangeError)
      await expect(p.read('s', 0, -1, NOW)).rejects.toThrow(RangeError)
    },
  )
})
