import { z } from 'zod'
import { begin, defineDialog, end, go } from '#conversation'
import { openSteps } from '#domain/goals'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { named, paged } from './labels.ts'
import { openStepsOf, stepLines } from './lines.ts'

const draft = z.object({ page: z.number().int().nonnegative().default(0) })

/** "Gedaan!": which step, and then it is done. */
export const stepDone = defineDialog({
  id: 'step.done',
  draft,
  first: 'which',
  questions: {
    which: {
      ask: (scene) => {
        const { t, draft } = scene
        const open = openStepsOf(scene)
        const [only] = open
        if (!only)
          return choose(t('step:none'), [
            { id: 'list', label: t('step:toGoals'), icon: 'goal' },
            { id: 'none', label: t('engine:toMenu'), icon: 'menu' },
          ])
        if (open.length === 1)
          return choose([t('step:done.only'), ...stepLines(scene, only.step)].join('\n'), [
            { id: only.step.id, label: t('step:done.yes'), icon: 'yes' },
            { id: 'none', label: t('step:done.no'), icon: 'no' },
          ])
        const more = { id: 'more', label: t('goal:domain.more'), icon: 'more' as const }
        const steps = open.map(({ step }) => ({ id: step.id, words: step.what }))
        return choose(t('step:done.which'), [
          ...paged(named(steps, 'step'), draft.page, more),
          { id: 'none', label: t('step:done.none'), icon: 'no' },
        ])
      },
      take: async ({ choice }, scene) => {
        const { services, t, draft } = scene
        if (choice === 'more') return go('which', { page: draft.page + 1 })
        if (choice === 'list') return begin('goal.list')
        const found = openStepsOf(scene).find(({ step }) => step.id === choice)
        if (!found) return end()
        const goal = await services.finishStep({ goal: found.goal.id, step: found.step.id })
        if (isNo(goal)) return end(say(t(`step:no.${goal.no}`)))
        const done = say(t('step:done.well'))
        return openSteps(goal).length > 0 ? end(done) : begin('goal.step', { goal: goal.id }, done)
      },
    },
  },
})
