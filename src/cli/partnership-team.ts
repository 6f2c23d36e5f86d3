import type { Coach, WeeklyHours } from '#domain/coach'
import type { Partnership } from '#domain/partnership'
import { emailIn } from '#domain/reach'
import { isNo } from '#domain/refusal'
import { addCoach, listCoaches } from '#services/coaches'
import { invite } from '#services/invite'
import type { OpenCore } from './open-core.ts'
import type { CliContext } from './partnership-commands.ts'

const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']

export type NewCoach = {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
  /** 'ma-vr 9:00-12:00,ma-do 13:00-17:00' */
  readonly hours?: string | undefined
  readonly direct?: boolean | undefined
  readonly intake?: boolean | undefined
}

/** `coach add ID --name --email [--hours] [--direct] [--intake]`: a member of the team, in the store. */
export async function addToTeam(
  { core, clock }: OpenCore,
  partnership: Partnership,
  given: NewCoach,
  { text, print }: CliContext,
): Promise<number> {
  const t = text(partnership)
  const email = emailIn(given.email ?? '')
  const hours = given.hours === undefined ? [] : readHours(given.hours)
  if (!given.name?.trim() || email === null || hours === null) {
    print(t(hours === null ? 'cli:coach.wrongHours' : 'cli:coach.incomplete'))
    return 2
  }
  const { value } = await core.records.attempt(partnership.id, clock.now(), (work) =>
    addCoach(core.house, work, {
      name: given.name?.trim() as string,
      email,
      phone: given.phone ?? null,
      confirm: given.direct ? 'direct' : 'ask',
      isIntake: given.intake ?? false,
      hours,
    }),
  )
  if (isNo(value)) {
    print(t('cli:coach.known'))
    return 1
  }
  print(t('cli:coach.added', { name: value.name, id: value.id }))
  return 0
}

/** `coach list ID` */
export async function listTeam(
  { core, clock }: OpenCore,
  partnership: Partnership,
  { text, print }: CliContext,
): Promise<number> {
  const team = await listCoaches(core.records.reading(partnership.id, clock.now()))
  const t = text(partnership)
  if (team.length === 0) print(t('cli:coach.none'))
  for (const coach of team)
    print(t('cli:coach.row', { id: coach.id, name: coach.name, hours: hoursInWords(coach) }))
  return 0
}

/** `invite ID COACH`: a code that binds one participant to this coach, once, and the link to the chat. */
export async function inviteFor(
  { core, clock }: OpenCore,
  partnership: Partnership,
  coach: string,
  { text, print, publicUrl }: CliContext,
): Promise<number> {
  const { value } = await core.records.attempt(partnership.id, clock.now(), (work) =>
    invite(core.house, work, coach),
  )
  const t = text(partnership)
  if (isNo(value)) {
    print(t('cli:coach.unknown', { id: coach }))
    return 1
  }
  print(t('cli:invite.made', { code: value, url: `${publicUrl}/c/${partnership.id}` }))
  return 0
}

/** Null when it is not written as days and hours. */
export function readHours(text: string): WeeklyHours[] | null {
  const parts = text
    .split(',')
    .map((part) => /^(\w\w)(?:-(\w\w))? (\d{1,2}:\d\d)-(\d{1,2}:\d\d)$/.exec(part.trim()))
  const hours = parts.flatMap((match) => {
    const [, first = '', last = first, from = '', to = ''] = match ?? []
    const [start, end] = [DAYS.indexOf(first), DAYS.indexOf(last ?? first)]
    if (!match || start < 0 || end < start) return [null]
    return Array.from({ length: end - start + 1 }, (_, i) => ({
      day: start + i + 1,
      from: from.padStart(5, '0'),
      to: to.padStart(5, '0'),
    }))
  })
  return hours.every((one) => one !== null && one.from < one.to && one.to <= '24:00')
    ? (hours as WeeklyHours[])
    : null
}

const hoursInWords = ({ hours }: Coach): string =>
  hours.map(({ day, from, to }) => `${DAYS[day - 1]} ${from}-${to}`).join(', ')
