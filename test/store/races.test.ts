import { describe, expect, test } from '@jest/globals'
import type { Committed, Partition } from '#ports/store'
import { bytes, done, HOUR, NOW, onEveryEngine, refused } from './engines.ts'

const CALLERS = Array.from({ length: 100 }, (_, n) => n)
const wins = (all: readonly Committed[]) => all.filter((committed) => committed.ok).length

onEveryEngine('races', ({ fresh, another }) => {
  test('exactly one of many writers wins each version of a document', async () => {
    const p = fresh()
    const writers = [p, another().partition(p.id), another().partition(p.id)]
    for (let round = 0; round < 10; round++) {
      const [standing] = await p.getMany(['k'], NOW)
      const all = await Promise.all(
        CALLERS.map((n) =>
          (writers[n % 3] ?? p).commit(
            [
              { op: 'append', stream: 's', value: bytes(`${n}`), expiresAt: NOW + 1 },
              { op: 'put', key: 'k', value: bytes(`${n}`), expect: standing?.version ?? 0 },
            ],
            NOW,
          ),
        ),
      )
      expect(wins(all)).toBe(1)
      expect(all.filter((each) => !each.ok)).toEqual(Array.from({ length: 99 }, () => refused(1, 'version')))
      const winner = all.findIndex((each) => each.ok)
      expect((await p.getMany(['k'], NOW))[0]?.value).toEqual(bytes(`${winner}`))
    }
    expect(await p.read('s', 0, 100, NOW)).toHaveLength(10)
  })

  test('nothing is lost when everybody reads, adds and tries again', async () => {
    const p = fresh()
    const writers = [p, another().partition(p.id)]
    await Promise.all(CALLERS.slice(0, 40).map((n) => addOne(writers[n % 2] ?? p)))
    expect((await p.getMany(['sum'], NOW))[0]?.value.toString()).toBe('40')
  })

  test('one of a hundred callers gets an hour that they all want a part of', async () => {
    const p = fresh()
    const others = [p, another().partition(p.id), another().partition(p.id)]
    const all = await Promise.all(
      CALLERS.map((n) =>
        (others[n % 3] ?? p).commit(
          [{ op: 'reserve', resource: 'coach', start: n, end: n + HOUR, owner: `contact-${n}` }],
          NOW,
        ),
      ),
    )
    expect(wins(all)).toBe(1)
    expect(await p.busy('coach', 0, 2 * HOUR)).toHaveLength(1)
  })

  describe('control', () => {
    test('looking first and writing after books that hour more than once', async () => {
      const p = fresh()
      const isMine = await Promise.all(
        CALLERS.map(async (n) => {
          if ((await p.busy('coach', n, n + HOUR)).length > 0) return false
          // Every caller holds under one and the same owner, so the store does not step in.
          await done(p, [{ op: 'reserve', resource: 'coach', start: n, end: n + HOUR, owner: 'naive' }])
          return true
        }),
      )
      expect(isMine.filter(Boolean).length).toBeGreaterThan(1)
    })
  })
})

async function addOne(p: Partition): Promise<void> {
  for (;;) {
    const [standing] = await p.getMany(['sum'], NOW)
    const sum = Number(standing?.value ?? 0) + 1
    const committed = await p.commit(
      [{ op: 'put', key: 'sum', value: bytes(String(sum)), expect: standing?.version ?? 0 }],
      NOW,
    )
    if (committed.ok) return
  }
}
