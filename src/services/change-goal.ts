import type { Goal } from '#domain/goal'
import { standingGoal, withChanged, withClosed, withOpened, withOtherPath, withParked } from '#domain/goals'
import { isNo, type No } from '#domain/refusal'
import { type Acting, changeParticipant, participantOf } from './acting.ts'
import { planSteps, unplanStep } from './step-reminders.ts'

type Which = { readonly goal: string }
type Changed<Why extends string = 'unknown'> = Promise<Goal | No<Why>>

export const changeGoalWords = (
  acting: Acting,
  { goal, words }: Which & { readonly words: string },
): Changed => change(acting, goal, (goals) => withChanged(goals, goal, () => ({ words })))

export const changeGoalDomain = (
  acting: Acting,
  { goal, domain }: Which & { readonly domain: string },
): Changed => change(acting, goal, (goals) => withChanged(goals, goal, () => ({ domain })))

/** Puts an open goal under 'later'; its reminders wait too. */
export const parkGoal = (acting: Acting, { goal }: Which): Changed<'unknown' | 'too-many'> =>
  changeState(acting, goal, (goals) => withParked(goals, goal))

/** Opens a goal from 'later'. `instead` waits in its place; 'full' when there is no room without it. */
export async function openGoal(
  acting: Acting,
  { goal, instead }: Which & { readonly instead: string | null },
): Changed<'full' | 'unknown'> {
  const { goalMode } = acting.partnership
  const opened = await changeState(acting, goal, (goals) => withOpened(goals, goal, instead, goalMode))
  const waiting = instead && standingGoal((await participantOf(acting)).goals, instead)
  if (waiting && !isNo(opened)) await planSteps(acting, waiting)
  return opened
}

export const reachGoal = (acting: Acting, { goal }: Which): Changed =>
  changeState(acting, goal, (goals) => withClosed(goals, goal, 'reached', acting.work.now))

export const dropGoal = (acting: Acting, { goal }: Which): Changed =>
  changeState(acting, goal, (goals) => withClosed(goals, goal, 'dropped', acting.work.now))

/** The same goal by another path; the old one stays as one that was tried, and nobody is reminded of its steps any more. */
export async function takeOtherPath(acting: Acting, { goal }: Which): Changed {
  const before = standingGoal((await participantOf(acting)).goals, goal)
  const path = { id: acting.house.ids.id(), steps: [] }
  const changed = await change(acting, goal, (goals) => withOtherPath(goals, goal, path))
  for (const step of before?.path.steps ?? []) unplanStep(acting, step.id)
  return changed
}

async function change<Why extends string>(
  acting: Acting,
  id: string,
  rule: (goals: readonly Goal[]) => Goal[] | No<Why>,
): Promise<Goal | No<Why>> {
  const changed = rule((await participantOf(acting)).goals)
  if (!Array.isArray(changed)) return changed
  await changeParticipant(acting, { goals: changed })
  return changed.find((one) => one.id === id) as Goal
}

/** Reminders come and go with the state of their goal. */
async function changeState<Why extends string>(
  acting: Acting,
  id: string,
  rule: (goals: readonly Goal[]) => Goal[] | No<Why>,
): Promise<Goal | No<Why>> {
  const goal = await change(acting, id, rule)
  if (!('no' in goal)) await planSteps(acting, goal)
  return goal
}
