import type { Goal, Step } from '#domain/goal'
import { standingGoal, stepOf, withoutStep, withStep, withStepChanged } from '#domain/goals'
import { isNo, type No } from '#domain/refusal'
import { type Acting, changeParticipant, participantOf } from './acting.ts'
import { planStep, type StepRecall, unplanStep } from './step-reminders.ts'

type Which = { readonly goal: string; readonly step: string }

/** A small thing to do for a goal, in the participant's own words; its moment may come later. */
export async function addStep(
  acting: Acting,
  input: { readonly goal: string; readonly what: string },
): Promise<Step | No<'unknown' | 'too-many'>> {
  const { goals } = await participantOf(acting)
  const step: Step = { id: acting.house.ids.id(), what: input.what, at: null, where: null, doneAt: null }
  const changed = withStep(goals, input.goal, step)
  if (isNo(changed)) return changed
  await changeParticipant(acting, { goals: changed })
  return step
}

/** Gives a step its moment (an instant), another one, or none; its reminder follows. */
export async function setStepMoment(
  acting: Acting,
  input: Which & { readonly at: number | null },
): Promise<{ readonly step: Step; readonly recall: StepRecall } | No<'unknown'>> {
  const changed = await change(acting, input, { at: input.at })
  if (isNo(changed)) return changed
  return { step: changed.step, recall: await planStep(acting, changed.goal, changed.step) }
}

/** Where it happens, in own words; null takes it away. */
export async function setStepPlace(
  acting: Acting,
  input: Which & { readonly where: string | null },
): Promise<Step | No<'unknown'>> {
  const changed = await change(acting, input, { where: input.where })
  return isNo(changed) ? changed : changed.step
}

export async function changeStepWords(
  acting: Acting,
  input: Which & { readonly what: string },
): Promise<Step | No<'unknown'>> {
  const changed = await change(acting, input, { what: input.what })
  return isNo(changed) ? changed : changed.step
}

/** Done, and nobody is reminded of it any more. Doing it twice changes nothing. Answers the goal as it stands now. */
export async function finishStep(acting: Acting, input: Which): Promise<Goal | No<'unknown'>> {
  const before = stepOf(standingGoal((await participantOf(acting)).goals, input.goal), input.step)
  const changed = await change(acting, input, { doneAt: before?.doneAt ?? acting.work.now })
  if (isNo(changed)) return changed
  unplanStep(acting, input.step)
  return changed.goal
}

export async function removeStep(acting: Acting, input: Which): Promise<Goal | No<'unknown'>> {
  const changed = withoutStep((await participantOf(acting)).goals, input.goal, input.step)
  if (isNo(changed)) return changed
  await changeParticipant(acting, { goals: changed })
  unplanStep(acting, input.step)
  return standingGoal(changed, input.goal) as Goal
}

async function change(
  acting: Acting,
  { goal, step }: Which,
  fields: Partial<Step>,
): Promise<{ goal: Goal; step: Step } | No<'unknown'>> {
  const changed = withStepChanged((await participantOf(acting)).goals, goal, step, fields)
  if (isNo(changed)) return changed
  await changeParticipant(acting, { goals: changed })
  const owner = standingGoal(changed, goal) as Goal
  return { goal: owner, step: stepOf(owner, step) as Step }
}
