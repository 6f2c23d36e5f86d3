import { z } from 'zod'
import { begin, defineDialog, end, go, type Scene } from '#conversation'
import { openGoals } from '#domain/goals'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { named } from './labels.ts'
import { goalIn, goalLine } from './lines.ts'

const draft = z.object({ goal: z.string().nullable().default(null) })
type Draft = z.infer<typeof draft>

/** "Ander doel" and "andere weg" are two things: the participant says which. Both as often as wished. */
export const otherGoal = defineDialog({
  id: 'goal.other',
  draft,
  first: 'which',
  questions: {
    which: {
      ask: (scene) => {
        const { t, participant } = scene
        const goal = goalIn(scene)
        const back = { id: 'back', label: t('goal:back'), icon: 'menu' as const }
        if (!goal) {
          const open = openGoals(participant.goals)
          return choose(t(open.length > 0 ? 'goal:other.whose' : 'goal:list.none'), [
            ...named(open, 'goal'),
            { id: 'new', label: t('goal:list.new'), icon: 'pen' },
            back,
          ])
        }
        return choose([goalLine(scene, goal), t('goal:other.ask')].join('\n'), [
          { id: 'path', label: t('goal:other.path'), icon: 'step' },
          { id: 'goal', label: t('goal:other.goal'), icon: 'goal' },
          back,
        ])
      },
      take: ({ choice }, scene) => {
        const goal = goalIn(scene)
        if (choice === 'new') return begin('goal.set')
        if (choice === 'back') return begin('goal.list')
        if (!goal) return go('which', { goal: choice })
        return choice === 'path' ? otherPath(scene) : go('old', { goal: goal.id })
      },
    },
    together: {
      ask: ({ t }) =>
        choose(t('goal:other.together'), [
          { id: 'contact', label: t('goal:other.contact'), icon: 'calendar' },
          { id: 'alone', label: t('goal:other.alone'), icon: 'step' },
        ]),
      take: ({ choice }, { draft: { goal } }) =>
        choice === 'contact' ? begin('contact.book') : begin('goal.step', { goal }),
    },
    old: {
      ask: ({ t }) =>
        choose(t('goal:other.old'), [
          { id: 'park', label: t('goal:other.park'), icon: 'later' },
          { id: 'drop', label: t('goal:other.drop'), icon: 'no' },
          { id: 'back', label: t('goal:back'), icon: 'menu' },
        ]),
      take: async ({ choice }, { draft, services, t }) => {
        if (choice !== 'park' && choice !== 'drop') return go('which', draft)
        const goal = { goal: draft.goal ?? '' }
        const put = choice === 'park' ? await services.parkGoal(goal) : await services.dropGoal(goal)
        return isNo(put)
          ? end(say(t(`goal:no.${put.no}`)))
          : begin('goal.set', {}, say(t(choice === 'park' ? 'goal:change.parked' : 'goal:drop.done')))
      },
    },
  },
})

async function otherPath(scene: Scene<Draft>) {
  const { services, t } = scene
  const goal = await services.takeOtherPath({ goal: goalIn(scene)?.id ?? '' })
  if (isNo(goal)) return end(say(t(`goal:no.${goal.no}`)))
  return go(
    'together',
    { goal: goal.id },
    say(t(goal.tried.length > 0 ? 'goal:other.tried' : 'goal:other.fresh')),
  )
}
