import { expect, test } from '@jest/globals'
import type { Member, Partition } from '#ports/store'
import { done, onEveryEngine } from './engines.ts'

const ALL = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const

async function fill(p: Partition, members: readonly [string, number][]) {
  await done(
    p,
    members.map(([member, score]) => ({ op: 'index', index: 'i', member, score })),
  )
}

onEveryEngine('indexes', ({ fresh }) => {
  test('give members by score and then by the bytes of their name', async () => {
    const p = fresh()
    await fill(p, [
      ['b', 2],
      ['a', 2],
      ['Z', 2],
      ['z:1', 1.5],
      ['early', -3],
      ['_', 2],
    ])
    const members = await p.range('i', ...ALL, 10)
    expect(members.map((each) => each.member)).toEqual(['early', 'z:1', 'Z', '_', 'a', 'b'])
    expect(members[1]).toEqual({ member: 'z:1', score: 1.5 })
    expect((await p.range('i', 1.5, 2, 2)).map((each) => each.member)).toEqual(['z:1', 'Z'])
    expect(await p.range('i', 3, 9, 10)).toEqual([])
    expect(await p.range('i', ...ALL, 0)).toEqual([])
    expect(await p.count('i', 1.5, 2)).toBe(5)
    expect(await p.count('none', ...ALL)).toBe(0)
  })

  test('move a member that is indexed again, and let go of one that is not', async () => {
    const p = fresh()
    await fill(p, [
      ['a', 1],
      ['b', 2],
    ])
    await fill(p, [['a', 3]])
    await done(p, [
      { op: 'unindex', index: 'i', member: 'b' },
      { op: 'unindex', index: 'i', member: 'never' },
    ])
    expect(await p.range('i', ...ALL, 10)).toEqual([{ member: 'a', score: 3 }])
  })

  test('page through hundreds of members of one score, each once, though the last one seen is taken away', async () => {
    const p = fresh()
    const names = Array.from({ length: 350 }, (_, n) => `${'aZ_-'[n % 4]}${n}`)
    await fill(
      p,
      names.map((name) => [name, 7]),
    )
    await fill(p, [
      ['before', 6],
      ['after', 8],
      ['beyond', 9],
    ])
    const seen: Member[] = []
    let last: Member | undefined
    do {
      const page: Member[] = await p.range('i', 6, 8, 40, last)
      seen.push(...page)
      last = page.at(-1)
      if (last) await done(p, [{ op: 'unindex', index: 'i', member: last.member }])
    } while (last)
    expect(seen.map((each) => each.member)).toEqual(['before', ...names.toSorted(), 'after'])
  })

  test('start a page where the one before ended, wherever that lies', async () => {
    const p = fresh()
    await fill(p, [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
    const after = async (member: string, score: number, min = 0, max = 9) =>
      (await p.range('i', min, max, 10, { member, score })).map((each) => each.member)
    expect(await after('a', 1)).toEqual(['b', 'c'])
    expect(await after('a', 2)).toEqual(['b', 'c'])
    expect(await after('x', 2)).toEqual(['c'])
    expect(await after('a', 0)).toEqual(['a', 'b', 'c'])
    expect(await after('a', -1, 2)).toEqual(['b', 'c'])
    expect(await after('a', 1, 0, 2)).toEqual(['b'])
    expect(await after('c', 3)).toEqual([])
  })
})
