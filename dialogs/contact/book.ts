import { z } from 'zod'
import { type Answer, begin, defineDialog, end, go, type Outcome, type Scene, stay } from '#conversation'
import type { Place } from '#domain/contact'
import { choose, say } from '#domain/message'
import type { Participant } from '#domain/participant'
import { nameIn } from '#domain/reach'
import { isNo } from '#domain/refusal'
import { afresh, lost, momentDraft, momentQuestions } from './moments.ts'
import { isNameless, onlyPlace, placeChoices, placeOf } from './places.ts'
import { askedFor, mustAskReach, nameFor } from './reach.ts'
import { blocked, wayOut } from './scene.ts'
import { becameOf, readBack } from './told.ts'

const LONGEST_PLACE = 120
const SHORTEST_ADDRESS = 8

const place = z.object({
  type: z.enum(['home', 'trusted', 'hub', 'phone', 'video']),
  text: z.string().nullable(),
})
const draft = momentDraft.extend({ place: place.nullable().default(null) })
type Draft = z.infer<typeof draft>
type Next = 'moment' | 'placeName' | 'name' | 'reach' | 'noReach' | 'check'
type Out = Outcome<Next | 'place' | 'day' | 'hour', Draft>

const moments = momentQuestions<Draft, Next>((scene, draft) => next(scene, draft))

/**
 * A contact with one's coach, or a first talk for who has none: where or how, when, then what is still unknown of the person, read back and only
 * then asked. Somebody known needs four taps.
 */
export const bookContact = defineDialog({
  id: 'contact.book',
  draft,
  first: 'place',
  questions: {
    place: {
      // Where there is nothing to choose it asks for the moment at once, and a moment may be typed.
      takesText: asksMoment,
      ask: async (scene) => {
        const { t } = scene
        const offer = await scene.services.offerMoments({})
        if (isNo(offer)) return blocked(t, offer.no)
        if (offer.moments.length === 0) return blocked(t, 'none')
        const only = onlyPlace(scene, offer.kind)
        if (only) return moments.moment.ask(at(scene, only))
        return choose(t('contact:place.ask', { name: offer.coachName ?? '' }), placeChoices(scene))
      },
      take: async (answer, scene): Promise<Out> => {
        const out = wayOut(answer.choice)
        if (out) return out
        const offer = await scene.services.offerMoments({})
        const only = isNo(offer) ? null : onlyPlace(scene, offer.kind)
        if (only) return moments.moment.take(answer, at(scene, only))
        return next(scene, { ...scene.draft, place: placeOf(answer.choice, scene) })
      },
    },
    ...moments,
    placeName: {
      takesText: true,
      ask: async (scene) => {
        const type = scene.draft.place?.type
        return say(
          type === 'home'
            ? scene.t('contact:address.ask', { name: await nameFor(scene) })
            : scene.t('contact:trusted.ask'),
        )
      },
      take: ({ text }, scene): Out => {
        const { draft, t } = scene
        if (text.length > LONGEST_PLACE)
          return stay(say(t('contact:trusted.tooLong', { max: LONGEST_PLACE })))
        if (draft.place?.type === 'home' && text.length < SHORTEST_ADDRESS)
          return stay(say(t('contact:address.unclear')))
        return next(scene, { ...draft, place: { type: draft.place?.type ?? 'trusted', text } })
      },
    },
    name: {
      takesText: true,
      ask: ({ t }) => say(t('intro:name.ask')),
      take: async ({ text }, scene): Promise<Out> => {
        const name = nameIn(text)
        if (!name) return stay(say(scene.t('intro:name.unclear')))
        await scene.services.introduce({ name })
        return next(scene, scene.draft, { ...scene.participant, name })
      },
    },
    reach: {
      takesText: true,
      ask: async (scene) => {
        const { t, draft } = scene
        const asked = t(askedFor(placeIn(draft)), { name: await nameFor(scene) })
        return choose(asked, [{ id: 'refuse', label: t('intro:reach.refuse'), icon: 'no' }])
      },
      take: (answer, scene): Promise<Out> => reached(answer, scene),
    },
    noReach: {
      ask: async (scene) => {
        const { t, draft } = scene
        const way = placeIn(draft).type === 'video' ? 'video' : 'phone'
        return choose(t(`intro:noNumber.${way}`, { name: await nameFor(scene) }), [
          { id: 'still', label: t('intro:noNumber.still'), icon: 'phone' },
          ...((await hasOtherPlace(scene))
            ? [{ id: 'place', label: t('intro:noNumber.place'), icon: 'place' as const }]
            : []),
          { id: 'human', label: t('intro:noNumber.human'), icon: 'person' },
        ])
      },
      take: ({ choice }, { draft }): Out => {
        if (choice === 'still') return go('reach', draft)
        return choice === 'place' ? go('place', { ...draft, place: null }) : begin('human')
      },
    },
    check: {
      ask: async (scene) => {
        const { t, draft } = scene
        const what = { start: draft.start ?? 0, place: placeIn(draft), name: await nameFor(scene) }
        return [
          say(readBack(scene, what)),
          choose(t('contact:check.ask'), [
            { id: 'yes', label: t('contact:check.yes'), icon: 'yes' },
            { id: 'moment', label: t('contact:check.otherMoment'), icon: 'calendar' },
            ...((await hasOtherPlace(scene))
              ? [{ id: 'place', label: t('contact:check.otherPlace'), icon: 'place' as const }]
              : []),
          ]),
        ]
      },
      take: async ({ choice }, scene): Promise<Out> => {
        if (choice === 'place') return go('place', { ...scene.draft, place: null })
        if (choice !== 'yes') return go('moment', { ...scene.draft, ...afresh })
        return requested(scene)
      },
    },
  },
})

