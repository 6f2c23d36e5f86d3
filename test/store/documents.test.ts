import { expect, test } from '@jest/globals'
import { bytes, DAY, done, NOW, onEveryEngine, refused, text } from './engines.ts'

onEveryEngine('documents', ({ fresh }) => {
  test('come back as the bytes that were put, in the order asked, null where there is none', async () => {
    const p = fresh()
    const every = Buffer.from(Array.from({ length: 256 }, (_, n) => n))
    await done(p, [
      { op: 'put', key: 'a', value: every },
      { op: 'put', key: 'b', value: Buffer.alloc(0), expiresAt: NOW + DAY },
    ])
    const [b, none, a, again] = await p.getMany(['b', 'none', 'a', 'a'], NOW)
    expect(a?.value).toEqual(every)
    expect(Buffer.isBuffer(a?.value)).toBe(true)
    expect(a?.expiresAt).toBeNull()
    expect(again).toEqual(a)
    expect(none).toBeNull()
    expect(b).toEqual({ value: Buffer.alloc(0), version: 2, expiresAt: NOW + DAY })
    expect(await p.getMany([], NOW)).toEqual([])
  })

  test('of half a megabyte keep every byte', async () => {
    const p = fresh()
    const big = Buffer.alloc(500_000, 'Aan het roer \0\r\n')
    await done(p, [{ op: 'put', key: 'big', value: big }])
    expect((await p.getMany(['big'], NOW))[0]?.value.equals(big)).toBe(true)
  })

  test('are put, checked and deleted only at the version that stands', async () => {
    const p = fresh()
    const put = (expect: number) => p.commit([{ op: 'put', key: 'k', value: bytes('new'), expect }], NOW)
    expect(await put(1)).toEqual(refused(0, 'version'))
    expect(await put(0)).toEqual({ ok: true, sequences: [] })
    expect(await put(0)).toEqual(refused(0, 'version'))
    expect(await put(2)).toEqual(refused(0, 'version'))
    expect(await put(1)).toEqual({ ok: true, sequences: [] })
    expect((await p.getMany(['k'], NOW))[0]?.version).toBe(2)
    expect(await p.commit([{ op: 'check', key: 'k', expect: 1 }], NOW)).toEqual(refused(0, 'version'))
    expect(await p.commit([{ op: 'check', key: 'k', expect: 2 }], NOW)).toEqual({ ok: true, sequences: [] })
    expect(await p.commit([{ op: 'delete', key: 'k', expect: 1 }], NOW)).toEqual(refused(0, 'version'))
    await done(p, [{ op: 'delete', key: 'k', expect: 2 }])
    await done(p, [{ op: 'delete', key: 'k' }])
    await done(p, [{ op: 'check', key: 'k', expect: 0 }])
    expect(await p.getMany(['k'], NOW)).toEqual([null])
  })

  test('that were erased and made again refuse a writer who read the first one', async () => {
    const p = fresh()
    await done(p, [{ op: 'put', key: 'participant', value: bytes('first') }])
    const [read] = await p.getMany(['participant'], NOW)
    await done(p, [{ op: 'delete', key: 'participant' }])
    await done(p, [{ op: 'put', key: 'participant', value: bytes('second'), expect: 0 }])
    const late = await p.commit(
      [{ op: 'put', key: 'participant', value: bytes('late'), expect: read?.version ?? -1 }],
      NOW,
    )
    expect(late).toEqual(refused(0, 'version'))
    expect(text((await p.getMany(['participant'], NOW))[0])).toBe('second')
  })

  test('change all together or not at all', async () => {
    const p = fresh()
    await done(p, [{ op: 'put', key: 'stays', value: bytes('as it was') }])
    const committed = await p.commit(
      [
        { op: 'put', key: 'stays', value: bytes('changed') },
        { op: 'put', key: 'new', value: bytes('new') },
        { op: 'append', stream: 's', value: bytes('said'), expiresAt: NOW + DAY },
        { op: 'index', index: 'i', member: 'm', score: 1 },
        { op: 'add', counter: 'c', n: 1 },
        { op: 'reserve', resource: 'coach', start: 0, end: 1, owner: 'o' },
        { op: 'schedule', queue: 'q', id: 'd', dueAt: 0, payload: bytes('') },
        { op: 'check', key: 'gone', expect: 7 },
      ],
      NOW,
    )
    expect(committed).toEqual(refused(7, 'version'))
    expect((await p.getMany(['stays', 'new'], NOW)).map(text)).toEqual(['as it was', null])
    expect(await p.read('s', 0, 10, NOW)).toEqual([])
    expect(await p.count('i', Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)).toBe(0)
    expect(await p.counter('c')).toBe(0)
    expect(await p.busy('coach', 0, 10)).toEqual([])
    expect(await p.nextDue('q')).toBeNull()
    await done(p, [{ op: 'put', key: 'next', value: bytes('') }])
    expect((await p.getMany(['next'], NOW))[0]?.version).toBe(2)
  })

  test('see what earlier operations of the same commit did', async () => {
    const p = fresh()
    const v = bytes('v')
    await done(p, [
      { op: 'put', key: 'k', value: v, expect: 0 },
      { op: 'check', key: 'k', expect: 1 },
      { op: 'delete', key: 'k' },
      { op: 'put', key: 'k', value: v, expect: 0 },
    ])
    expect(
      await p.commit(
        [
          { op: 'delete', key: 'k', expect: 2 },
          { op: 'check', key: 'k', expect: 2 },
        ],
        NOW,
      ),
    ).toEqual(refused(1, 'version'))
    expect(
      await p.commit(
        [
          { op: 'put', key: 'n', value: v },
          { op: 'put', key: 'n', value: v, expect: 0 },
        ],
        NOW,
      ),
    ).toEqual(refused(1, 'version'))
    await done(p, [
      { op: 'put', key: 'n', value: v, expiresAt: NOW },
      { op: 'put', key: 'n', value: v, expect: 0 },
    ])
  })

  test.each([
    ['long ago', 1_000],
    ['now', NOW],
    ['far ahead', Date.UTC(2400, 0)],
  ])('expire by the clock that is passed in: %s', async (_, now) => {
    const p = fresh()
    await done(p, [{ op: 'put', key: 'k', value: bytes('v'), expiresAt: now + 10 }], now)
    expect(text((await p.getMany(['k'], now + 9))[0])).toBe('v')
    expect(await p.getMany(['k'], now + 10)).toEqual([null])
    expect(await p.commit([{ op: 'check', key: 'k', expect: 0 }], now + 9)).toEqual(refused(0, 'version'))
    expect(await p.commit([{ op: 'check', key: 'k', expect: 1 }], now + 10)).toEqual(refused(0, 'version'))
    await done(p, [{ op: 'put', key: 'k', value: bytes('w'), expect: 0 }], now + 10)
    expect((await p.getMany(['k'], now + DAY))[0]).toEqual({ value: bytes('w'), version: 2, expiresAt: null })
  })

  test('a commit of nothing succeeds, and one of thousands of operations too', async () => {
    const p = fresh()
    expect(await p.commit([], NOW)).toEqual({ ok: true, sequences: [] })
    const many = Array.from({ length: 5000 }, (_, n) => n)
    await done(
      p,
      many.map((n) => ({
        op: 'put',
        key: `k${n}`,
        value: bytes(String(n)),
        expiresAt: NOW + DAY + n,
        person: 'one',
      })),
    )
    expect(text((await p.getMany(['k4999'], NOW))[0])).toBe('4999')
    expect(await p.owned('one')).toHaveLength(5000)
    await done(
      p,
      many.map((n) => ({ op: 'delete', key: `k${n}` })),
    )
    expect(await p.owned('one')).toEqual([])
  })
})
