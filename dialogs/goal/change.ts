import { z } from 'zod'
import { begin, defineDialog, end, go, type Scene, stay } from '#conversation'
import { openSteps } from '#domain/goals'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { domainChoices, domainName, MORE, OTHER } from './domain-choices.ts'
import { goalIn, goalLine } from './lines.ts'
import { LONGEST_WORDS } from './set.ts'

const draft = z.object({ goal: z.string().nullable().default(null) })
type Draft = z.infer<typeof draft>

/** Everything about a goal that may change: its words, its domain, a step, the way to it, and whether it stays. */
export const changeGoal = defineDialog({
  id: 'goal.change',
  draft,
  first: 'what',
  questions: {
    what: {
      ask: (scene) => {
        const { t } = scene
        const goal = goalIn(scene)
        const isOpen = goal?.state === 'open'
        return choose(t('goal:change.ask'), [
          ...(goal && openSteps(goal).length > 0
            ? [{ id: 'step', label: t('goal:change.step'), icon: 'step' as const }]
            : []),
          { id: 'words', label: t('goal:change.words'), icon: 'pen' },
          { id: 'domain', label: t('goal:change.domain'), icon: 'more' },
          ...(isOpen
            ? [
                { id: 'other', label: t('goal:change.other'), icon: 'goal' as const },
                { id: 'park', label: t('goal:change.park'), icon: 'later' as const },
              ]
            : []),
          { id: 'drop', label: t('goal:change.drop'), icon: 'no' },
          { id: 'back', label: t('goal:back'), icon: 'menu' },
        ])
      },
      take: ({ choice }, scene) => {
        const { draft } = scene
        if (choice === 'step') return begin('step.change', draft)
        if (choice === 'other') return begin('goal.other', draft)
        if (choice === 'park') return park(scene)
        return choice === 'words' || choice === 'domain' || choice === 'drop'
          ? go(choice, draft)
          : back(scene)
      },
    },
    words: {
      takesText: true,
      ask: (scene) => {
        const { t } = scene
        const goal = goalIn(scene)
        return choose([...(goal ? [goalLine(scene, goal)] : []), t('goal:change.newWords')].join('\n'), [
          { id: 'keep', label: t('goal:change.keep'), icon: 'later' },
        ])
      },
      take: async ({ text, choice }, scene) => {
        const { services, t } = scene
        if (choice === 'keep') return end()
        if (text.length > LONGEST_WORDS) return stay(say(t('goal:tooLong', { max: LONGEST_WORDS })))
        const goal = await services.changeGoalWords({ goal: goalIn(scene)?.id ?? '', words: text })
        return isNo(goal)
          ? end(say(t(`goal:no.${goal.no}`)))
          : end(say([t('goal:change.done'), goalLine(scene, goal)].join('\n')))
      },
    },
    domain: {
      ask: (scene) => choose(scene.t('goal:set.domain.ask'), domainChoices(scene, false)),
      take: ({ choice }, scene) => (choice === MORE ? go('moreDomains', scene.draft) : moved(scene, choice)),
    },
    moreDomains: {
      ask: (scene) => choose(scene.t('goal:set.domain.ask'), domainChoices(scene, true)),
      take: ({ choice }, scene) => moved(scene, choice),
    },
    drop: {
      ask: (scene) => {
        const { t } = scene
        const goal = goalIn(scene)
        return choose([t('goal:drop.ask'), ...(goal ? [goalLine(scene, goal)] : [])].join('\n'), [
          { id: 'yes', label: t('goal:drop.yes'), icon: 'yes' },
          { id: 'no', label: t('goal:drop.no'), icon: 'later' },
        ])
      },
      take: async ({ choice }, scene) => {
        const { services, t } = scene
        if (choice !== 'yes') return end(say(t('goal:drop.kept')))
        const goal = await services.dropGoal({ goal: goalIn(scene)?.id ?? '' })
        return end(say(t(isNo(goal) ? `goal:no.${goal.no}` : 'goal:drop.done')))
      },
    },
  },
})

const back = (scene: Scene<Draft>) =>
  goalIn(scene)?.state === 'later' ? begin('goal.later') : begin('goal.list', scene.draft)

async function moved(scene: Scene<Draft>, choice: string | null) {
  const { services, t } = scene
  const goal = await services.changeGoalDomain({ goal: goalIn(scene)?.id ?? '', domain: choice ?? OTHER })
  if (isNo(goal)) return end(say(t(`goal:no.${goal.no}`)))
  const domain = t('goal:line.domain', { domain: domainName(scene, goal.domain) })
  return end(say([t('goal:change.done'), goalLine(scene, goal), domain].join('\n')))
}

async function park(scene: Scene<Draft>) {
  const goal = await scene.services.parkGoal({ goal: goalIn(scene)?.id ?? '' })
  return end(say(scene.t(isNo(goal) ? `goal:no.${goal.no}` : 'goal:change.parked')))
}
