import { z } from 'zod'
import { begin, defineDialog, end, stay } from '#conversation'
import { choose, say } from '#domain/message'

/** After the card of numbers: on with what was open, or to a person. Whatever is written here, it is never "not understood". */
export const danger = defineDialog({
  id: 'danger',
  draft: z.object({}),
  first: 'after',
  isSide: true,
  questions: {
    after: {
      takesText: true,
      ask: ({ t }) =>
        choose(t('danger:after.ask'), [
          { id: 'on', label: t('danger:after.on'), icon: 'later' },
          { id: 'human', label: t('danger:after.human'), icon: 'phone' },
        ]),
      take: ({ choice }, { t }) => {
        if (choice === 'human') return begin('human')
        return choice === 'on' ? end(say(t('danger:after.here'))) : stay(say(t('danger:after.heard')))
      },
    },
  },
})
