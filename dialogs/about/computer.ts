import { z } from 'zod'
import { begin, defineDialog, end } from '#conversation'
import { choose } from '#domain/message'

/** "Ben je een mens?": no, whenever it is asked. */
export const computer = defineDialog({
  id: 'about.computer',
  draft: z.object({}),
  first: 'said',
  isSide: true,
  questions: {
    said: {
      ask: ({ t }) =>
        choose(t('what:computer'), [
          { id: 'human', label: t('what:human'), icon: 'phone' },
          { id: 'on', label: t('what:on'), icon: 'later' },
        ]),
      take: ({ choice }) => (choice === 'human' ? begin('human') : end()),
    },
  },
})

/** What can be done here, and the words that always work. */
export const help = defineDialog({
  id: 'help',
  draft: z.object({}),
  first: 'said',
  isSide: true,
  questions: {
    said: {
      ask: ({ t }) => [
        { text: t('what:help.can') },
        choose(t('what:help.words'), [
          { id: 'human', label: t('what:human'), icon: 'phone' },
          { id: 'about', label: t('what:help.about'), icon: 'info' },
          { id: 'on', label: t('what:on'), icon: 'later' },
        ]),
      ],
      take: ({ choice }) => (choice === 'human' || choice === 'about' ? begin(choice) : end()),
    },
  },
})
