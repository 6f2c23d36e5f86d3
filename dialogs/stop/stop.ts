import { z } from 'zod'
import { begin, defineDialog, end, type Scene } from '#conversation'
import { choose, say } from '#domain/message'

/**
 * "Stop": inside a question it stops that question first and offers the rest; anywhere else every reminder stops at once. Contacts stay,
 * and the way back is told.
 */
export const stop = defineDialog({
  id: 'stop',
  draft: z.object({ isInside: z.boolean().default(false) }),
  first: 'stopped',
  isSide: true,
  questions: {
    stopped: {
      ask: async ({ draft, services, t }) => {
        const menu = { id: 'menu', label: t('stop:menu'), icon: 'menu' } as const
        if (draft.isInside)
          return choose(t('stop:inside'), [{ id: 'off', label: t('stop:off'), icon: 'bell' }, menu])
        await services.setReminders({ isOn: false })
        return choose(t('stop:done'), [{ id: 'on', label: t('stop:on'), icon: 'bell' }, menu])
      },
      take: ({ choice }, scene) => (choice === 'on' || choice === 'off' ? set(scene, choice) : begin('home')),
    },
  },
})

async function set({ services, t }: Scene<object>, choice: 'on' | 'off') {
  if (choice === 'off') {
    await services.setReminders({ isOn: false })
    return end(say(t('stop:done')))
  }
  await services.setReminders({ isOn: true, isOnlyContacts: true })
  return end(say(t('stop:again')))
}
