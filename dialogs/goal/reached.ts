import { z } from 'zod'
import { begin, defineDialog, end, type Scene } from '#conversation'
import { laterGoals } from '#domain/goals'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { goalIn, goalLine } from './lines.ts'

const draft = z.object({ goal: z.string().nullable().default(null) })

/** A goal is reached when the participant says so; asked once, for a tap is quickly made. */
export const goalReached = defineDialog({
  id: 'goal.reached',
  draft,
  first: 'sure',
  questions: {
    sure: {
      ask: (scene) => {
        const goal = goalIn(scene)
        const asked = scene.t('goal:reached.ask')
        return choose(goal ? [asked, goalLine(scene, goal)].join('\n') : asked, [
          { id: 'yes', label: scene.t('goal:reached.yes'), icon: 'yes' },
          { id: 'no', label: scene.t('goal:reached.no'), icon: 'later' },
        ])
      },
      take: ({ choice }, scene) => (choice === 'yes' ? reach(scene) : begin('goal.list')),
    },
  },
})

async function reach(scene: Scene<z.infer<typeof draft>>) {
  const { services, t, participant } = scene
  const goal = await services.reachGoal({ goal: goalIn(scene)?.id ?? '' })
  if (isNo(goal)) return end(say(t(`goal:no.${goal.no}`)))
  const done = say(t('goal:reached.done'))
  return laterGoals(participant.goals).length > 0 ? begin('goal.later', {}, done) : end(done)
}
