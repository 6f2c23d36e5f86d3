import { expect, test } from '@jest/globals'
import type { Operation } from '#ports/store'
import { bytes, DAY, done, NOW, onEveryEngine } from './engines.ts'

const append = (stream: string, value: string, expiresAt = NOW + DAY): Operation => ({
  op: 'append',
  stream,
  value: bytes(value),
  expiresAt,
})

onEveryEngine('streams', ({ fresh, another }) => {
  test('number their entries from 1, each stream by itself, and tell the numbers', async () => {
    const p = fresh()
    expect(await done(p, [append('a', 'one'), append('b', 'other'), append('a', 'two')])).toEqual([1, 1, 2])
    expect(await done(p, [append('a', 'three')])).toEqual([3])
    const entries = await p.read('a', 0, 10, NOW)
    expect(entries.map((entry) => [entry.sequence, entry.value.toString()])).toEqual([
      [1, 'one'],
      [2, 'two'],
      [3, 'three'],
    ])
    expect((await p.read('a', 1, 1, NOW)).map((entry) => entry.sequence)).toEqual([2])
    expect(await p.read('a', 3, 10, NOW)).toEqual([])
    expect(await p.read('none', 0, 10, NOW)).toEqual([])
    expect(await p.read('a', 0, 0, NOW)).toEqual([])
  })

  test('leave out what has expired without leaving the page short', async () => {
    const p = fresh()
    await done(p, [
      append('a', 'kept', NOW + DAY),
      ...Array.from({ length: 20 }, (_, n) => append('a', `old ${n}`, NOW + 5)),
      append('a', 'last', NOW + DAY),
    ])
    const entries = await p.read('a', 0, 2, NOW + 5)
    expect(entries.map((entry) => entry.sequence)).toEqual([1, 22])
    expect(await p.read('a', 0, 100, NOW + 4)).toHaveLength(22)
  })

  test('go on counting after everything in them expired and was forgotten, or was dropped', async () => {
    const p = fresh()
    await done(p, [append('a', 'one', NOW + 1), append('a', 'two', NOW + 1)])
    expect(await p.forget(NOW + 1, 10)).toBe(2)
    expect(await done(p, [append('a', 'three')], NOW + 1)).toEqual([3])
    await done(p, [{ op: 'drop-stream', stream: 'a' }], NOW + 1)
    expect(await p.read('a', 0, 10, NOW)).toEqual([])
    expect(await done(p, [append('a', 'anew')], NOW + 1)).toEqual([4])
    expect(
      await done(p, [append('a', 'x'), { op: 'drop-stream', stream: 'a' }, append('a', 'y')], NOW + 1),
    ).toEqual([5, 6])
  })

  test('that were dropped and made again do not lose entries to the expiry of the old ones', async () => {
    const p = fresh()
    await done(p, [append('a', 'old', NOW + 1), { op: 'drop-stream', stream: 'a' }])
    await done(p, [append('a', 'new', NOW + DAY)])
    expect(await p.forget(NOW + 1, 10)).toBe(0)
    expect((await p.read('a', 0, 10, NOW + 1)).map((entry) => entry.value.toString())).toEqual(['new'])
    expect(await p.forget(NOW + DAY, 10)).toBe(1)
  })

  test('have no gap and no number twice when many write at once', async () => {
    const p = fresh()
    const writers = Array.from({ length: 8 }, () => another().partition(p.id))
    const sequences = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        done(writers[n % 8] ?? p, [append('a', `${n}`), append('a', `${n}`)]),
      ),
    )
    const numbers = sequences.flat().sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 400 }, (_, n) => n + 1))
    for (const [first = 0, second] of sequences) expect(second).toBe(first + 1)
    const entries = await p.read('a', 0, 1000, NOW)
    for (const [first = 0, second = 0] of sequences)
      expect(entries[first - 1]?.value).toEqual(entries[second - 1]?.value)
  })

  test('keep hundreds of entries that expire at different times apart', async () => {
    const p = fresh()
    await done(
      p,
      Array.from({ length: 700 }, (_, n) => append('a', `${n}`, NOW + 1 + (n % 7))),
    )
    expect(await p.forget(NOW + 3, 50)).toBe(50)
    expect(await p.forget(NOW + 3, 1000)).toBe(250)
    expect(await p.forget(NOW + 3, 1000)).toBe(0)
    expect(await p.read('a', 0, 1000, NOW)).toHaveLength(400)
    expect(await p.forget(NOW + 7, 1000)).toBe(400)
  })
})

onEveryEngine('counters', ({ fresh, another }) => {
  test('add up from 0, also down and from many sides at once', async () => {
    const p = fresh()
    expect(await p.counter('c')).toBe(0)
    await done(p, [
      { op: 'add', counter: 'c', n: 5 },
      { op: 'add', counter: 'c', n: -7 },
    ])
    expect(await p.counter('c')).toBe(-2)
    const other = another().partition(p.id)
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => done(n % 2 ? p : other, [{ op: 'add', counter: 'c', n: 1 }])),
    )
    expect(await p.counter('c')).toBe(98)
  })
})
