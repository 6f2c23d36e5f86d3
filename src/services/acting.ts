import type { Participant } from '#domain/participant'
import type { Partnership } from '#domain/partnership'
import type { Courier } from '#ports/courier'
import type { Ids } from '#ports/ids'
import type { Voice } from '#ports/voice'
import { newParticipant, participantRecord } from '#records/participant'
import type { Vault } from '#records/vault'
import type { Work } from '#records/work'

/** What every service may use beside the work itself. */
export type House = {
  readonly ids: Ids
  readonly vault: Vault
  readonly voice: Voice
  readonly couriers: ReadonlyMap<string, Courier>
  readonly partnerships: ReadonlyMap<string, Partnership>
  /** Where people reach us, such as 'https://roer.example', without a slash at its end. */
  readonly publicUrl: string
  /** A development bot, with demo coaches: it says so. Never true in production. */
  readonly isTrial: boolean
}

/** A participant who does something now, in one partnership and one unit of work. */
export type Acting = {
  readonly work: Work
  readonly house: House
  readonly partnership: Partnership
  /** The participant's id. Only erasing changes it: what follows in the conversation is somebody new. */
  person: string
  readonly channel: string
}

/** The participant as this work sees it: with what was changed a moment ago, new when nothing is stored yet. */
export async function participantOf(acting: Pick<Acting, 'work' | 'person'>): Promise<Participant> {
  return (
    (await acting.work.get(participantRecord, acting.person)) ??
    newParticipant(acting.person, acting.work.now)
  )
}

export async function changeParticipant(
  acting: Pick<Acting, 'work' | 'person'>,
  change: Partial<Participant>,
): Promise<void> {
  acting.work.put(participantRecord, acting.person, { ...(await participantOf(acting)), ...change })
}
