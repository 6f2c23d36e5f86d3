import { begin, end, type Scene } from '#conversation'
import { choose, type Message } from '#domain/message'

type Text = Scene<unknown>['t']
export type View = Awaited<ReturnType<Scene<unknown>['services']['listContacts']>>[number]

/** Why there is nothing to choose from, with a way on: nobody is left standing there. */
export function blocked(t: Text, why: 'nobody' | 'none' | 'too-many' | 'unknown'): Message {
  const menu = { id: 'menu', label: t('contact:blocked.menu'), icon: 'menu' } as const
  const human = { id: 'human', label: t('contact:blocked.human'), icon: 'phone' } as const
  const list = { id: 'contact.list', label: t('contact:blocked.list'), icon: 'calendar' } as const
  const ways = { nobody: [human], none: [human], 'too-many': [list], unknown: [list] }[why]
  return choose(t(`contact:blocked.${why}`), [...ways, menu])
}

const WAYS = ['menu', 'human', 'contact.list', 'contact.book']

/** The dialog that a button of `blocked` leads to; null for any other button. */
export const wayOut = (choice: string | null) =>
  choice === null || !WAYS.includes(choice) ? null : choice === 'menu' ? end() : begin(choice)
