import { z } from 'zod'
import { begin, defineDialog, end, menuFor, moreFor } from '#conversation'
import { choose } from '#domain/message'

const draft = z.object({})

/** Where every conversation starts and comes back to. */
export const home = defineDialog({
  id: 'home',
  draft,
  first: 'menu',
  questions: {
    menu: {
      ask: (scene) => choose(scene.t('engine:home'), menuFor(scene)),
      take: ({ choice }) => (choice ? begin(choice) : end()),
    },
  },
})

export const more = defineDialog({
  id: 'more',
  draft,
  first: 'menu',
  isSide: true,
  questions: {
    menu: {
      ask: (scene) =>
        choose(scene.t('engine:more'), [
          ...moreFor(scene),
          { id: 'menu', label: scene.t('engine:toMenu'), icon: 'menu' },
        ]),
      take: ({ choice }) => (choice && choice !== 'menu' ? begin(choice) : end()),
    },
  },
})

/** Under a message that came in between: back to what was open. */
export const resume = defineDialog({
  id: 'resume',
  draft: z.object({ subject: z.string().default('') }),
  first: 'go',
  isSide: true,
  questions: {
    go: {
      ask: ({ t }) => choose(t('engine:home'), [{ id: 'go', label: t('engine:goOn'), icon: 'later' }]),
      take: () => end(),
    },
  },
})
