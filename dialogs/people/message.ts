import { z } from 'zod'
import { begin, defineDialog, end, go, type Scene, stay } from '#conversation'
import { type Choice, choose, type Message, say } from '#domain/message'
import { nameIn } from '#domain/reach'
import { isNo } from '#domain/refusal'
import { isNotForOwnCoach } from './not-for-own-coach.ts'
import { elsewhere, phoneCard } from './phone-card.ts'
import {
  expectedBy,
  isReachable,
  nameOf,
  onlyOne,
  type Receivers,
  receiverChoices,
  type Text,
  type To,
} from './scene.ts'

const LONGEST_MESSAGE = 1000

/** `name`: null is not asked yet, empty is rather not. */
const draft = z.object({
  text: z.string().default(''),
  to: z.enum(['coach', 'team']).nullable().default(null),
  name: z.string().nullable().default(null),
})
type Draft = z.infer<typeof draft>

/** A message to one's own coach or to somebody else of the team, read back before it goes. Its answer comes into this chat. */
export const message = defineDialog({
  id: 'message.send',
  draft,
  first: 'text',
  isSide: true,
  questions: {
    text: {
      takesText: true,
      ask: async (scene) => {
        const { t, services, draft } = scene
        if (!isReachable(await services.whoReceives())) return nobody(scene)
        if (draft.text !== '') return readBack(scene)
        return choose(t('people:message.ask'), [
          { id: 'drop', label: t('people:message.notNow'), icon: 'no' },
        ])
      },
      take: async (answer, scene) => {
        const { draft, services } = scene
        if (answer.choice) return decided(answer.choice, scene)
        if (!isReachable(await services.whoReceives())) return end()
        return answer.text.length > LONGEST_MESSAGE
          ? stay(say(scene.t('people:tooLong', { max: LONGEST_MESSAGE })))
          : next(scene, { ...draft, text: answer.text })
      },
    },
    name: {
      takesText: true,
      ask: ({ t }) =>
        choose(t('people:name.ask'), [{ id: 'none', label: t('people:name.none'), icon: 'no' }]),
      take: async ({ text, choice }, { draft, services, t }) => {
        if (choice === 'none') return go('review', { ...draft, name: '' })
        const name = nameIn(text)
        if (!name) return stay(say(t('people:name.unclear')))
        await services.changeSelf({ field: 'name', said: name })
        return go('review', { ...draft, name })
      },
    },
    review: {
      ask: (scene) => readBack(scene),
      take: ({ choice }, scene) => decided(choice, scene),
    },
  },
})

/** What will go, and to whom: asked in the same breath where it is not clear yet. */
async function readBack({ draft, services, t }: Scene<Draft>): Promise<Message[]> {
  const receivers = await services.whoReceives()
  const to = draft.to ?? destined(draft.text, receivers)
  const change: Choice[] = [
    { id: 'change', label: t('people:review.change'), icon: 'pen' },
    { id: 'drop', label: t('people:review.drop'), icon: 'no' },
  ]
  if (to === null || to === 'nobody') {
    const words = say(`${t('people:message.yours')}\n${draft.text}`)
    return to === null
      ? [words, choose(t('people:message.whom'), [...receiverChoices(t), ...change])]
      : [words, choose(t('people:message.noTeam'), [humanChoice(t), ...change])]
  }
  const isMoved = to === 'team' && receivers.coach !== null && isNotForOwnCoach(draft.text)
  const head = t(`people:message.${isMoved ? 'toTeam' : 'review'}`, { who: nameOf(to, receivers, t) })
  const send: Choice = { id: 'send', label: t('people:review.send'), icon: 'yes' }
  return [say(`${head}\n${draft.text}`), choose(t('people:review.message'), [send, ...change])]
}

const humanChoice = (t: Text): Choice => ({ id: 'human', label: t('people:human'), icon: 'phone' })

/** `reply`: the button under an answer of a coach. */
function decided(choice: string | null, scene: Scene<Draft>) {
  const { draft, t } = scene
  if (choice === 'send') return next(scene, draft)
  if (choice === 'coach' || choice === 'team') return next(scene, { ...draft, to: choice })
  if (choice === 'human') return begin('human')
  if (choice === 'on') return end()
  if (choice === 'change' || choice === 'reply') return go('text', { ...draft, text: '', to: null })
  return end(say(t('people:dropped')))
}

/** Nobody can get it: said plainly, with what exists. */
function nobody(scene: Scene<Draft>): Message[] {
  const { t } = scene
  const phone = phoneCard(scene)
  return [
    ...(phone.length > 0 ? phone : [elsewhere(scene)]),
    choose(t('people:nobody.ask'), [{ id: 'on', label: t('people:on'), icon: 'later' }]),
  ]
}

/** Whose it is: null when that must be asked; what is about one's own coach never goes to that coach. */
function destined(text: string, receivers: Receivers): To | 'nobody' | null {
  if (receivers.coach && isNotForOwnCoach(text)) return receivers.team ? 'team' : 'nobody'
  return onlyOne(receivers)
}

/** Asks what is still unknown, has it read back once, and sends it. */
async function next(scene: Scene<Draft>, draft: Draft) {
  const { services, participant } = scene
  const to = draft.to ?? destined(draft.text, await services.whoReceives())
  if (to === null || to === 'nobody') return go('review', draft)
  if (participant.name === null && draft.name === null) return go('name', { ...draft, to })
  const isReadBack = draft.text !== '' && draft === scene.draft
  return isReadBack ? sent(scene, to) : go('review', { ...draft, to })
}

async function sent(scene: Scene<Draft>, to: To) {
  const { draft, participant, services, t } = scene
  const note = await services.sendNote({
    kind: 'message',
    to,
    text: draft.text,
    name: participant.name,
    phone: null,
  })
  if (isNo(note)) return end(say(t('people:nobody.ask')))
  const who = nameOf(to, await services.whoReceives(), t)
  return end(say(t('people:message.sent', { who, day: expectedBy(scene) })))
}
