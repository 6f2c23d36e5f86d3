import { z } from 'zod'
import { begin, defineDialog, end, type Scene } from '#conversation'
import { openGoals, openSteps } from '#domain/goals'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { named } from './labels.ts'
import { goalLine } from './lines.ts'

const draft = z.object({ goal: z.string().default('') })

const KEEP = 'keep'

/** A goal from 'later' when there is no room: which goal waits in its place, or none. */
export const openGoal = defineDialog({
  id: 'goal.open',
  draft,
  first: 'instead',
  questions: {
    instead: {
      ask: (scene) => {
        const { t, participant } = scene
        const open = openGoals(participant.goals)
        const keep = { id: KEEP, label: t('goal:open.keep'), icon: 'later' as const }
        const [only] = open
        return open.length === 1 && only
          ? choose([t('goal:open.one'), t('goal:line.now', { words: only.words })].join('\n'), [
              { id: only.id, label: t('goal:open.swap'), icon: 'yes' },
              keep,
            ])
          : choose(t('goal:open.many'), [...named(open, 'goal'), keep])
      },
      take: ({ choice }, scene) =>
        choice === KEEP ? end(say(scene.t('goal:open.kept'))) : swap(scene, choice),
    },
  },
})

async function swap(scene: Scene<z.infer<typeof draft>>, instead: string | null) {
  const { services, t, draft } = scene
  const goal = await services.openGoal({ goal: draft.goal, instead })
  if (isNo(goal)) return end(say(t(`goal:no.${goal.no}`)))
  const done = say([t('goal:open.done'), goalLine(scene, goal)].join('\n'))
  return openSteps(goal).length > 0 ? end(done) : begin('goal.step', { goal: goal.id }, done)
}
