import { z } from 'zod'
import { begin, defineDialog, end, go, type Scene } from '#conversation'
import { type Choice, choose, say } from '#domain/message'

const TOPICS = ['cost', 'must', 'who', 'start'] as const

/** What this is, in the partnership's own words, and the four things people ask first. */
export const about = defineDialog({
  id: 'about',
  draft: z.object({}),
  first: 'intro',
  isSide: true,
  questions: {
    intro: {
      ask: ({ t, partnership }) => [say(partnership.intro), choose(t('what:about.ask'), topics(t))],
      take: (answer, scene) => told(answer.choice, scene),
    },
    again: {
      ask: ({ t }) => choose(t('what:about.again'), topics(t)),
      take: (answer, scene) => told(answer.choice, scene),
    },
    start: {
      ask: ({ t, participant }) =>
        choose(t('what:about.again'), [
          ...(participant.coach ? [] : [firstTalk(t)]),
          ...topics(t).filter(({ id }) => id !== 'start'),
        ]),
      take: (answer, scene) => told(answer.choice, scene),
    },
  },
})

function told(choice: string | null, { t, partnership }: Scene<object>) {
  if (choice === 'book') return begin('contact.book')
  if (choice === 'start') {
    const { place, minutes } = partnership.intake
    const lines = t('what:about.told.start', { where: t(`what:about.where.${place}`), minutes })
    return go('start', {}, say(lines))
  }
  const topic = TOPICS.find((one) => one === choice)
  return topic ? go('again', {}, say(t(`what:about.told.${topic}`))) : end()
}

type Text = Scene<object>['t']
const topics = (t: Text): Choice[] => [
  ...TOPICS.map((id) => ({ id, label: t(`what:about.topic.${id}`) })),
  { id: 'on', label: t('what:on'), icon: 'later' },
]
const firstTalk = (t: Text): Choice => ({ id: 'book', label: t('what:about.book'), icon: 'calendar' })
