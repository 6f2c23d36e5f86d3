import { z } from 'zod'
import { begin, defineDialog, end, go, type Scene } from '#conversation'
import { laterGoals, openSteps, standingGoal } from '#domain/goals'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { named, paged } from './labels.ts'
import { goalLine, goalLines } from './lines.ts'

const draft = z.object({
  goal: z.string().nullable().default(null),
  page: z.number().int().nonnegative().default(0),
})
type Draft = z.infer<typeof draft>

/** What waits under 'later', and opening one of it. */
export const goalLater = defineDialog({
  id: 'goal.later',
  draft,
  first: 'list',
  questions: {
    list: {
      ask: (scene) => {
        const { t, participant } = scene
        const waiting = laterGoals(participant.goals)
        const more = { id: 'more', label: t('goal:domain.more'), icon: 'more' as const }
        return choose(t(waiting.length > 0 ? 'goal:later.ask' : 'goal:later.none'), [
          ...paged(named(waiting, 'later'), scene.draft.page, more),
          { id: 'back', label: t('goal:later.notNow'), icon: 'menu' },
        ])
      },
      take: ({ choice }, { draft }) => {
        if (choice === 'more') return go('list', { ...draft, page: draft.page + 1 })
        return choice === 'back' ? end() : go('goal', { ...draft, goal: choice })
      },
    },
    goal: {
      ask: (scene) => {
        const { t, participant, draft } = scene
        const goal = standingGoal(participant.goals, draft.goal ?? '')
        const lines = goal ? goalLines(scene, goal) : [t('goal:no.unknown')]
        return choose([...lines, t('goal:act.ask')].join('\n'), [
          { id: 'open', label: t('goal:later.open'), icon: 'goal' },
          { id: 'change', label: t('goal:act.change'), icon: 'pen' },
          { id: 'back', label: t('goal:back'), icon: 'menu' },
        ])
      },
      take: ({ choice }, scene) => {
        if (choice === 'open') return open(scene)
        return choice === 'change'
          ? begin('goal.change', { goal: scene.draft.goal })
          : go('list', { ...scene.draft, goal: null })
      },
    },
  },
})

/** Opens it at once while there is room; otherwise the other one to wait is asked for. */
async function open(scene: Scene<Draft>) {
  const { services, t, draft } = scene
  const goal = await services.openGoal({ goal: draft.goal ?? '', instead: null })
  if (!isNo(goal)) {
    const done = say([t('goal:later.opened'), goalLine(scene, goal)].join('\n'))
    return openSteps(goal).length > 0 ? end(done) : begin('goal.step', { goal: goal.id }, done)
  }
  return goal.no === 'full' ? begin('goal.open', { goal: draft.goal }) : end(say(t(`goal:no.${goal.no}`)))
}
