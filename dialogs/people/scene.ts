import type { Scene } from '#conversation'
import { addWorkingDays } from '#domain/holidays'
import { dateOf } from '#domain/local-time'
import type { Choice } from '#domain/message'

export type Text = Scene<unknown>['t']
export type Receivers = Awaited<ReturnType<Scene<unknown>['services']['whoReceives']>>
export type To = 'coach' | 'team'

/** Who it goes to, in words: a first name, or the team. */
export function nameOf(to: To, { coach, team }: Receivers, t: Text): string {
  if (to === 'coach') return coach?.name ?? t('people:team')
  return team === null || team === 'mailbox' ? t('people:team') : t('people:ofTeam', { name: team.name })
}

export const isReachable = ({ coach, team }: Receivers): boolean => coach !== null || team !== null

/** The one who can get it when there is no choice; null when it must be asked, or nobody can. */
export function onlyOne({ coach, team }: Receivers): To | null {
  if (coach && team) return null
  return coach ? 'coach' : team ? 'team' : null
}

export const receiverChoices = (t: Text): Choice[] => [
  { id: 'coach', label: t('people:to.coach'), icon: 'person' },
  { id: 'team', label: t('people:to.team'), icon: 'people' },
]

/** The day by which an answer may be expected, by the partnership's own promise. */
export const expectedBy = ({ now, moments, partnership }: Scene<unknown>): string =>
  moments.day(addWorkingDays(dateOf(now), partnership.contact.answerWithinWorkingDays))
