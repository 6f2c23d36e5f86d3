import { z } from 'zod'
import { begin, defineDialog, end } from '#conversation'
import { choose, say } from '#domain/message'
import { isNo } from '#domain/refusal'

const draft = z.object({ subject: z.string().default('') })

/** Takes the buttons under a reminder ("reminder|<contact>"). */
export const contactReminder = defineDialog({
  id: 'reminder',
  draft,
  first: 'answer',
  questions: {
    answer: {
      ask: ({ t }) =>
        choose(t('contact:reminder.ask'), [
          { id: 'come', label: t('remind:come'), icon: 'yes' },
          { id: 'move', label: t('remind:move'), icon: 'calendar' },
          { id: 'cannot', label: t('remind:cannot'), icon: 'no' },
        ]),
      take: async ({ choice }, { draft, services, t }) => {
        const contact = draft.subject
        const isOpen = (await services.listContacts()).some(({ id }) => id === contact)
        if (!isOpen) return end(say(t('contact:reminder.gone')))
        if (choice === 'move') return begin('contact.move', { contact })
        if (choice === 'cannot') return begin('contact.cancel', { contact })
        const coming = await services.confirmComing({ contact })
        return end(say(t(isNo(coming) ? 'contact:reminder.gone' : 'contact:reminder.coming')))
      },
    },
  },
})

/** Takes the buttons under word that a moment is not to be ("contact.again|<contact>"). */
export const contactAgain = defineDialog({
  id: 'contact.again',
  draft,
  first: 'answer',
  questions: {
    answer: {
      ask: ({ t }) =>
        choose(t('contact:cancel.again'), [
          { id: 'again', label: t('contact:again.yes'), icon: 'calendar' },
          { id: 'human', label: t('contact:again.human'), icon: 'phone' },
          { id: 'no', label: t('contact:again.no'), icon: 'later' },
        ]),
      take: ({ choice }, { t }) => {
        if (choice === 'again') return begin('contact.book')
        return choice === 'human' ? begin('human') : end(say(t('contact:again.later')))
      },
    },
  },
})
