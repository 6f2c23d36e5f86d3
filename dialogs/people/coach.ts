import { z } from 'zod'
import { begin, defineDialog, end } from '#conversation'
import { dateOf } from '#domain/local-time'
import { choose } from '#domain/message'
import { dialled } from '#domain/reach'

/** Who one's coach is and how to reach them; without one, how it starts. */
export const coachWho = defineDialog({
  id: 'coach.who',
  draft: z.object({}),
  first: 'who',
  isSide: true,
  questions: {
    who: {
      ask: async ({ t, moments, participant, services }) => {
        const { coach } = await services.whoReceives()
        const on = { id: 'on', label: t('people:on'), icon: 'later' } as const
        if (!coach)
          return choose(t('people:coach.none'), [
            { id: 'contact.book', label: t('people:coach.first'), icon: 'calendar' },
            { id: 'invitation', label: t('people:coach.code'), icon: 'pen' },
            on,
          ])
        const since = participant.coach ? moments.day(dateOf(participant.coach.since)) : ''
        const phone = coach.phone
        return [
          {
            text: t('people:coach.is', { name: coach.name }),
            ...(phone
              ? {
                  card: {
                    title: coach.name,
                    lines: [t('people:coach.since', { since })],
                    links: [{ label: t('people:phone.call', { phone }), url: dialled(phone) }],
                  },
                }
              : {}),
          },
          choose(t(phone ? 'people:coach.how' : 'people:coach.howWithoutPhone'), [
            { id: 'message.send', label: t('people:coach.write'), icon: 'mail' },
            { id: 'contact.book', label: t('people:coach.meet'), icon: 'calendar' },
            on,
          ]),
        ]
      },
      take: ({ choice }) => (choice === null || choice === 'on' ? end() : begin(choice)),
    },
  },
})
