import type { Coach } from '#domain/coach'
import type { Participant } from '#domain/participant'
import type { Partnership } from '#domain/partnership'
import type { Stationery } from '#mail/letter'
import { coachRecord } from '#records/coach'
import { participantRecord } from '#records/participant'
import { sessionRecord } from '#records/session'
import type { Work } from '#records/work'
import type { House } from '#services/acting'

/** What delivering needs beside the store. `from`: the address of MAIL_FROM. */
export type DeliveryHouse = { readonly house: House; readonly from: string }

/** Coaches and teams read Dutch, whatever language the participant chose. */
const COACHES_READ = 'nl'

export const partnershipOf = ({ house }: DeliveryHouse, work: Work): Partnership => {
  const partnership = house.partnerships.get(work.partition.id)
  if (!partnership) throw new Error('something is due for a partnership that has no file any more')
  return partnership
}

export function stationery(deps: DeliveryHouse, work: Work, lang: string = COACHES_READ): Stationery {
  const partnership = partnershipOf(deps, work)
  const { t, moments } = deps.house.voice(partnership, lang)
  return {
    t,
    moments,
    from: deps.from,
    replyTo: partnership.human.mailbox,
    participantWord: partnership.words.participant,
  }
}

export const participantOfId = (work: Work, id: string): Promise<Participant | null> =>
  work.get(participantRecord, id)
export const coachOfId = (work: Work, id: string): Promise<Coach | null> => work.get(coachRecord, id)

/** The language this participant last chose in a conversation. */
export async function langOf(work: Work, participant: Participant): Promise<string> {
  const [latest] = participant.conversations
  const session = latest ? await work.get(sessionRecord, latest.id) : null
  return session?.lang ?? COACHES_READ
}

export const chatLink = ({ house }: DeliveryHouse, work: Work): string =>
  `${house.publicUrl}/c/${work.partition.id}`
