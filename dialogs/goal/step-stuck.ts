import { z } from 'zod'
import { begin, defineDialog, end, go, type Scene, stay } from '#conversation'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { named, paged } from './labels.ts'
import { openStepsOf, stepIn, stepLines } from './lines.ts'
import { LONGEST_STEP } from './step.ts'

const draft = z.object({
  goal: z.string().nullable().default(null),
  step: z.string().nullable().default(null),
  page: z.number().int().nonnegative().default(0),
})
type Draft = z.infer<typeof draft>

/** "Het lukt niet": a smaller step, another moment, another way, or the coach; never a word of blame. */
export const stepStuck = defineDialog({
  id: 'step.stuck',
  draft,
  first: 'how',
  questions: {
    how: {
      ask: (scene) => (openStepsOf(scene).length > 1 && !stepIn(scene) ? whichOf(scene) : howOf(scene)),
      take: ({ choice }, scene) => {
        const { draft } = scene
        const found = stepIn(scene)
        if (choice === 'more') return go('how', { ...draft, page: draft.page + 1 })
        if (choice === 'coach') return begin('message.send')
        if (choice === 'leave') return end(say(scene.t('step:stuck.left')))
        if (!found) {
          const meant = openStepsOf(scene).find(({ step }) => step.id === choice)
          return meant ? go('how', { ...draft, goal: meant.goal.id, step: meant.step.id }) : end()
        }
        const which = { goal: found.goal.id, step: found.step.id }
        if (choice === 'moment') return begin('step.moment', which)
        return choice === 'path'
          ? begin('goal.other', { goal: which.goal })
          : go('smaller', { ...draft, ...which })
      },
    },
    smaller: {
      takesText: true,
      ask: ({ t }) =>
        choose(t('step:stuck.smallerAsk'), [{ id: 'keep', label: t('goal:change.keep'), icon: 'later' }]),
      take: async ({ text, choice }, { t, services, draft }) => {
        if (choice === 'keep') return end()
        if (text.length > LONGEST_STEP) return stay(say(t('goal:tooLong', { max: LONGEST_STEP })))
        const which = { goal: draft.goal ?? '', step: draft.step ?? '' }
        const step = await services.changeStepWords({ ...which, what: text })
        return isNo(step)
          ? end(say(t(`step:no.${step.no}`)))
          : begin('step.moment', which, say(t('step:stuck.smallerDone')))
      },
    },
  },
})

function howOf(scene: Scene<Draft>) {
  const { t } = scene
  const found = stepIn(scene)
  const lines = found ? stepLines(scene, found.step) : []
  return choose([t('step:stuck.ask'), ...lines].join('\n'), [
    ...(found
      ? [
          { id: 'smaller', label: t('step:stuck.smaller'), icon: 'step' as const },
          { id: 'moment', label: t('step:change.moment'), icon: 'calendar' as const },
          { id: 'path', label: t('goal:other.path'), icon: 'goal' as const },
        ]
      : []),
    { id: 'coach', label: t('step:stuck.coach'), icon: 'mail' },
    { id: 'leave', label: t('step:stuck.leave'), icon: 'later' },
  ])
}

function whichOf(scene: Scene<Draft>) {
  const { t, draft } = scene
  const more = { id: 'more', label: t('goal:domain.more'), icon: 'more' as const }
  const steps = openStepsOf(scene).map(({ step }) => ({ id: step.id, words: step.what }))
  return choose(t('step:stuck.which'), [
    ...paged(named(steps, 'step'), draft.page, more),
    { id: 'coach', label: t('step:stuck.coach'), icon: 'mail' },
    { id: 'leave', label: t('step:stuck.leave'), icon: 'later' },
  ])
}