async function asksMoment(scene: Scene<Draft>): Promise<boolean> {
  const offer = await scene.services.offerMoments({})
  return !isNo(offer) && offer.moments.length > 0 && onlyPlace(scene, offer.kind) !== null
}

const placeIn = ({ place }: Draft): Place => place ?? { type: 'phone', text: null }
const at = (scene: Scene<Draft>, only: Place): Scene<Draft> => ({
  ...scene,
  draft: { ...scene.draft, place: scene.draft.place ?? only },
})

/** Whatever is still unknown comes next; a person who is known goes straight to the read-back. */
function next(
  scene: Scene<Draft>,
  draft: Draft,
  participant: Participant = scene.participant,
): Outcome<Next, Draft> {
  const place = placeIn(draft)
  if (isNameless(place)) return go('placeName', draft)
  if (draft.start === null) return go('moment', draft)
  if (participant.name === null) return go('name', draft)
  return go(mustAskReach(participant, place) ? 'reach' : 'check', draft)
}

async function reached({ choice, text }: Answer, scene: Scene<Draft>): Promise<Out> {
  const { draft, services, participant, t } = scene
  const asked = askedFor(placeIn(draft))
  if (choice === 'refuse') {
    await services.refuseReach({ asked })
    if (asked !== 'intro:reach.ask') return go('noReach', draft)
    return go('check', draft, say(t('intro:reach.refused')))
  }
  const kept = await services.keepReach({ text, asked })
  if (isNo(kept)) return stay(say(t('intro:reach.unclear')))
  if (asked === 'intro:reach.phone' && kept.phone === null) return stay(say(t('intro:reach.phoneToo')))
  return next(scene, draft, { ...participant, ...kept })
}

async function hasOtherPlace(scene: Scene<Draft>): Promise<boolean> {
  const offer = await scene.services.offerMoments({})
  return !isNo(offer) && onlyPlace(scene, offer.kind) === null
}

async function requested(scene: Scene<Draft>): Promise<Out> {
  const { draft, services, t } = scene
  const made = await services.requestContact({ start: draft.start ?? 0, place: placeIn(draft) })
  if (!isNo(made)) return end(becameOf(scene, made))
  if (made.no === 'taken') return go('moment', { ...draft, ...lost }, say(t('contact:moment.taken')))
  if (made.no === 'no-reach') return go('reach', draft)
  return go('place', { ...draft, ...afresh, place: null })
}
