import { z } from 'zod'
import { begin, defineDialog, end, go, type Scene, stay } from '#conversation'
import { openSteps } from '#domain/goals'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { named, paged } from './labels.ts'
import { goalIn, type OpenStep, stepIn, stepLines } from './lines.ts'
import { LONGEST_STEP } from './step.ts'

const draft = z.object({
  goal: z.string().nullable().default(null),
  step: z.string().nullable().default(null),
  page: z.number().int().nonnegative().default(0),
})
type Draft = z.infer<typeof draft>

/** Another moment, place or words for a step, or no step at all. */
export const changeStep = defineDialog({
  id: 'step.change',
  draft,
  first: 'what',
  questions: {
    what: {
      ask: (scene) => {
        const found = theStep(scene)
        return found ? whatOf(scene, found) : whichOf(scene)
      },
      take: async ({ choice }, scene) => {
        const { draft, services, t } = scene
        const found = theStep(scene)
        const back = begin('goal.list', { goal: draft.goal })
        if (choice === 'more') return go('what', { ...draft, page: draft.page + 1 })
        if (choice === 'back') return back
        if (!found) return go('what', { ...draft, step: choice })
        const which = { goal: found.goal.id, step: found.step.id }
        if (choice === 'moment') return begin('step.moment', which)
        if (choice === 'place' || choice === 'words') return go(choice, { ...draft, ...which })
        const left = await services.removeStep(which)
        return isNo(left) ? end(say(t(`step:no.${left.no}`))) : end(say(t('step:change.removed')))
      },
    },
    words: {
      takesText: true,
      ask: ({ t }) =>
        choose(t('step:change.newWords'), [{ id: 'keep', label: t('goal:change.keep'), icon: 'later' }]),
      take: async ({ text, choice }, scene) => {
        if (choice === 'keep') return end()
        return (
          tooLong(scene, text) ??
          done(scene, await scene.services.changeStepWords({ ...at(scene), what: text }))
        )
      },
    },
    place: {
      takesText: true,
      ask: ({ t }) =>
        choose(t('step:moment.where'), [
          { id: 'none', label: t('step:change.noPlace'), icon: 'no' },
          { id: 'keep', label: t('goal:change.keep'), icon: 'later' },
        ]),
      take: async ({ text, choice }, scene) => {
        if (choice === 'keep') return end()
        const where = choice === 'none' ? null : text
        return tooLong(scene, text) ?? done(scene, await scene.services.setStepPlace({ ...at(scene), where }))
      },
    },
  },
})

/** The step named, else the only open one of the goal. */
function theStep(scene: Scene<Draft>): OpenStep | undefined {
  const goal = goalIn(scene)
  if (scene.draft.step || !goal) return stepIn(scene)
  const [first, ...others] = openSteps(goal)
  return first && others.length === 0 ? { goal, step: first } : undefined
}

function whatOf(scene: Scene<Draft>, { step }: OpenStep) {
  const { t } = scene
  return choose([...stepLines(scene, step), t('step:change.ask')].join('\n'), [
    { id: 'moment', label: t('step:change.moment'), icon: 'calendar' },
    { id: 'place', label: t('step:change.place'), icon: 'place' },
    { id: 'words', label: t('step:change.words'), icon: 'pen' },
    { id: 'remove', label: t('step:change.remove'), icon: 'no' },
    { id: 'back', label: t('goal:back'), icon: 'menu' },
  ])
}

function whichOf(scene: Scene<Draft>) {
  const { t, draft } = scene
  const goal = goalIn(scene)
  const steps = goal ? openSteps(goal).map(({ id, what }) => ({ id, words: what })) : []
  const more = { id: 'more', label: t('goal:domain.more'), icon: 'more' as const }
  return choose(t(steps.length > 0 ? 'step:change.which' : 'step:none'), [
    ...paged(named(steps, 'step'), draft.page, more),
    { id: 'back', label: t('goal:back'), icon: 'menu' },
  ])
}

const at = ({ draft }: Scene<Draft>) => ({ goal: draft.goal ?? '', step: draft.step ?? '' })

const tooLong = ({ t }: Scene<Draft>, text: string) =>
  text.length > LONGEST_STEP ? stay(say(t('goal:tooLong', { max: LONGEST_STEP }))) : null

function done(scene: Scene<Draft>, changed: Awaited<ReturnType<Scene<Draft>['services']['setStepPlace']>>) {
  const { t } = scene
  return isNo(changed)
    ? end(say(t(`step:no.${changed.no}`)))
    : end(say([t('goal:change.done'), ...stepLines(scene, changed)].join('\n')))
}
