import { z } from 'zod'
import { begin, defineDialog, end, go, type Outcome, type Scene, stay } from '#conversation'
import { type Choice, choose, type Message, say } from '#domain/message'
import { dialled } from '#domain/reach'
import { isNo } from '#domain/refusal'
import { type View, wayOut } from './scene.ts'
import { becameOf } from './told.ts'
import { askWhich, meant } from './which.ts'

const SOON_MS = 2 * 3_600_000

const draft = z.object({ contact: z.string().nullable().default(null) })
type Draft = z.infer<typeof draft>
type Out = Outcome<'what' | 'number' | 'after', Draft>

/** "Ik raak er niet": another way or another moment first, and calling it off without a reason or a reproach. */
export const cancelContact = defineDialog({
  id: 'contact.cancel',
  draft,
  first: 'what',
  questions: {
    what: {
      ask: async (scene) => {
        const { one, all } = await meant(scene, scene.draft.contact)
        return one ? [...soon(scene, one), waysFor(scene, one)] : askWhich(scene, all)
      },
      take: async ({ choice }, scene): Promise<Out> => {
        const { t, services, participant } = scene
        const { one, all } = await meant(scene, scene.draft.contact)
        if (!one) {
          const chosen = all.find(({ id }) => id === choice)
          return chosen ? go('what', { contact: chosen.id }) : (wayOut(choice) ?? end())
        }
        if (choice === 'phone')
          return participant.phone ? byPhone(scene, one.id) : go('number', { contact: one.id })
        if (choice === 'move') return begin('contact.move', { contact: one.id })
        if (choice !== 'cancel') return end(say(t('contact:cancel.kept')))
        await services.cancelContact({ contact: one.id })
        return go('after', { contact: null }, say(t('contact:cancel.done', { name: one.coachName })))
      },
    },
    number: {
      takesText: true,
      ask: async (scene) => {
        const { one } = await meant(scene, scene.draft.contact)
        const { t } = scene
        const refuse: Choice = { id: 'refuse', label: t('intro:reach.refuse'), icon: 'no' }
        return choose(t('intro:reach.phone', { name: one?.coachName ?? '' }), [refuse])
      },
      take: async ({ choice, text }, scene): Promise<Out> => {
        const { draft, services, t } = scene
        if (choice === 'refuse') return go('what', draft)
        const kept = await services.keepReach({ text, asked: 'intro:reach.phone' })
        if (isNo(kept)) return stay(say(t('intro:reach.unclear')))
        return kept.phone ? byPhone(scene, draft.contact ?? '') : stay(say(t('intro:reach.phoneToo')))
      },
    },
    after: {
      ask: ({ t }) =>
        choose(t('contact:cancel.again'), [
          { id: 'again', label: t('contact:cancel.yes'), icon: 'calendar' },
          { id: 'no', label: t('contact:cancel.no'), icon: 'later' },
        ]),
      take: ({ choice }, { t }): Out =>
        choice === 'again' ? begin('contact.book') : end(say(t('contact:again.later'))),
    },
  },
})

function waysFor({ t, partnership }: Scene<Draft>, { place }: View): Message {
  const hasPhone = place.type !== 'phone' && partnership.places.some(({ type }) => type === 'phone')
  const phone: Choice = { id: 'phone', label: t('contact:cancel.phone'), icon: 'phone' }
  return choose(t('contact:cancel.ask'), [
    ...(hasPhone ? [phone] : []),
    { id: 'move', label: t('contact:cancel.move'), icon: 'calendar' },
    { id: 'cancel', label: t('contact:cancel.cancel'), icon: 'no' },
    { id: 'keep', label: t('contact:cancel.keep'), icon: 'yes' },
  ])
}

/** Mail may come too late now: the coach's own number, where there is one. */
function soon({ t, now }: Scene<Draft>, { start, coachPhone: phone, coachName: name }: View): Message[] {
  if (!phone || start - now > SOON_MS) return []
  const links = [{ label: t('contact:cancel.call', { phone }), url: dialled(phone) }]
  return [{ text: t('contact:cancel.soon', { name }), card: { title: name, lines: [], links } }]
}

async function byPhone(scene: Scene<Draft>, contact: string): Promise<Out> {
  const place = { type: 'phone', text: null } as const
  const changed = await scene.services.replaceContact({ contact, place })
  if (isNo(changed)) return end(say(scene.t('contact:reminder.gone')))
  return changed.state === 'booked'
    ? end(say(scene.t('contact:cancel.byPhone', { name: changed.coachName })))
    : end(becameOf(scene, changed))
}
