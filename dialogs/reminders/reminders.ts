import { z } from 'zod'
import { begin, defineDialog, end, type Scene } from '#conversation'
import { dateOf } from '#domain/local-time'
import { choose, say } from '#domain/message'

/** Whether reminders come, and the one tap that changes it. */
export const reminders = defineDialog({
  id: 'reminders',
  draft: z.object({}),
  first: 'state',
  isSide: true,
  questions: {
    state: {
      ask: ({ t, moments, participant }) => {
        const { isOn, since } = participant.reminders
        const mail = participant.email ? 'withMail' : 'chatOnly'
        const said = isOn
          ? t(`reminders:on.${mail}`)
          : t('reminders:off.state', { since: moments.day(dateOf(since)) })
        return choose(said, [
          isOn
            ? { id: 'off', label: t('reminders:on.stop'), icon: 'no' }
            : { id: 'on', label: t('reminders:off.start'), icon: 'bell' },
          ...(participant.email
            ? []
            : [{ id: 'email', label: t('reminders:on.email'), icon: 'mail' as const }]),
          { id: 'keep', label: t('reminders:keep'), icon: 'later' },
        ])
      },
      take: ({ choice }, scene) =>
        choice === 'email'
          ? begin('data.change', { field: 'email' })
          : choice === 'on' || choice === 'off'
            ? set(scene, choice === 'on')
            : end(),
    },
  },
})

async function set({ services, t }: Scene<object>, isOn: boolean) {
  await services.setReminders({ isOn })
  return end(say(t(isOn ? 'reminders:on.done' : 'reminders:off.done')))
}
