import { z } from 'zod'
import { begin, defineDialog, end, go, type Scene } from '#conversation'
import { choose, say } from '#domain/message'

/** Erasing: only what was said, or everything after one question. */
export const eraseData = defineDialog({
  id: 'data.erase',
  draft: z.object({}),
  first: 'what',
  questions: {
    what: {
      ask: ({ t }) =>
        choose(t('data:erase.what'), [
          { id: 'talk', label: t('data:erase.talk'), icon: 'mail' },
          { id: 'all', label: t('data:erase.all'), icon: 'paper' },
          { id: 'nothing', label: t('data:erase.nothing'), icon: 'later' },
        ]),
      take: async ({ choice }, { services, t }) => {
        if (choice === 'all') return go('confirm', {})
        if (choice !== 'talk') return end()
        await services.eraseTalk()
        return end(say(t('data:erase.talkDone')))
      },
    },
    confirm: {
      ask: ({ t, participant }) =>
        choose(t(participant.contacts.length > 0 ? 'data:erase.sureWithContact' : 'data:erase.sure'), [
          { id: 'yes', label: t('data:erase.yes'), icon: 'yes' },
          { id: 'no', label: t('data:erase.no'), icon: 'no' },
        ]),
      take: ({ choice }, scene) => (choice === 'yes' ? erased(scene) : end(say(scene.t('data:erase.kept')))),
    },
  },
})

async function erased({ services, t }: Scene<object>) {
  const { contacts } = await services.eraseAll()
  return begin(
    'home',
    {},
    say(t('data:erase.done')),
    say(t(contacts > 0 ? 'data:erase.mailedWithContact' : 'data:erase.mailed')),
  )
}
