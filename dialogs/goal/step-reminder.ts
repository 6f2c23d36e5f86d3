import { z } from 'zod'
import { begin, defineDialog, end, type Scene } from '#conversation'
import { openSteps, standingGoal, stepOf } from '#domain/goals'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { stepLines } from './lines.ts'

/** `subject`: "<goal>.<step>", as the reminder's prompt names it. */
const draft = z.object({ subject: z.string().default('') })
type Draft = z.infer<typeof draft>

/** What the participant answers to the reminder of a step, whenever that is. */
export const stepReminder = defineDialog({
  id: 'step.reminder',
  draft,
  first: 'answer',
  questions: {
    answer: {
      ask: (scene) => {
        const { t, participant } = scene
        const { goal, step } = which(scene)
        const found = stepOf(standingGoal(participant.goals, goal), step)
        return choose([t('remind:step'), ...(found ? stepLines(scene, found) : [])].join('\n'), [
          { id: 'done', label: t('remind:done'), icon: 'yes' },
          { id: 'later', label: t('remind:otherTime'), icon: 'later' },
          { id: 'stuck', label: t('remind:stuck'), icon: 'mail' },
        ])
      },
      take: async ({ choice }, scene) => {
        const { t, services, participant } = scene
        const about = which(scene)
        const step = stepOf(standingGoal(participant.goals, about.goal), about.step)
        if (!step) return end(say(t('step:no.unknown')))
        if (choice === 'done') return finish(scene, await services.finishStep(about))
        if (step.doneAt !== null) return end(say(t('step:done.already')))
        return begin(choice === 'later' ? 'step.moment' : 'step.stuck', about)
      },
    },
  },
})

function which({ draft }: Scene<Draft>) {
  const [goal = '', step = ''] = draft.subject.split('.')
  return { goal, step }
}

function finish({ t }: Scene<unknown>, goal: Awaited<ReturnType<Scene<unknown>['services']['finishStep']>>) {
  if (isNo(goal)) return end(say(t(`step:no.${goal.no}`)))
  const done = say(t('step:done.well'))
  return goal.state === 'open' && openSteps(goal).length === 0
    ? begin('goal.step', { goal: goal.id }, done)
    : end(done)
}
