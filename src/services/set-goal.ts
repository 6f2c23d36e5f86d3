import type { Goal } from '#domain/goal'
import { withGoal } from '#domain/goals'
import { isNo, type No } from '#domain/refusal'
import { type Acting, changeParticipant, participantOf } from './acting.ts'

/** A goal in the participant's own words. Its state tells whether it is open at once or waits under 'later'. */
export async function setGoal(
  acting: Acting,
  input: { readonly words: string; readonly domain: string },
): Promise<Goal | No<'too-many'>> {
  const { goals } = await participantOf(acting)
  const { ids } = acting.house
  const goal: Goal = {
    id: ids.id(),
    words: input.words,
    domain: input.domain,
    state: 'open',
    createdAt: acting.work.now,
    closedAt: null,
    path: { id: ids.id(), steps: [] },
    tried: [],
  }
  const changed = withGoal(goals, goal, acting.partnership.goalMode)
  if (isNo(changed)) return changed
  await changeParticipant(acting, { goals: changed })
  return changed.at(-1) as Goal
}
