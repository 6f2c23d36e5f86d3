import { expect, test } from '@jest/globals'
import type { Partition } from '#ports/store'
import { bytes, DAY, done, NOW, onEveryEngine } from './engines.ts'

const v = bytes('v')

async function allKeys(p: Partition, limit: number): Promise<string[]> {
  const keys = new Set<string>()
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { keys: string[]; cursor: string | null } = await p.scan(cursor, limit)
    for (const key of page.keys) keys.add(key)
    cursor = page.cursor
  }
  return [...keys].toSorted()
}

onEveryEngine('scan', ({ fresh }) => {
  test('finds every document of its own partition, in pages, while others come and go', async () => {
    const p = fresh()
    const names = Array.from({ length: 300 }, (_, n) => `k:${n}`).toSorted()
    await done(
      p,
      names.map((key) => ({ op: 'put', key, value: v })),
    )
    await done(fresh(), [{ op: 'put', key: 'elsewhere', value: v }])
    await done(p, [
      { op: 'append', stream: 'not-a-document', value: v, expiresAt: NOW + DAY },
      { op: 'index', index: 'not-a-document', member: 'm', score: 1 },
    ])
    expect(await allKeys(p, 10)).toEqual(names)
    expect(await allKeys(p, 10_000)).toEqual(names)
    const seen = new Set<string>()
    let cursor: string | null = ''
    for (let n = 0; cursor !== null; n++) {
      const page: { keys: string[]; cursor: string | null } = await p.scan(cursor, 20)
      for (const key of page.keys) seen.add(key)
      cursor = page.cursor
      await done(p, [
        { op: 'put', key: `new:${n}`, value: v },
        { op: 'delete', key: `new:${n - 3}` },
      ])
    }
    expect(names.filter((name) => !seen.has(name))).toEqual([])
  })

  test('of an empty partition ends', async () => {
    expect(await allKeys(fresh(), 10)).toEqual([])
  })
})

onEveryEngine('forget', ({ fresh }) => {
  test('removes what has expired, never more than asked, and counts it', async () => {
    const p = fresh()
    await done(p, [
      { op: 'put', key: 'a', value: v, expiresAt: NOW + 1, person: 'ann' },
      { op: 'put', key: 'b', value: v, expiresAt: NOW + 2 },
      { op: 'put', key: 'c', value: v, expiresAt: NOW + 3 },
      { op: 'put', key: 'kept', value: v },
      { op: 'append', stream: 's', value: v, expiresAt: NOW + 2, person: 'ann' },
      { op: 'append', stream: 's', value: v, expiresAt: NOW + 9 },
    ])
    expect(await p.forget(NOW, 10)).toBe(0)
    expect(await p.forget(NOW + 2, 0)).toBe(0)
    expect(await p.forget(NOW + 2, 2)).toBe(2)
    expect(await p.forget(NOW + 2, 2)).toBe(1)
    expect(await p.forget(NOW + 2, 2)).toBe(0)
    expect(await allKeys(p, 10)).toEqual(['c', 'kept'])
    expect(await p.owned('ann')).toEqual([{ kind: 'stream', name: 's' }])
    expect((await p.read('s', 0, 9, NOW)).map((each) => each.sequence)).toEqual([2])
  })

  test('leaves what was put again with a later expiry, or with none', async () => {
    const p = fresh()
    for (const expiresAt of [NOW + 1, NOW + 100])
      await done(p, [{ op: 'put', key: 'later', value: v, expiresAt }])
    await done(p, [{ op: 'put', key: 'forever', value: v, expiresAt: NOW + 1 }])
    await done(p, [{ op: 'put', key: 'forever', value: v }])
    await done(p, [{ op: 'put', key: 'gone', value: v, expiresAt: NOW + 1 }])
    await done(p, [{ op: 'delete', key: 'gone' }])
    expect(await p.forget(NOW + 50, 10)).toBe(0)
    expect(await allKeys(p, 10)).toEqual(['forever', 'later'])
    expect(await p.forget(NOW + 100, 10)).toBe(1)
    expect(await p.forget(NOW + 1000 * DAY, 10)).toBe(0)
  })

  test('gets through thousands', async () => {
    const p = fresh()
    await done(
      p,
      Array.from({ length: 1200 }, (_, n) => ({ op: 'put', key: `k${n}`, value: v, expiresAt: NOW + 1 })),
    )
    await done(
      p,
      Array.from({ length: 1200 }, () => ({ op: 'append', stream: 's', value: v, expiresAt: NOW + 1 })),
    )
    expect(await p.forget(NOW + 1, 2399)).toBe(2399)
    expect(await p.forget(NOW + 1, 2399)).toBe(1)
  })
})
