import { defineDialog, end, go, type Outcome, type Scene } from '#conversation'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'
import { afresh, lost, type MomentDraft, momentDraft, momentQuestions } from './moments.ts'
import { wayOut } from './scene.ts'
import { becameOf, readBack } from './told.ts'
import { askWhich, meant } from './which.ts'

type Next = 'check'
type Out = Outcome<Next | 'which' | 'moment' | 'day' | 'hour', MomentDraft>

const moments = momentQuestions<MomentDraft, Next>((_, draft) => go('check', draft))

/** The same contact at another moment. Nothing changes before the yes. */
export const moveContact = defineDialog({
  id: 'contact.move',
  draft: momentDraft,
  first: 'which',
  questions: {
    which: {
      takesText: true,
      ask: async (scene) => {
        const { one, all } = await meant(scene, scene.draft.contact)
        if (!one) return askWhich(scene, all)
        const now = scene.t('contact:list.now', { moment: scene.moments.full(one.start) })
        return [say(now), await moments.moment.ask(about(scene, one.id))]
      },
      take: async (answer, scene): Promise<Out> => {
        const { one, all } = await meant(scene, scene.draft.contact)
        if (one) return moments.moment.take(answer, about(scene, one.id))
        const chosen = all.find(({ id }) => id === answer.choice)
        return chosen
          ? go('moment', { ...scene.draft, contact: chosen.id })
          : (wayOut(answer.choice) ?? end())
      },
    },
    ...moments,
    check: {
      ask: async (scene) => {
        const { t, draft } = scene
        const { one, all } = await meant(scene, draft.contact)
        if (!one) return askWhich(scene, all)
        const what = { start: draft.start ?? 0, before: one.start, place: one.place, name: one.coachName }
        return [
          say(readBack(scene, what)),
          choose(t('contact:check.moved'), [
            { id: 'yes', label: t('contact:check.yes'), icon: 'yes' },
            { id: 'moment', label: t('contact:check.otherMoment'), icon: 'calendar' },
            { id: 'keep', label: t('contact:check.keep'), icon: 'no' },
          ]),
        ]
      },
      take: async ({ choice }, scene): Promise<Out> => {
        const { draft, services, t } = scene
        const out = wayOut(choice)
        if (out) return out
        if (choice === 'moment') return go('moment', { ...draft, ...afresh })
        if (choice !== 'yes') return end(say(t('contact:cancel.kept')))
        const moved = await services.moveContact({ contact: draft.contact ?? '', start: draft.start ?? 0 })
        if (!isNo(moved)) return end(becameOf(scene, moved, true))
        if (moved.no === 'taken') return go('moment', { ...draft, ...lost }, say(t('contact:moment.taken')))
        return end(say(t('contact:reminder.gone')))
      },
    },
  },
})

const about = (scene: Scene<MomentDraft>, contact: string): Scene<MomentDraft> => ({
  ...scene,
  draft: { ...scene.draft, contact },
})
