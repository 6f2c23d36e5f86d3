import { expect, test } from '@jest/globals'
import type { Operation, Partition } from '#ports/store'
import { OutcomeUnknown } from '#ports/store'
import { Contested, createRecords } from '#records/attempt'
import { invitationRecord } from '#records/invitation'
import { beginWork } from '#records/work'
import { createSqliteStore } from '#stores/sqlite/store'
import { createTestVault } from '#test/world'

const NOW = 1_800_000_000_000
const vault = createTestVault()
const invitation = (coach: string) => ({ coach, until: NOW + 1000 })

/** A partition that writes down what is committed. */
function watched() {
  const partition = createSqliteStore({ path: ':memory:' }).partition('blend')
  const commits: (readonly Operation[])[] = []
  const watching: Partition = {
    ...partition,
    commit(operations, now) {
      commits.push(operations)
      return partition.commit(operations, now)
    },
  }
  return { partition: watching, commits, begin: () => beginWork(watching, vault, NOW) }
}

test('what one unit of work writes the next one reads', async () => {
  const { begin } = watched()
  const first = begin()
  expect(await first.get(invitationRecord, 'a')).toBeNull()
  first.put(invitationRecord, 'a', invitation('an'))
  expect(await first.get(invitationRecord, 'a')).toEqual(invitation('an'))
  expect(await first.commit()).toMatchObject({ ok: true })
  expect(await begin().get(invitationRecord, 'a')).toEqual(invitation('an'))
})

test('of two units that read the same version the second to commit is refused', async () => {
  const { begin } = watched()
  const [one, other] = [begin(), begin()]
  for (const work of [one, other]) {
    await work.get(invitationRecord, 'a')
    work.put(invitationRecord, 'a', invitation('an'))
  }
  expect(await one.commit()).toMatchObject({ ok: true })
  expect(await other.commit()).toMatchObject({ ok: false, why: 'version' })
})

test('what was only read is checked as well, and so is that something was absent', async () => {
  const { begin } = watched()
  const reader = begin()
  await reader.get(invitationRecord, 'absent')
  await reader.get(invitationRecord, 'mine')
  reader.put(invitationRecord, 'mine', invitation('an'))

  const writer = begin()
  await writer.get(invitationRecord, 'absent')
  writer.put(invitationRecord, 'absent', invitation('bo'))
  await writer.commit()

  expect(await reader.commit()).toMatchObject({ ok: false, why: 'version' })
  expect(await begin().get(invitationRecord, 'mine')).toBeNull()
})

test('a removed document is gone, and its removal is refused when somebody changed it', async () => {
  const { begin } = watched()
  const first = begin()
  await first.get(invitationRecord, 'a')
  first.put(invitationRecord, 'a', invitation('an'))
  await first.commit()

  const [late, quick] = [begin(), begin()]
  for (const work of [late, quick]) await work.get(invitationRecord, 'a')
  late.remove(invitationRecord, 'a')
  quick.put(invitationRecord, 'a', invitation('bo'))
  await quick.commit()
  expect(await late.commit()).toMatchObject({ ok: false, why: 'version' })

  const again = begin()
  await again.get(invitationRecord, 'a')
  again.remove(invitationRecord, 'a')
  await again.commit()
  expect(await begin().get(invitationRecord, 'a')).toBeNull()
})

test('work that changed nothing commits nothing', async () => {
  const { begin, commits } = watched()
  const work = begin()
  await work.get(invitationRecord, 'a')
  expect(await work.commit()).toEqual({ ok: true, sequences: [] })
  expect(commits).toEqual([])
})

test('a document that is changed without being read, or has another shape, is a bug that throws', async () => {
  const work = watched().begin()
  expect(() => work.put(invitationRecord, 'a', invitation('an'))).toThrow('was not loaded')
  await work.get(invitationRecord, 'a')
  work.put(invitationRecord, 'a', { coach: 'an' } as never)
  await expect(work.commit()).rejects.toThrow()
})

test('an id with characters that no id of ours has never reaches the store', async () => {
  const work = watched().begin()
  for (const id of ['', 'a:b', 'a b', '../a', 'é', 'a'.repeat(151)])
    await expect(work.get(invitationRecord, id)).rejects.toThrow('characters')
})

const recordsOn = (partition: Partition) =>
  createRecords({
    store: { partition: () => partition } as never,
    vault,
    fraction: () => 0,
    pause: () => Promise.resolve(),
  })

test('a job that lost runs again on what stands by then, at most five times', async () => {
  const { partition, begin } = watched()
  const records = recordsOn(partition)
  let runs = 0
  const bump = async (isContested: boolean) =>
    records.attempt('blend', NOW, async (work) => {
      runs += 1
      const before = await work.get(invitationRecord, 'a')
      if (isContested || runs === 1) {
        const other = begin()
        await other.get(invitationRecord, 'a')
        other.put(invitationRecord, 'a', invitation('bo'))
        await other.commit()
      }
      work.put(invitationRecord, 'a', invitation(`${before?.coach ?? 'niemand'}+an`))
    })
  await bump(false)
  expect(runs).toBe(2)
  expect(await begin().get(invitationRecord, 'a')).toEqual(invitation('bo+an'))
  runs = 0
  await expect(bump(true)).rejects.toThrow(Contested)
  expect(runs).toBe(5)
})

test('when the answer to a commit was lost the job runs anew and sees that it had been applied', async () => {
  const { partition, begin } = watched()
  let isLost = true
  const lossy: Partition = {
    ...partition,
    async commit(operations, now) {
      const committed = await partition.commit(operations, now)
      if (isLost) {
        isLost = false
        throw new OutcomeUnknown('the connection went away')
      }
      return committed
    },
  }
  const seen: (string | null)[] = []
  await recordsOn(lossy).attempt('blend', NOW, async (work) => {
    const before = await work.get(invitationRecord, 'a')
    seen.push(before?.coach ?? null)
    if (!before) work.put(invitationRecord, 'a', invitation('an'))
  })
  expect(seen).toEqual([null, 'an'])
  expect(await begin().get(invitationRecord, 'a')).toEqual(invitation('an'))
})
