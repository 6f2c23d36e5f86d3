import { z } from 'zod'
import { begin, defineDialog, end, go, type Scene, stay } from '#conversation'
import { choose, say } from '#domain/message'
import { nameIn, phoneIn } from '#domain/reach'
import { isNo } from '#domain/refusal'
import { elsewhere, phoneCard } from './phone-card.ts'
import { expectedBy, isReachable, nameOf, onlyOne, receiverChoices } from './scene.ts'

const LONGEST_WHEN = 100

/** Null is not asked yet; an empty name or moment was asked and left open. */
const draft = z.object({
  to: z.enum(['coach', 'team']).nullable().default(null),
  name: z.string().nullable().default(null),
  phone: z.string().nullable().default(null),
  when: z.string().nullable().default(null),
})
type Draft = z.infer<typeof draft>

/** A person, from anywhere: the number with its hours, or to be called back. */
export const human = defineDialog({
  id: 'human',
  draft,
  first: 'how',
  isSide: true,
  questions: {
    how: {
      ask: async (scene) => {
        const { t, services } = scene
        const phone = phoneCard(scene)
        const on = { id: 'on', label: t('people:notNow'), icon: 'later' } as const
        if (isReachable(await services.whoReceives()))
          return [
            ...phone,
            choose(t(`people:callBack.${phone.length > 0 ? 'or' : 'offer'}`), [
              { id: 'callBack', label: t('people:callBack.yes'), icon: 'phone' },
              { id: 'message', label: t('people:callBack.write'), icon: 'mail' },
              on,
            ]),
          ]
        const found = phone.length > 0 ? phone : [elsewhere(scene)]
        return [...found, choose(t('people:nobody.ask'), [{ ...on, label: t('people:on') }])]
      },
      take: async ({ choice }, scene) => {
        if (choice === 'message') return begin('message.send')
        if (choice !== 'callBack') return end()
        const { participant, services } = scene
        const { name, phone } = participant
        const to = onlyOne(await services.whoReceives())
        return next({ to, name, phone, when: null })
      },
    },
    whom: {
      ask: ({ t }) => choose(t('people:callBack.whom'), receiverChoices(t)),
      take: ({ choice }, { draft }) => next({ ...draft, to: choice === 'coach' ? 'coach' : 'team' }),
    },
    name: {
      takesText: true,
      ask: ({ t }) =>
        choose(t('people:name.ask'), [{ id: 'none', label: t('people:name.none'), icon: 'no' }]),
      take: ({ text, choice }, { draft, t }) => {
        if (choice === 'none') return next({ ...draft, name: '' })
        const name = nameIn(text)
        return name ? next({ ...draft, name }) : stay(say(t('people:name.unclear')))
      },
    },
    phone: {
      takesText: true,
      ask: ({ t }) =>
        choose(t('people:number.ask'), [{ id: 'none', label: t('people:number.none'), icon: 'no' }]),
      take: ({ text, choice }, { draft, t }) => {
        if (choice === 'none') return go('noPhone', draft)
        const phone = phoneIn(text)
        return phone ? next({ ...draft, phone }) : stay(say(t('people:number.unclear')))
      },
    },
    noPhone: {
      ask: ({ t }) =>
        choose(t('people:number.needed'), [
          { id: 'message', label: t('people:callBack.write'), icon: 'mail' },
          { id: 'phone', label: t('people:number.still'), icon: 'phone' },
          { id: 'on', label: t('people:notNow'), icon: 'later' },
        ]),
      take: ({ choice }, { draft }) =>
        choice === 'message' ? begin('message.send') : choice === 'phone' ? go('phone', draft) : end(),
    },
    when: {
      takesText: true,
      ask: ({ t }) =>
        choose(t('people:when.ask'), [
          { id: 'morning', label: t('people:when.morning'), icon: 'day' },
          { id: 'afternoon', label: t('people:when.afternoon'), icon: 'day' },
          { id: 'any', label: t('people:when.any'), icon: 'yes' },
        ]),
      take: ({ text, choice }, { draft, t }) =>
        text.length > LONGEST_WHEN
          ? stay(say(t('people:tooLong', { max: LONGEST_WHEN })))
          : next({ ...draft, when: choice === 'any' ? '' : text }),
    },
    review: {
      ask: async (scene) => {
        const { t, draft, services } = scene
        const { to, name, phone, when } = draft
        const who = nameOf(to ?? 'team', await services.whoReceives(), t)
        const lines = [
          t('people:callBack.review', { who }),
          ...(name ? [t('people:callBack.name', { name })] : []),
          t('people:callBack.phone', { phone: phone ?? '' }),
          t('people:callBack.when', { when: when || t('people:when.any') }),
        ]
        return [
          say(lines.join('\n')),
          choose(t('people:review.call-back'), [
            { id: 'send', label: t('people:review.send'), icon: 'yes' },
            { id: 'change', label: t('people:review.change'), icon: 'pen' },
            { id: 'drop', label: t('people:review.drop'), icon: 'no' },
          ]),
        ]
      },
      take: ({ choice }, scene) => {
        const { draft, t } = scene
        if (choice === 'send') return sent(scene)
        if (choice === 'change') return next({ to: draft.to, name: null, phone: null, when: null })
        return end(say(t('people:dropped')))
      },
    },
  },
})

function next(draft: Draft) {
  if (draft.to === null) return go('whom', draft)
  if (draft.name === null) return go('name', draft)
  if (draft.phone === null) return go('phone', draft)
  return draft.when === null ? go('when', draft) : go('review', draft)
}

/** What was given to be called back is known from then on, so that it is asked only once. */
async function sent(scene: Scene<Draft>) {
  const { draft, participant, services, t } = scene
  const { to, name, phone, when } = draft
  if (name && name !== participant.name) await services.changeSelf({ field: 'name', said: name })
  if (phone !== participant.phone) await services.changeSelf({ field: 'phone', said: phone })
  const note = await services.sendNote({
    kind: 'call-back',
    to: to ?? 'team',
    text: when ?? '',
    name: name || null,
    phone,
  })
  if (isNo(note)) return end(say(t('people:nobody.ask')))
  const who = nameOf(to ?? 'team', await services.whoReceives(), t)
  return end(say(t('people:callBack.sent', { who, day: expectedBy(scene) })))
}
