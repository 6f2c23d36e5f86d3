import type { Coach } from '#domain/coach'
import { coachRecord } from '#records/coach'
import { type Acting, participantOf } from './acting.ts'
import { listCoaches } from './coaches.ts'

export type Receiver = Pick<Coach, 'id' | 'name' | 'phone'>

/**
 * Who can get a message now. `coach`: one's own, while in the team. `team`: the team's mailbox, else another coach who gives first talks;
 * null when there is nobody.
 */
export type Receivers = { readonly coach: Receiver | null; readonly team: Receiver | 'mailbox' | null }

export async function whoReceives(acting: Acting): Promise<Receivers> {
  const { coach } = await participantOf(acting)
  const own = coach ? await acting.work.get(coachRecord, coach.id) : null
  const team = acting.partnership.human.mailbox ? 'mailbox' : await intakeCoach(acting, coach?.id ?? null)
  return { coach: own?.isActive ? shown(own) : null, team }
}

async function intakeCoach({ work }: Acting, not: string | null): Promise<Receiver | null> {
  const coaches = (await listCoaches(work)).filter(({ id, isActive }) => isActive && id !== not)
  const found = coaches.find(({ isIntake }) => isIntake) ?? coaches.find(({ isDemo }) => isDemo)
  return found ? shown(found) : null
}

const shown = ({ id, name, phone }: Coach): Receiver => ({ id, name, phone })
