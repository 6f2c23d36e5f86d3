import type { Consent } from '#domain/participant'
import { type Acting, participantOf } from './acting.ts'

/** The participant's consents with a new dated answer in place of the earlier one for the same purpose. */
export async function withConsent(
  acting: Acting,
  consent: Pick<Consent, 'purpose' | 'isGiven' | 'text'>,
): Promise<Consent[]> {
  const { consents } = await participantOf(acting)
  const others = consents.filter(({ purpose }) => purpose !== consent.purpose)
  return [...others, { ...consent, at: acting.work.now, channel: acting.channel }]
}
