import type { Goal, Step } from '#domain/goal'
import { openGoals, openSteps } from '#domain/goals'
import { stepReminder } from '#domain/reminder'
import { plan, unplan } from '#records/outbox'
import { type Acting, participantOf } from './acting.ts'

type Whose = Pick<Acting, 'work' | 'person'>

/**
 * What comes of recalling a step: at which instant, and whether by mail as well as in the chat; not at all because reminders are off, or
 * because it is too near. Null: the step has no moment, or its goal waits.
 */
export type StepRecall = { readonly by: 'chat' | 'mail'; readonly at: number } | 'off' | 'too-late' | null

/** Plans, moves or takes away the reminder of one step, so that it agrees with how the step stands now. */
export async function planStep(acting: Whose, goal: Goal, step: Step): Promise<StepRecall> {
  const { work, person } = acting
  const participant = await participantOf(acting)
  const isAwaited = goal.state === 'open' && step.doneAt === null && step.at !== null
  const reminder = isAwaited ? stepReminder({ id: step.id, at: step.at }, work.now) : null
  if (!reminder || !participant.reminders.isOn) {
    unplanStep(acting, step.id)
    return isAwaited ? (participant.reminders.isOn ? 'too-late' : 'off') : null
  }
  const item = { kind: 'step-reminder', participant: person, goal: goal.id, step: step.id } as const
  plan(work, reminder.id, reminder.at, { ...item, at: Number(step.at) }, person)
  return { by: participant.email ? 'mail' : 'chat', at: reminder.at }
}

export const unplanStep = ({ work }: Pick<Acting, 'work'>, step: string): void => unplan(work, `step:${step}`)

/** For a goal that opens, waits or closes: all its steps follow. */
export async function planSteps(acting: Whose, goal: Goal): Promise<void> {
  for (const step of openSteps(goal)) if (step.at !== null) await planStep(acting, goal, step)
}

/** After reminders went on or off: every step of every open goal. */
export async function planEveryStep(acting: Whose): Promise<void> {
  const { goals } = await participantOf(acting)
  for (const goal of openGoals(goals)) await planSteps(acting, goal)
}
