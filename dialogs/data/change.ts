import { z } from 'zod'
import { defineDialog, end, stay } from '#conversation'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'

/** Changes or forgets how somebody is called or reached. */
export const changeData = defineDialog({
  id: 'data.change',
  draft: z.object({ field: z.enum(['name', 'phone', 'email']).default('name') }),
  first: 'value',
  isSide: true,
  questions: {
    value: {
      takesText: true,
      ask: ({ t, draft: { field }, participant }) =>
        choose(t(`data:change.${field}`), [
          ...(participant[field] === null
            ? []
            : [{ id: 'forget', label: t('data:change.forget'), icon: 'no' as const }]),
          { id: 'keep', label: t('data:change.keep'), icon: 'later' },
        ]),
      take: async ({ text, choice }, { draft: { field }, services, t }) => {
        if (choice === 'keep') return end()
        const changed = await services.changeSelf({ field, said: choice === 'forget' ? null : text })
        if (isNo(changed)) return stay(say(t(`data:change.unclear.${field}`)))
        return end(
          say(changed.kept === null ? t('data:change.gone') : t('data:change.done', { value: changed.kept })),
        )
      },
    },
  },
})
