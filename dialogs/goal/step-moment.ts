import { z } from 'zod'
import {
  type Answer,
  defineDialog,
  end,
  go,
  type HeardMoment,
  hearMoment,
  momentAt,
  type Outcome,
  type Scene,
  stay,
} from '#conversation'
import { standingGoal, stepOf } from '#domain/goals'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { stepLines } from './lines.ts'
import { dayChoices, hourChoices, momentChoices, quickChoices } from './moment-choices.ts'
import { LONGEST_STEP } from './step.ts'

const between = z.object({ from: z.number(), to: z.number() })
const draft = z.object({
  goal: z.string().default(''),
  step: z.string().default(''),
  /** What was said so far: the day, days or times ('HH:mm') to choose from, a stretch of the day, instants to choose from. */
  date: z.string().nullable().default(null),
  days: z.array(z.string()).default([]),
  times: z.array(z.string()).default([]),
  between: between.default({ from: 9 * 60, to: 20 * 60 }),
  instants: z.array(z.number()).default([]),
})
type Draft = z.infer<typeof draft>
type Next = Outcome<'day' | 'hour' | 'instant' | 'where', Draft> | Promise<Outcome<'where', Draft>>

/** When a step is done and where, both only if wished: by buttons, or typed. */
export const stepMoment = defineDialog({
  id: 'step.moment',
  draft,
  first: 'when',
  questions: {
    when: {
      takesText: true,
      ask: (scene) => choose(scene.t('step:moment.when'), quickChoices(scene, stepHere(scene) ?? null)),
      take: (answer, scene) =>
        answer.choice === 'day' ? go('day', scene.draft) : (chosen(answer, scene) ?? typed(answer, scene)),
    },
    day: {
      takesText: true,
      ask: (scene) => choose(scene.t('step:moment.day'), dayChoices(scene, scene.draft.days)),
      take: (answer, scene) => {
        const date = /^day:(.+)$/.exec(answer.choice ?? '')?.[1]
        return date ? onDay(scene, date) : (chosen(answer, scene) ?? typed(answer, scene))
      },
    },
    hour: {
      takesText: true,
      ask: (scene) => choose(scene.t('step:moment.hour'), hourChoices(scene, scene.draft)),
      take: (answer, scene) => chosen(answer, scene) ?? typed(answer, scene),
    },
    instant: {
      takesText: true,
      ask: (scene) => choose(scene.t('step:moment.which'), momentChoices(scene, scene.draft.instants)),
      take: (answer, scene) => chosen(answer, scene) ?? typed(answer, scene),
    },
    where: {
      takesText: true,
      ask: ({ t }) =>
        choose(t('step:moment.where'), [{ id: 'later', label: t('step:later'), icon: 'later' }]),
      take: async ({ text, choice }, scene) => {
        const { services, t, draft } = scene
        if (choice === 'later') return end(say(t('step:moment.noPlace')))
        if (text.length > LONGEST_STEP) return stay(say(t('goal:tooLong', { max: LONGEST_STEP })))
        const step = await services.setStepPlace({ goal: draft.goal, step: draft.step, where: text })
        return isNo(step)
          ? end(say(t(`step:no.${step.no}`)))
          : end(say([t('step:moment.ready'), ...stepLines(scene, step)].join('\n')))
      },
    },
  },
})

const stepHere = ({ participant, draft }: Scene<Draft>) =>
  stepOf(standingGoal(participant.goals, draft.goal), draft.step)

/** A button; null when something was typed. */
function chosen({ choice }: Answer, scene: Scene<Draft>) {
  const { t } = scene
  if (choice === null) return null
  if (choice === 'later') return end(say(t('step:moment.later')))
  if (choice === 'keep') return end()
  if (choice === 'none') return keep(scene, null)
  const instant = Number(/^at:(\d+)$/.exec(choice)?.[1])
  return instant > scene.now ? keep(scene, instant) : stay(say(t('step:moment.no.past')))
}

function typed({ text }: Answer, scene: Scene<Draft>) {
  const { date } = scene.draft
  return heard(scene, hearMoment(text, scene.now, date ? { date } : undefined))
}

/** A day that was chosen meets the times that were said before, if any. */
function onDay(scene: Scene<Draft>, date: string): Next {
  const { times, between } = scene.draft
  const [only, other] = times
  if (only === undefined) return heard(scene, { no: 'no-time', date, between })
  return heard(
    scene,
    other === undefined ? momentAt(date, only, scene.now) : { no: 'which-time', date, times },
  )
}

/** Asks on for what is still missing; what cannot be is said kindly, and asked again. */
function heard(scene: Scene<Draft>, moment: HeardMoment): Next {
  const { draft, t, now } = scene
  if (moment === null) return stay(say(t('step:moment.no.unclear')))
  if (!('no' in moment)) return keep(scene, moment.instant)
  const { no } = moment
  if (no === 'no-date') {
    const { days, times, between } = moment
    return go('day', { ...draft, date: null, days: [...days], times: [...times], between })
  }
  if (no === 'no-time')
    return draft.times.length > 0
      ? onDay(scene, moment.date)
      : go('hour', { ...draft, date: moment.date, between: moment.between })
  if (no === 'which-time') {
    const instants = moment.times
      .map((time) => momentAt(moment.date, time, now))
      .flatMap((one) => ('instant' in one ? [one.instant] : []))
    return instants.length > 0
      ? go('instant', { ...draft, date: moment.date, instants })
      : stay(say(t('step:moment.no.past')))
  }
  if (no === 'twice') return go('instant', { ...draft, instants: [...moment.instants] })
  return stay(say(t(`step:moment.no.${no}`)))
}

/** Keeps the moment, says honestly whether it will be recalled, and asks for the place when there is none yet. */
async function keep(scene: Scene<Draft>, at: number | null) {
  const { services, t, moments, draft, now } = scene
  const kept = await services.setStepMoment({ goal: draft.goal, step: draft.step, at })
  if (isNo(kept)) return end(say(t(`step:no.${kept.no}`)))
  if (at === null) return end(say(t('step:moment.none')))
  const { recall, step } = kept
  const told =
    recall === null || typeof recall === 'string'
      ? t(`step:recall.${recall ?? 'waits'}`)
      : recall.at === at
        ? t(`step:recall.then.${recall.by}`)
        : t(`step:recall.before.${recall.by}`, { moment: moments.relative(recall.at, now) })
  const lines = say([t('step:line.when', { when: moments.relative(at, now) }), told].join('\n'))
  return step.where === null ? go('where', draft, lines) : end(lines)
}
