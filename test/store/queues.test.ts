import { expect, test } from '@jest/globals'
import type { Operation } from '#ports/store'
import { bytes, done, NOW, onEveryEngine, refused } from './engines.ts'

const schedule = (id: string, dueAt: number, lease?: { token: string; until: number }): Operation => ({
  op: 'schedule',
  queue: 'q',
  id,
  dueAt,
  payload: bytes(`payload of ${id}`),
  ...(lease && { lease }),
})
const ack = (id: string, token: string): Operation => ({ op: 'ack', queue: 'q', id, token })
const LEASE = 1000

onEveryEngine('queues', ({ fresh, another }) => {
  test('give what is due, oldest first, and nothing that is leased', async () => {
    const p = fresh()
    await done(p, [
      schedule('b', NOW),
      schedule('a', NOW),
      schedule('later', NOW + 1),
      schedule('first', NOW - 5),
    ])
    expect(await p.nextDue('q')).toBe(NOW - 5)
    expect((await p.claim('q', NOW, LEASE, 2)).map((each) => each.id)).toEqual(['first', 'a'])
    const [b, ...rest] = await p.claim('q', NOW, LEASE, 10)
    expect(rest).toEqual([])
    expect(b).toEqual({
      id: 'b',
      dueAt: NOW,
      payload: bytes('payload of b'),
      token: expect.any(String),
      attempts: 0,
    })
    expect(await p.claim('q', NOW, LEASE, 10)).toEqual([])
    expect(await p.nextDue('q')).toBe(NOW + 1)
    expect(await p.nextDue('empty')).toBeNull()
    expect(await p.claim('q', NOW + 1, LEASE, 0)).toEqual([])
  })

  test('refuse the late ack of a worker that froze, once another holds the lease', async () => {
    const p = fresh()
    await done(p, [schedule('a', NOW)])
    const [frozen] = await p.claim('q', NOW, LEASE, 1)
    expect(await p.nextDue('q')).toBe(NOW + LEASE)
    expect(await p.claim('q', NOW + LEASE - 1, LEASE, 1)).toEqual([])
    const [second] = await p.claim('q', NOW + LEASE, LEASE, 1)
    expect(second?.attempts).toBe(1)
    expect(second?.token).not.toBe(frozen?.token)
    const late = await p.commit(
      [{ op: 'put', key: 'sent', value: bytes('twice') }, ack('a', frozen?.token ?? '-')],
      NOW + LEASE,
    )
    expect(late).toEqual(refused(1, 'token'))
    await done(p, [ack('a', second?.token ?? '-')], NOW + LEASE)
    expect(await p.nextDue('q')).toBeNull()
    expect(await p.commit([ack('a', second?.token ?? '-')], NOW)).toEqual(refused(0, 'token'))
    expect(await p.getMany(['sent'], NOW)).toEqual([null])
  })

  test('take the ack of a worker whose lease ended while nobody else came', async () => {
    const p = fresh()
    await done(p, [schedule('a', NOW)])
    const [claimed] = await p.claim('q', NOW, LEASE, 1)
    await done(p, [ack('a', claimed?.token ?? '-')], NOW + 10 * LEASE)
    expect(await p.claim('q', NOW + 10 * LEASE, LEASE, 1)).toEqual([])
  })

  test('end a lease when the item is scheduled again, and give the new one', async () => {
    const p = fresh()
    await done(p, [schedule('a', NOW)])
    const [claimed] = await p.claim('q', NOW, LEASE, 1)
    await done(p, [{ op: 'schedule', queue: 'q', id: 'a', dueAt: NOW + 5, payload: bytes('moved') }])
    expect(await p.commit([ack('a', claimed?.token ?? '-')], NOW)).toEqual(refused(0, 'token'))
    expect(await p.claim('q', NOW + 4, LEASE, 1)).toEqual([])
    const [moved] = await p.claim('q', NOW + 5, LEASE, 1)
    expect(moved).toMatchObject({ payload: bytes('moved'), attempts: 0, dueAt: NOW + 5 })
  })

  test('let an item be born leased, which counts as a first attempt', async () => {
    const p = fresh()
    await done(p, [schedule('a', NOW, { token: 'mine', until: NOW + LEASE }), schedule('b', NOW)])
    expect((await p.claim('q', NOW, LEASE, 9)).map((each) => each.id)).toEqual(['b'])
    expect(await p.commit([ack('a', 'theirs')], NOW)).toEqual(refused(0, 'token'))
    const [taken] = await p.claim('q', NOW + LEASE, LEASE, 1)
    expect(taken).toMatchObject({ id: 'a', attempts: 1, dueAt: NOW })
    expect(await p.commit([ack('a', 'mine')], NOW)).toEqual(refused(0, 'token'))
    await done(p, [schedule('c', NOW, { token: 'mine', until: NOW + LEASE }), ack('c', 'mine')])
  })

  test('see what earlier operations of the same commit did to a lease', async () => {
    const p = fresh()
    await done(p, [schedule('a', NOW)])
    const [claimed] = await p.claim('q', NOW, LEASE, 1)
    const token = claimed?.token ?? '-'
    const retry: Operation = { op: 'retry', queue: 'q', id: 'a', token, dueAt: NOW }
    const bury: Operation = { op: 'bury', queue: 'q', id: 'a', token, reason: '' }
    const endings = [ack('a', token), retry, bury, { op: 'unschedule', queue: 'q', id: 'a' } as const]
    for (const first of [...endings, schedule('a', NOW)])
      for (const second of [ack('a', token), retry, bury])
        expect(await p.commit([first, second], NOW)).toEqual(refused(1, 'token'))
    await done(p, [schedule('a', NOW + 1, { token: 'new', until: NOW + LEASE }), ack('a', 'new')])
    expect(await p.nextDue('q')).toBeNull()
  })

  test('give an item back at a later moment, with its attempts counted', async () => {
    const p = fresh()
    await done(p, [schedule('a', NOW)])
    for (const attempt of [0, 1, 2]) {
      const now = NOW + attempt * 100
      const [claimed] = await p.claim('q', now, LEASE, 1)
      expect(claimed).toMatchObject({ attempts: attempt, dueAt: now, payload: bytes('payload of a') })
      const retry: Operation = {
        op: 'retry',
        queue: 'q',
        id: 'a',
        token: claimed?.token ?? '-',
        dueAt: now + 100,
      }
      await done(p, [retry], now)
      expect(await p.commit([retry], now)).toEqual(refused(0, 'token'))
      expect(await p.nextDue('q')).toBe(now + 100)
    }
  })

  test('bury with a reason, and revive with no attempts', async () => {
    const p = fresh()
    await done(p, [schedule('b', NOW), schedule('a', NOW)])
    for (const { id, token } of await p.claim('q', NOW, LEASE, 2))
      await done(p, [{ op: 'bury', queue: 'q', id, token, reason: 'geen adres — é' }], NOW + 7)
    expect(await p.nextDue('q')).toBeNull()
    expect(await p.claim('q', NOW * 2, LEASE, 9)).toEqual([])
    expect(await p.buried('q', 1)).toEqual([
      { id: 'a', buriedAt: NOW + 7, reason: 'geen adres — é', payload: bytes('payload of a') },
    ])
    expect((await p.buried('q', 9)).map((each) => each.id)).toEqual(['a', 'b'])
    await done(p, [
      { op: 'revive', queue: 'q', id: 'a', dueAt: NOW + 20 },
      { op: 'revive', queue: 'q', id: 'never', dueAt: NOW },
    ])
    await done(p, [{ op: 'revive', queue: 'q', id: 'a', dueAt: NOW + 99 }])
    expect((await p.buried('q', 9)).map((each) => each.id)).toEqual(['b'])
    expect(await p.claim('q', NOW + 20, LEASE, 9)).toMatchObject([{ id: 'a', dueAt: NOW + 20, attempts: 0 }])
    await done(p, [schedule('b', NOW + 30)])
    expect(await p.buried('q', 9)).toEqual([])
    expect(await p.claim('q', NOW + 30, LEASE, 9)).toMatchObject([{ id: 'b', attempts: 0 }])
  })

  test('forget what is unscheduled, leased or buried', async () => {
    const p = fresh()
    await done(p, [schedule('a', NOW), schedule('b', NOW)])
    const [a, b] = await p.claim('q', NOW, LEASE, 2)
    await done(p, [{ op: 'bury', queue: 'q', id: 'b', token: b?.token ?? '-', reason: '' }])
    await done(p, [
      { op: 'unschedule', queue: 'q', id: 'a' },
      { op: 'unschedule', queue: 'q', id: 'b' },
      { op: 'unschedule', queue: 'q', id: 'never' },
    ])
    expect(await p.commit([ack('a', a?.token ?? '-')], NOW)).toEqual(refused(0, 'token'))
    expect(await p.nextDue('q')).toBeNull()
    expect(await p.buried('q', 9)).toEqual([])
  })

  test('give every item to exactly one of many workers', async () => {
    const p = fresh()
    await done(
      p,
      Array.from({ length: 300 }, (_, n) => schedule(`i${n}`, NOW)),
    )
    const workers = Array.from({ length: 6 }, () => another().partition(p.id))
    const seen: string[] = []
    await Promise.all(
      workers.map(async (worker) => {
        for (;;) {
          const claimed = await worker.claim('q', NOW, LEASE, 7)
          if (claimed.length === 0) return
          seen.push(...claimed.map((each) => each.id))
          await done(
            worker,
            claimed.map(({ id, token }) => ack(id, token)),
          )
        }
      }),
    )
    expect(new Set(seen).size).toBe(300)
    expect(seen).toHaveLength(300)
    expect(await p.nextDue('q')).toBeNull()
  })
})
