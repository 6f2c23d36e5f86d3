import type { Scene } from '#conversation'
import type { Place } from '#domain/contact'
import { isReachable, reachNeeded } from '#domain/contacts'
import type { Participant } from '#domain/participant'

/** The sentence that asks how somebody can be reached, by what it is for; its key stands in the consent. */
export const askedFor = (place: Place): string => {
  const needed = reachNeeded(place.type)
  return `intro:reach.${needed === 'phone' ? 'phone' : needed === 'any' ? 'video' : 'ask'}`
}

/** Needed for this place, or never asked yet: a no is remembered and not asked for again. */
export function mustAskReach(
  participant: Pick<Participant, 'phone' | 'email' | 'consents'>,
  place: Place,
): boolean {
  if (!isReachable(place.type, participant)) return true
  const wasAsked = participant.consents.some(({ text }) => text.startsWith('intro:reach'))
  return !wasAsked && participant.phone === null && participant.email === null
}

/** The coach's first name, or the team where nobody is one's coach yet. */
export async function nameFor({ services, t }: Scene<unknown>): Promise<string> {
  const { coach } = await services.whoReceives()
  return coach?.name ?? t('contact:place.fromTeam')
}
