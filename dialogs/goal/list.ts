import { z } from 'zod'
import { type Answer, begin, defineDialog, end, go, type Scene } from '#conversation'
import type { Goal } from '#domain/goal'
import { laterGoals, openGoals, openSteps } from '#domain/goals'
import { type Choice, choose, type Message, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { named } from './labels.ts'
import { goalIn, goalLines, stepLines, triedLines } from './lines.ts'

const draft = z.object({ goal: z.string().nullable().default(null) })
type Draft = z.infer<typeof draft>

const LATER = 'later'
const NEW = 'new'
const MENU = 'menu'

/** The participant's goals with their steps, and what can be done with one. */
export const listGoals = defineDialog({
  id: 'goal.list',
  draft,
  first: 'list',
  questions: {
    list: {
      ask: (scene) => {
        const only = goalIn(scene)
        return only ? shown(scene, only) : overview(scene)
      },
      take: (answer, scene) => {
        const { choice } = answer
        if (goalIn(scene)) return act(answer, scene)
        if (choice === LATER) return begin('goal.later')
        if (choice === NEW) return begin('goal.set')
        return choice === MENU ? end() : go('goal', { goal: choice })
      },
    },
    goal: {
      ask: (scene) => {
        const goal = goalIn(scene)
        return goal ? shown(scene, goal) : overview(scene)
      },
      take: act,
    },
    whichStep: {
      ask: (scene) => {
        const { t } = scene
        const goal = goalIn(scene)
        const steps = goal ? openSteps(goal) : []
        return choose([...steps.flatMap((step) => stepLines(scene, step)), t('step:done.which')].join('\n'), [
          ...named(
            steps.map(({ id, what }) => ({ id, words: what })),
            'step',
          ),
          { id: 'back', label: t('goal:back'), icon: 'menu' },
        ])
      },
      take: ({ choice }, scene) =>
        choice === 'back' ? go('goal', scene.draft) : finish(scene, choice ?? ''),
    },
  },
})

function overview(scene: Scene<Draft>): Message[] {
  const { t, participant } = scene
  const open = openGoals(participant.goals)
  const waiting = laterGoals(participant.goals)
  const asked =
    open.length > 0 ? 'goal:list.ask' : waiting.length > 0 ? 'goal:list.onlyLater' : 'goal:list.none'
  const choices: Choice[] = [
    ...named(open, 'goal'),
    ...(waiting.length > 0 ? [{ id: LATER, label: t('goal:list.later'), icon: 'later' as const }] : []),
    { id: NEW, label: t('goal:list.new'), icon: 'pen' },
    { id: MENU, label: t('engine:toMenu'), icon: 'menu' },
  ]
  return [...open.map((goal) => say(goalLines(scene, goal).join('\n'))), choose(t(asked), choices)]
}

function shown(scene: Scene<Draft>, goal: Goal): Message[] {
  const { t, participant } = scene
  const isOnly = openGoals(participant.goals).length === 1
  const isWaiting = laterGoals(participant.goals).length > 0
  return [
    say([...goalLines(scene, goal), ...triedLines(scene, goal)].join('\n')),
    choose(t('goal:act.ask'), [
      ...(openSteps(goal).length > 0
        ? [{ id: 'done', label: t('goal:act.done'), icon: 'yes' as const }]
        : []),
      { id: 'step', label: t('goal:act.step'), icon: 'step' },
      { id: 'change', label: t('goal:act.change'), icon: 'pen' },
      { id: 'reached', label: t('goal:act.reached'), icon: 'goal' },
      ...(isOnly && isWaiting ? [{ id: LATER, label: t('goal:list.later'), icon: 'later' as const }] : []),
      isOnly
        ? { id: MENU, label: t('engine:toMenu'), icon: 'menu' }
        : { id: 'back', label: t('goal:back'), icon: 'menu' },
    ]),
  ]
}

function act({ choice }: Answer, scene: Scene<Draft>) {
  const goal = goalIn(scene)
  if (!goal || choice === 'back') return go('list', { goal: null })
  const { id } = goal
  switch (choice) {
    case 'done': {
      const [first, ...others] = openSteps(goal)
      return first && others.length === 0 ? finish(scene, first.id) : go('whichStep', { goal: id })
    }
    case 'step':
      return begin('goal.step', { goal: id })
    case 'change':
      return begin('goal.change', { goal: id })
    case 'reached':
      return begin('goal.reached', { goal: id })
    case LATER:
      return begin('goal.later')
    default:
      return end()
  }
}

async function finish(scene: Scene<Draft>, step: string) {
  const { services, t } = scene
  const goal = await services.finishStep({ goal: goalIn(scene)?.id ?? '', step })
  if (isNo(goal)) return end(say(t(`step:no.${goal.no}`)))
  const done = say(t('step:done.well'))
  return openSteps(goal).length > 0
    ? go('goal', { goal: goal.id }, done)
    : begin('goal.step', { goal: goal.id }, done)
}
