import { expect, test } from '@jest/globals'
import type { Operation, Owned, Partition } from '#ports/store'
import { bytes, DAY, done, NOW, onEveryEngine } from './engines.ts'

const v = bytes('v')
const sorted = (owned: readonly Owned[]) => owned.map((each) => JSON.stringify(each)).toSorted()
const ownedBy = async (p: Partition, person: string) => sorted(await p.owned(person))

const everythingOf = (person: string): Operation[] => [
  { op: 'put', key: `doc:${person}`, value: v, person },
  { op: 'append', stream: `chat:${person}`, value: v, expiresAt: NOW + DAY, person },
  { op: 'reserve', resource: 'coach', start: 1, end: 2, owner: 'contact', person },
  { op: 'schedule', queue: 'reminders', id: `r:${person}`, dueAt: NOW, payload: v, person },
]

const list = (person: string): Owned[] => [
  { kind: 'document', name: `doc:${person}` },
  { kind: 'stream', name: `chat:${person}` },
  { kind: 'stretch', name: 'coach', start: 1, end: 2, owner: 'contact' },
  { kind: 'due', name: 'reminders', id: `r:${person}` },
]

onEveryEngine('what a person owns', ({ fresh }) => {
  test('is everything that was committed in their name and nothing else', async () => {
    const p = fresh()
    await done(p, [
      ...everythingOf('ann'),
      { op: 'put', key: 'other', value: v, person: 'bea' },
      { op: 'put', key: 'nobody', value: v },
      { op: 'append', stream: 'nobody', value: v, expiresAt: NOW + DAY },
    ])
    expect(await ownedBy(p, 'ann')).toEqual(sorted(list('ann')))
    expect(await p.owned('nobody')).toEqual([])
  })

  test('is gone once it is taken away', async () => {
    const p = fresh()
    await done(p, everythingOf('ann'))
    const [claimed] = await p.claim('reminders', NOW, 1000, 1)
    await done(p, [
      { op: 'delete', key: 'doc:ann' },
      { op: 'drop-stream', stream: 'chat:ann' },
      { op: 'release', resource: 'coach', owner: 'contact' },
      { op: 'ack', queue: 'reminders', id: 'r:ann', token: claimed?.token ?? '-' },
    ])
    expect(await p.owned('ann')).toEqual([])
  })

  test('is gone too when it was made and taken away in one commit', async () => {
    const p = fresh()
    await done(p, [
      ...everythingOf('ann'),
      { op: 'delete', key: 'doc:ann' },
      { op: 'drop-stream', stream: 'chat:ann' },
      { op: 'release', resource: 'coach', owner: 'contact' },
      { op: 'unschedule', queue: 'reminders', id: 'r:ann' },
    ])
    expect(await p.owned('ann')).toEqual([])
  })

  test('moves to whoever it is put for next, and to nobody by a put without a person', async () => {
    const p = fresh()
    await done(p, everythingOf('ann'))
    await done(p, [
      { op: 'put', key: 'doc:ann', value: v, person: 'bea' },
      { op: 'schedule', queue: 'reminders', id: 'r:ann', dueAt: NOW, payload: v },
      { op: 'reserve', resource: 'coach', start: 1, end: 2, owner: 'contact', person: 'bea' },
    ])
    expect(await ownedBy(p, 'ann')).toEqual(sorted(list('ann').slice(1, 3)))
    expect(await ownedBy(p, 'bea')).toEqual(sorted(list('ann').slice(0, 1)))
    await done(p, [{ op: 'put', key: 'doc:ann', value: v }])
    expect(await p.owned('bea')).toEqual([])
  })

  test('is a stream for everybody who spoke in it, and not one that was made again by others', async () => {
    const p = fresh()
    const say = (person?: string): Operation => ({
      op: 'append',
      stream: 's',
      value: v,
      expiresAt: NOW + 1,
      ...(person && { person }),
    })
    await done(p, [say('ann'), say(), say('bea'), say('ann')])
    expect(await p.forget(NOW + 1, 9)).toBe(4)
    expect(await p.owned('ann')).toEqual([{ kind: 'stream', name: 's' }])
    expect(await p.owned('bea')).toEqual([{ kind: 'stream', name: 's' }])
    await done(p, [{ op: 'drop-stream', stream: 's' }])
    await done(p, [say('bea')])
    expect(await p.owned('ann')).toEqual([])
    expect(await p.owned('bea')).toHaveLength(1)
  })

  test('still holds what waits, is leased or was buried', async () => {
    const p = fresh()
    const mine: Owned[] = [{ kind: 'due', name: 'reminders', id: 'r:ann' }]
    await done(p, everythingOf('ann').slice(3))
    const [claimed] = await p.claim('reminders', NOW, 1000, 1)
    expect(await p.owned('ann')).toEqual(mine)
    await done(p, [
      { op: 'bury', queue: 'reminders', id: 'r:ann', token: claimed?.token ?? '-', reason: 'no answer' },
    ])
    expect(await p.owned('ann')).toEqual(mine)
    await done(p, [{ op: 'revive', queue: 'reminders', id: 'r:ann', dueAt: NOW }])
    expect(await p.owned('ann')).toEqual(mine)
  })
})
