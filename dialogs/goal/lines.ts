import type { Scene } from '#conversation'
import type { Goal, Step } from '#domain/goal'
import { doneSteps, openGoals, openSteps, standingGoal, stepOf } from '#domain/goals'
import { oneLine } from './labels.ts'

type Whose = Pick<Scene<unknown>, 't' | 'moments' | 'now'>

const MOST_DONE = 3

/** Own words stand on a line of their own, as typed; never inside a sentence of ours. */
export const goalLine = ({ t }: Pick<Whose, 't'>, goal: Goal): string =>
  t('goal:line.goal', { words: oneLine(goal.words) })

export function stepLines({ t, moments, now }: Whose, step: Step): string[] {
  return [
    t('step:line.what', { what: oneLine(step.what) }),
    ...(step.at === null ? [] : [t('step:line.when', { when: moments.relative(step.at, now) })]),
    ...(step.where === null ? [] : [t('step:line.where', { where: oneLine(step.where) })]),
  ]
}

/** A goal with what is still to be done, and the latest of what is done. */
export function goalLines(scene: Whose, goal: Goal): string[] {
  const done = doneSteps(goal).slice(-MOST_DONE)
  return [
    goalLine(scene, goal),
    ...openSteps(goal).flatMap((step) => stepLines(scene, step)),
    ...done.map((step) => scene.t('step:line.done', { what: oneLine(step.what) })),
  ]
}

/** What was tried before on another path: never "failed". */
export function triedLines({ t }: Pick<Whose, 't'>, goal: Goal): string[] {
  const steps = goal.tried.flatMap((path) => path.steps).slice(-MOST_DONE)
  return steps.map((step) => t('step:line.tried', { what: oneLine(step.what) }))
}

type Known = { readonly goal: string | null; readonly step?: string | null }

/** The goal that a draft is about; without one, the only goal that is open. */
export function goalIn({
  draft,
  participant,
}: Pick<Scene<Known>, 'draft' | 'participant'>): Goal | undefined {
  if (draft.goal) return standingGoal(participant.goals, draft.goal)
  const open = openGoals(participant.goals)
  return open.length === 1 ? open[0] : undefined
}

export type OpenStep = { readonly goal: Goal; readonly step: Step }

/** Steps still to be done for goals that are open, newest goal first. */
export const openStepsOf = ({ participant }: Pick<Scene<unknown>, 'participant'>): OpenStep[] =>
  openGoals(participant.goals)
    .toReversed()
    .flatMap((goal) => openSteps(goal).map((step) => ({ goal, step })))

/** The step that a draft is about; without one, the only step that is open. */
export function stepIn(
  scene: Pick<Scene<Known & { readonly step: string | null }>, 'draft' | 'participant'>,
): OpenStep | undefined {
  const { goal: goalId, step: stepId } = scene.draft
  if (goalId && stepId) {
    const goal = standingGoal(scene.participant.goals, goalId)
    const step = stepOf(goal, stepId)
    return goal && step ? { goal, step } : undefined
  }
  const open = openStepsOf(scene)
  return open.length === 1 ? open[0] : undefined
}
