import type { Coach, WeeklyHours } from '#domain/coach'
import type { Partnership } from '#domain/partnership'
import { type No, no } from '#domain/refusal'
import type { Records } from '#records/attempt'
import { COACHES, coachRecord } from '#records/coach'
import type { Work } from '#records/work'
import type { House } from './acting.ts'

const MOST = 1000

/** Everybody of the team, the first one added first. Who left is there too, with isActive false. */
export async function listCoaches(work: Work): Promise<Coach[]> {
  const members = await work.partition.range(COACHES, 0, Number.MAX_SAFE_INTEGER, MOST)
  await work.load(members.map(({ member }) => [coachRecord, member] as const))
  return members.flatMap(({ member }) => work.loaded(coachRecord, member) ?? [])
}

/** A new member of the team. 'known': somebody with this address is in it already. */
export async function addCoach(
  house: Pick<House, 'ids'>,
  work: Work,
  coach: Omit<Coach, 'id' | 'isActive' | 'isDemo'>,
): Promise<Coach | No<'known'>> {
  const email = coach.email.toLowerCase()
  if ((await listCoaches(work)).some((one) => one.email === email)) return no('known')
  return store(work, { ...coach, id: house.ids.id(), email, isActive: true, isDemo: false })
}

/** In development a partnership has somebody to make an appointment with: clearly marked, with an address that reaches nobody. */
export async function ensureDemoCoach(
  records: Records,
  house: Pick<House, 'voice'>,
  partnership: Partnership,
  now: number,
): Promise<Coach> {
  const { t } = house.voice(partnership, 'nl')
  const { value } = await records.attempt(partnership.id, now, async (work) => {
    const known = (await listCoaches(work)).find(({ isDemo }) => isDemo)
    return (
      known ??
      (await store(work, {
        id: `demo-${partnership.id}`,
        name: t('intro:demoCoach'),
        email: `demo-coach@${partnership.id}.example`,
        phone: null,
        confirm: 'ask',
        isIntake: true,
        hours: OFFICE_HOURS,
        isActive: true,
        isDemo: true,
      }))
    )
  })
  return value
}

const OFFICE_HOURS: readonly WeeklyHours[] = [1, 2, 3, 4, 5].flatMap((day) => [
  { day, from: '09:00', to: '12:00' },
  { day, from: '13:00', to: '17:00' },
])

async function store(work: Work, coach: Coach): Promise<Coach> {
  await work.get(coachRecord, coach.id)
  work.put(coachRecord, coach.id, coach)
  work.add({ op: 'index', index: COACHES, member: coach.id, score: work.now })
  return coach
}
