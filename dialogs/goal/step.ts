import { z } from 'zod'
import { begin, defineDialog, end, type Scene, stay } from '#conversation'
import { doneSteps, openSteps, standingGoal } from '#domain/goals'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'

export const LONGEST_STEP = 200

const draft = z.object({ goal: z.string().default('') })

/** A small first or next step for a goal, in own words. */
export const addStep = defineDialog({
  id: 'goal.step',
  draft,
  first: 'what',
  questions: {
    what: {
      takesText: true,
      ask: ({ t, participant, draft: { goal: id } }) => {
        const goal = standingGoal(participant.goals, id)
        const isNext = goal !== undefined && goal.path.steps.length > 0
        const mayBeReached = goal !== undefined && doneSteps(goal).length > 0 && openSteps(goal).length === 0
        return choose(t(isNext ? 'step:add.next' : 'step:add.first'), [
          ...(mayBeReached ? [{ id: 'reached', label: t('goal:act.reached'), icon: 'yes' as const }] : []),
          { id: 'later', label: t('step:later'), icon: 'later' },
        ])
      },
      take: ({ text, choice }, scene) => {
        const { t, draft } = scene
        if (choice === 'later') return end(say(t('step:add.later')))
        if (choice === 'reached') return begin('goal.reached', { goal: draft.goal })
        if (text.length > LONGEST_STEP) return stay(say(t('goal:tooLong', { max: LONGEST_STEP })))
        return keep(scene, text)
      },
    },
  },
})

async function keep({ services, t, draft: { goal } }: Scene<z.infer<typeof draft>>, what: string) {
  const step = await services.addStep({ goal, what })
  return isNo(step)
    ? end(say(t(`step:no.${step.no}`)))
    : begin('step.moment', { goal, step: step.id }, say(t('step:add.done')))
}
