import type { Message } from '#domain/message'
import type { Partnership } from '#domain/partnership'
import type { Moments, Text } from '#ports/voice'
import { participantRecord } from '#records/participant'
import { sessionRecord } from '#records/session'
import type { Work } from '#records/work'
import type { House } from './acting.ts'

const MOST_STANDING = 3

/**
 * Says something in the participant's latest conversation that nobody asked for just now, in the commit of `work`. Buttons are answered by
 * the dialog named before the bar in `prompt` ("reminder|<contact>"), whatever is open by then. False: there is nowhere to say it.
 */
export async function tell(
  house: House,
  work: Work,
  partnership: Partnership,
  person: string,
  speak: (voice: { readonly t: Text; readonly moments: Moments }) => {
    readonly messages: readonly Message[]
    readonly prompt?: string
  },
): Promise<boolean> {
  const participant = await work.get(participantRecord, person)
  const address = participant?.conversations.find(({ channel }) => house.couriers.has(channel))
  if (!address) return false
  const session = await work.get(sessionRecord, address.id)
  if (!session || session.isEnded || session.participant !== person) return false

  const { messages, prompt } = speak(house.voice(partnership, session.lang))
  const choices = messages.at(-1)?.choices ?? []
  if (prompt && choices.length > 0) {
    const standing = { prompt, choices: choices.map(({ id, label }) => ({ id, label })) }
    const others = session.standing.filter((one) => one.prompt !== prompt)
    work.put(sessionRecord, address.id, {
      ...session,
      standing: [standing, ...others].slice(0, MOST_STANDING),
    })
  }
  const spoken = messages.map((message) => ({
    message,
    prompt: message.choices?.length ? (prompt ?? null) : null,
  }))
  const courier = house.couriers.get(address.channel)
  if (!courier) return false
  const conversation = address.id
  work.add(...courier.operations({ partnership: partnership.id, conversation, person, spoken, at: work.now }))
  work.after(() => courier.ring(partnership.id, conversation))
  return true
}
