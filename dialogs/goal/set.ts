import { z } from 'zod'
import { begin, defineDialog, end, go, type Scene, stay } from '#conversation'
import { MOST_OPEN } from '#domain/goals'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { domainChoices, domainName, MORE, OTHER } from './domain-choices.ts'
import { goalLine } from './lines.ts'

export const LONGEST_WORDS = 300

const draft = z.object({ words: z.string().default('') })
type Draft = z.infer<typeof draft>

/** A goal in own words and its domain (asked only when the words do not tell); then a small first step. */
export const setGoal = defineDialog({
  id: 'goal.set',
  draft,
  first: 'words',
  questions: {
    words: {
      takesText: true,
      ask: ({ t }) => say(t('goal:set.words.ask')),
      take: ({ text, understood }, scene) => {
        const { t } = scene
        if (text.length > LONGEST_WORDS) return stay(say(t('goal:tooLong', { max: LONGEST_WORDS })))
        const { domain } = understood
        return domain ? keep(scene, text, domain) : go('domain', { words: text })
      },
    },
    domain: {
      ask: (scene) => choose(scene.t('goal:set.domain.ask'), domainChoices(scene, false)),
      take: ({ choice }, scene) =>
        choice === MORE ? go('moreDomains', scene.draft) : keep(scene, scene.draft.words, choice ?? OTHER),
    },
    moreDomains: {
      ask: (scene) => choose(scene.t('goal:set.domain.ask'), domainChoices(scene, true)),
      take: ({ choice }, scene) => keep(scene, scene.draft.words, choice ?? OTHER),
    },
  },
})

/**
 * Keeps the goal as soon as it is known, so that what follows may be broken off without losing it; and goes on in another dialog, so
 * that "terug" does not ask for the words a second time.
 */
async function keep(scene: Scene<Draft>, words: string, domain: string) {
  const { services, t, partnership } = scene
  const goal = await services.setGoal({ words, domain })
  if (isNo(goal)) return end(say(t(`goal:no.${goal.no}`)))
  const lines = [goalLine(scene, goal), t('goal:line.domain', { domain: domainName(scene, domain) })]
  if (goal.state === 'open')
    return begin('goal.step', { goal: goal.id }, say([t('goal:set.kept'), ...lines].join('\n')))
  const many = MOST_OPEN[partnership.goalMode] > 1 ? 'three' : 'one'
  return begin('goal.open', { goal: goal.id }, say([t(`goal:set.waits.${many}`), ...lines].join('\n')))
}
