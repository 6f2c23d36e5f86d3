import type { Coach } from '#domain/coach'
import { noticeMs } from '#domain/contacts'
import { addDays, dateOf, type Span, startOfDay } from '#domain/local-time'
import { freeSlots } from '#domain/slots'
import { coachRecord } from '#records/coach'
import type { Work } from '#records/work'
import { type Acting, participantOf } from './acting.ts'
import { listCoaches } from './coaches.ts'
import { resourceOf } from './contact-changes.ts'

const DAYS_AHEAD = 28
const STEP_MINUTES = 30

/** The participant's coach, as long as that one is in the team. */
export async function ownCoach(acting: Pick<Acting, 'work' | 'person'>): Promise<Coach | null> {
  const { coach } = await participantOf(acting)
  const found = coach ? await acting.work.get(coachRecord, coach.id) : null
  return found?.isActive ? found : null
}

export const intakeCoaches = async (work: Work): Promise<Coach[]> =>
  (await listCoaches(work)).filter(({ isActive, isIntake }) => isActive && isIntake)

type Wanted = {
  readonly minutes: number
  readonly isDirect: boolean
  /** The contact whose own stretch does not count, because it would move. */
  readonly except?: string
  /** Only this start. */
  readonly start?: number
}

/** Free moments of these coaches, earliest first, each start once: with the coach who has the least to do then. */
export async function freeAt(
  work: Work,
  coaches: readonly Coach[],
  wanted: Wanted,
): Promise<{ readonly span: Span; readonly coach: Coach }[]> {
  const from = wanted.start ?? work.now
  const until =
    wanted.start === undefined
      ? startOfDay(addDays(dateOf(work.now), DAYS_AHEAD + 1))
      : wanted.start + wanted.minutes * 60_000
  const held = await Promise.all(coaches.map(({ id }) => work.busy(resourceOf(id), from, until)))
  const free = coaches.map((coach, i) => {
    const busy = (held[i] ?? []).filter(({ owner }) => owner !== wanted.except)
    const slots = freeSlots({
      ...{ hours: coach.hours, busy, now: work.now, from, until },
      ...{ minutes: wanted.minutes, stepMinutes: STEP_MINUTES, noticeMs: noticeMs(wanted.isDirect) },
    })
    return { coach, load: busy.length, slots }
  })
  const byStart = new Map<number, { span: Span; coach: Coach }>()
  for (const { coach, slots } of free.sort((one, other) => one.load - other.load))
    for (const span of slots) if (!byStart.has(span.start)) byStart.set(span.start, { span, coach })
  return [...byStart.values()].sort((one, other) => one.span.start - other.span.start)
}
