import type { Goal, GoalMode, Path, Step } from './goal.ts'
import { isNo, type No, no } from './refusal.ts'

export const MOST_OPEN: Readonly<Record<GoalMode, number>> = { 'up-to-three': 3, one: 1 }
/** So that one document stays small: above these a new one is refused, or the oldest that is over is forgotten. */
const MOST_LATER = 20
const MOST_STEPS = 20
const MOST_DONE = 50
const MOST_CLOSED = 50
const MOST_TRIED = 10

export const openGoals = (goals: readonly Goal[]): Goal[] => goals.filter((goal) => goal.state === 'open')
export const laterGoals = (goals: readonly Goal[]): Goal[] => goals.filter((goal) => goal.state === 'later')
export const openSteps = (goal: Goal): Step[] => goal.path.steps.filter((step) => step.doneAt === null)
export const doneSteps = (goal: Goal): Step[] => goal.path.steps.filter((step) => step.doneAt !== null)

/** A goal that the participant still has: open, or waiting under 'later'. */
export const standingGoal = (goals: readonly Goal[], id: string): Goal | undefined =>
  goals.find((goal) => goal.id === id && isStanding(goal))

export const stepOf = (goal: Goal | undefined, id: string): Step | undefined =>
  goal?.path.steps.find((step) => step.id === id)

/** A new goal is open while there is room, otherwise it waits under 'later'; 'too-many' only when that is full as well. */
export function withGoal(goals: readonly Goal[], goal: Goal, mode: GoalMode): Goal[] | No<'too-many'> {
  if (openGoals(goals).length < MOST_OPEN[mode]) return [...goals, { ...goal, state: 'open' }]
  if (laterGoals(goals).length >= MOST_LATER) return no('too-many')
  return [...goals, { ...goal, state: 'later' }]
}

/** Opens a goal from 'later'; `instead` waits under 'later' in its place. Refused when there is no room without a swap. */
export function withOpened(
  goals: readonly Goal[],
  id: string,
  instead: string | null,
  mode: GoalMode,
): Goal[] | No<'full' | 'unknown'> {
  const wanted = goals.find((goal) => goal.id === id)
  if (wanted?.state !== 'later') return no('unknown')
  const swapped = goals.map((goal) =>
    goal.id === instead && goal.state === 'open' ? { ...goal, state: 'later' as const } : goal,
  )
  if (openGoals(swapped).length >= MOST_OPEN[mode]) return no('full')
  return swapped.map((goal) => (goal.id === id ? { ...goal, state: 'open' as const } : goal))
}

/** Puts an open goal under 'later'. */
export function withParked(goals: readonly Goal[], id: string): Goal[] | No<'unknown' | 'too-many'> {
  if (goals.find((goal) => goal.id === id)?.state !== 'open') return no('unknown')
  if (laterGoals(goals).length >= MOST_LATER) return no('too-many')
  return withChanged(goals, id, () => ({ state: 'later' }))
}

/** A goal that was reached or let go of stays as a memory, the fifty latest ones. */
export function withClosed(
  goals: readonly Goal[],
  id: string,
  state: 'reached' | 'dropped',
  now: number,
): Goal[] | No<'unknown'> {
  const changed = withChanged(goals, id, () => ({ state, closedAt: now }))
  if (isNo(changed)) return changed
  const closed = changed.filter((goal) => !isStanding(goal)).sort((a, b) => closedAt(b) - closedAt(a))
  const forgotten = new Set(closed.slice(MOST_CLOSED))
  return changed.filter((goal) => !forgotten.has(goal))
}

export type GoalChange = Partial<Pick<Goal, 'words' | 'domain' | 'state' | 'closedAt' | 'path' | 'tried'>>

/** Changes one goal that is open or waits. */
export function withChanged(
  goals: readonly Goal[],
  id: string,
  change: (goal: Goal) => GoalChange,
): Goal[] | No<'unknown'> {
  const found = standingGoal(goals, id)
  if (!found) return no('unknown')
  return goals.map((goal) => (goal === found ? { ...goal, ...change(goal) } : goal))
}

/** Only steps still to be done count for the limit. */
export function withStep(
  goals: readonly Goal[],
  id: string,
  step: Step,
): Goal[] | No<'unknown' | 'too-many'> {
  const goal = standingGoal(goals, id)
  if (goal && openSteps(goal).length >= MOST_STEPS) return no('too-many')
  return withChanged(goals, id, ({ path }) => ({ path: { ...path, steps: [...path.steps, step] } }))
}

/** Of the steps that are done a path keeps the fifty latest. */
export function withStepChanged(
  goals: readonly Goal[],
  id: string,
  stepId: string,
  change: Partial<Step>,
): Goal[] | No<'unknown'> {
  if (!stepOf(standingGoal(goals, id), stepId)) return no('unknown')
  return withChanged(goals, id, (goal) => {
    const steps = goal.path.steps.map((step) => (step.id === stepId ? { ...step, ...change } : step))
    const done = steps
      .filter((step) => step.doneAt !== null)
      .sort((a, b) => Number(b.doneAt) - Number(a.doneAt))
    const forgotten = new Set(done.slice(MOST_DONE))
    return { path: { ...goal.path, steps: steps.filter((step) => !forgotten.has(step)) } }
  })
}

export function withoutStep(goals: readonly Goal[], id: string, stepId: string): Goal[] | No<'unknown'> {
  if (!stepOf(standingGoal(goals, id), stepId)) return no('unknown')
  return withChanged(goals, id, ({ path }) => ({
    path: { ...path, steps: path.steps.filter((step) => step.id !== stepId) },
  }))
}

/**
 * "Andere weg": the goal stays, its path becomes one that was tried (never "failed") and a new one starts. As often as the participant
 * wishes; the ten latest paths are kept.
 */
export const withOtherPath = (goals: readonly Goal[], id: string, path: Path): Goal[] | No<'unknown'> =>
  withChanged(goals, id, (goal) => ({
    path,
    tried: goal.path.steps.length > 0 ? [...goal.tried, goal.path].slice(-MOST_TRIED) : goal.tried,
  }))

const isStanding = (goal: Goal): boolean => goal.state === 'open' || goal.state === 'later'
const closedAt = (goal: Goal): number => goal.closedAt ?? 0
