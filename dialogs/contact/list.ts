import { z } from 'zod'
import { begin, defineDialog, end, placeTold, type Scene } from '#conversation'
import { type Choice, choose, type Message } from '#domain/message'
import { dialled } from '#domain/reach'
import type { View } from './scene.ts'

/** What is coming up, and what can be done about it. */
export const listContacts = defineDialog({
  id: 'contact.list',
  draft: z.object({}),
  first: 'list',
  questions: {
    list: {
      ask: async (scene) => {
        const { t, services, now } = scene
        const views = await services.listContacts()
        const more: Choice[] = [
          { id: 'contact.book', label: t('contact:list.more'), icon: 'calendar' },
          { id: 'menu', label: t('contact:list.menu'), icon: 'menu' },
        ]
        if (views.length === 0) return choose(t('contact:list.none'), more)
        const absent: Choice = { id: 'absent', label: t('contact:list.absent'), icon: 'person' }
        return [
          ...views.map((view) => cardOf(scene, view)),
          choose(t('contact:list.ask'), [
            ...(views.some(({ start }) => start <= now) ? [absent] : []),
            { id: 'contact.move', label: t('contact:list.move'), icon: 'calendar' },
            { id: 'contact.cancel', label: t('contact:list.cannot'), icon: 'no' },
            ...more,
          ]),
        ]
      },
      take: async ({ choice }, scene) => {
        if (choice === 'absent') return absent(scene)
        return choice === null || choice === 'menu' ? end() : begin(choice)
      },
    },
  },
})

function cardOf({ t, moments }: Scene<unknown>, view: View): Message {
  return {
    text: '',
    card: {
      title: moments.full(view.start),
      lines: [
        t('contact:card.with', { name: view.coachName }),
        t('contact:card.where', { place: placeTold(t, view.place) }),
        t(`contact:list.${view.state === 'requested' ? 'requested' : 'booked'}`),
      ],
      links: [],
    },
  }
}

/** The moment has come and nobody is there: the coach's own number, else somebody of the team. */
async function absent({ t, services, now }: Scene<unknown>) {
  const view = (await services.listContacts()).find(({ start }) => start <= now)
  if (!view?.coachPhone) return begin('human')
  const { coachName: name, coachPhone: phone } = view
  const links = [{ label: t('contact:cancel.call', { phone }), url: dialled(phone) }]
  return end({ text: t('contact:list.call', { name }), card: { title: name, lines: [], links } })
}
