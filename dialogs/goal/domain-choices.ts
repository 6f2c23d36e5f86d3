import type { Scene } from '#conversation'
import type { Choice, Icon } from '#domain/message'

export const OTHER = 'anders'
export const MORE = 'meer'

const ICONS: Readonly<Record<string, Icon>> = {
  wonen: 'home',
  financien: 'money',
  werk: 'work',
  opleiding: 'learn',
  vrije_tijd: 'leisure',
  welzijn: 'heart',
  administratie: 'paper',
  sociaal_netwerk: 'people',
  mobiliteit: 'bus',
  digitaal: 'screen',
  dagbesteding: 'day',
}

type Whose = Pick<Scene<unknown>, 't' | 'partnership'>

/** The partnership's own words for the domains of life, in its own order, and always "iets anders". */
export function domainChoices({ t, partnership }: Whose, isMore: boolean): Choice[] {
  const own = partnership.domains.filter((domain) => domain.isMore === isMore)
  const hasMore = !isMore && partnership.domains.some((domain) => domain.isMore)
  return [
    ...own.map(({ id, shown }) => ({ id, label: shown, icon: ICONS[id] })),
    ...(hasMore ? [{ id: MORE, label: t('goal:domain.more'), icon: 'more' as const }] : []),
    { id: OTHER, label: t('goal:domain.other'), icon: 'pen' as const },
  ]
}

/** What a goal's domain is called here. */
export const domainName = ({ t, partnership }: Whose, id: string): string =>
  partnership.domains.find((domain) => domain.id === id)?.shown ?? t('goal:domain.other')
