import { expect, test } from '@jest/globals'
import type { Operation } from '#ports/store'
import { done, HOUR, NOW, onEveryEngine, refused } from './engines.ts'

const reserve = (owner: string, start: number, end: number, resource = 'coach'): Operation => ({
  op: 'reserve',
  resource,
  owner,
  start,
  end,
})
const release = (owner: string): Operation => ({ op: 'release', resource: 'coach', owner })
const overlap = refused(0, 'overlap')

onEveryEngine('stretches', ({ fresh }) => {
  test.each([
    ['the same hour', 10, 20],
    ['one that starts inside', 19, 30],
    ['one that ends inside', 0, 11],
    ['one within', 12, 13],
    ['one around', 9, 21],
  ])('refuse %s to another owner', async (_, start, end) => {
    const p = fresh()
    await done(p, [reserve('first', 10, 20)])
    expect(await p.commit([reserve('second', start, end)], NOW)).toEqual(overlap)
    expect(await p.busy('coach', 0, 100)).toEqual([{ start: 10, end: 20, owner: 'first' }])
  })

  test('let neighbours touch, and other resources be', async () => {
    const p = fresh()
    await done(p, [
      reserve('a', 10, 20),
      reserve('b', 20, 30),
      reserve('c', 0, 10),
      reserve('d', 10, 20, 'other'),
    ])
    expect((await p.busy('coach', 0, 100)).map((each) => each.owner)).toEqual(['c', 'a', 'b'])
  })

  test('of one owner may overlap, and the same one again changes nothing', async () => {
    const p = fresh()
    await done(p, [reserve('a', 10, 20), reserve('a', 15, 25), reserve('a', 10, 20)])
    expect(await p.busy('coach', 0, 100)).toEqual([
      { start: 10, end: 20, owner: 'a' },
      { start: 15, end: 25, owner: 'a' },
    ])
    await done(p, [release('a')])
    expect(await p.busy('coach', 0, 100)).toEqual([])
  })

  test('of eight hours are seen from their last minute, before 1970 too', async () => {
    const p = fresh()
    const from = -3 * HOUR
    await done(p, [reserve('a', from, from + 8 * HOUR)])
    expect(await p.commit([reserve('b', 5 * HOUR - 1, 6 * HOUR)], NOW)).toEqual(overlap)
    expect(await p.busy('coach', 5 * HOUR - 1, 5 * HOUR)).toHaveLength(1)
    expect(await p.busy('coach', 5 * HOUR, 6 * HOUR)).toEqual([])
    expect(await p.busy('coach', from - 1, from)).toEqual([])
    await done(p, [reserve('b', 5 * HOUR, 6 * HOUR)])
  })

  test('that are longer than eight hours, or end before they start, are an error', async () => {
    const p = fresh()
    await expect(p.commit([reserve('a', 0, 8 * HOUR + 1)], NOW)).rejects.toThrow(RangeError)
    await expect(p.commit([reserve('a', 5, 5)], NOW)).rejects.toThrow(RangeError)
    await expect(p.commit([reserve('a', 0.5, 5)], NOW)).rejects.toThrow(RangeError)
  })

  test('see what earlier operations of the same commit took and let go', async () => {
    const p = fresh()
    await done(p, [reserve('a', 10, 20)])
    expect(await p.commit([reserve('b', 30, 40), reserve('c', 35, 45)], NOW)).toEqual(refused(1, 'overlap'))
    expect(await p.commit([release('a'), reserve('a', 50, 60), reserve('b', 55, 65)], NOW)).toEqual(
      refused(2, 'overlap'),
    )
    await done(p, [reserve('a', 30, 40), release('a'), reserve('b', 15, 35)])
    expect(await p.busy('coach', 0, 100)).toEqual([{ start: 15, end: 35, owner: 'b' }])
  })

  test('move to another hour in one commit, which somebody else may have taken', async () => {
    const p = fresh()
    await done(p, [reserve('a', 10, 20), reserve('b', 30, 40)])
    expect(await p.commit([release('a'), reserve('a', 35, 45)], NOW)).toEqual(refused(1, 'overlap'))
    expect(await p.busy('coach', 0, 100)).toHaveLength(2)
    await done(p, [release('a'), reserve('a', 15, 25)])
    expect((await p.busy('coach', 0, 100))[0]).toEqual({ start: 15, end: 25, owner: 'a' })
  })
})
