import type { Scene } from '#conversation'
import { choose, type Message } from '#domain/message'
import type { View } from './scene.ts'

/** The contact that is meant: the one named, or the only one; null when it must be asked or there is none. */
export async function meant(
  { services }: Scene<unknown>,
  contact: string | null,
): Promise<{ readonly one: View | null; readonly all: readonly View[] }> {
  const all = await services.listContacts()
  const one = contact ? all.find(({ id }) => id === contact) : all.length === 1 ? all[0] : undefined
  return { one: one ?? null, all }
}

/** Which of several; or that there is none, with a way to one. */
export function askWhich({ t, moments }: Scene<unknown>, all: readonly View[]): Message {
  const menu = { id: 'menu', label: t('contact:list.menu'), icon: 'menu' } as const
  if (all.length === 0)
    return choose(t('contact:list.none'), [
      { id: 'contact.book', label: t('contact:list.more'), icon: 'calendar' },
      menu,
    ])
  return choose(t('contact:list.which'), [
    ...all.map(({ id, start }) => ({ id, label: moments.short(start), icon: 'calendar' as const })),
    menu,
  ])
}
