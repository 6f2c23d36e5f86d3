import type { Message } from '#domain/message'
import type { Partnership } from '#domain/partnership'
import type { Moments, Text } from '#ports/voice'
import { participantRecord } from '#records/participant'
import { type Session, sessionRecord } from '#records/session'
import type { Work } from '#records/work'
import type { House } from './acting.ts'

const MOST_STANDING = 3
/** Answered by the dialog that only goes back to what was open. */
const RESUME = 'resume|'

type Said = { readonly messages: readonly Message[]; readonly prompt?: string }

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

  const voice = house.voice(partnership, session.lang)
  const said = speak(voice)
  const isAnswerable = (said.messages.at(-1)?.choices?.length ?? 0) > 0
  const { messages, prompt, choices } = isAnswerable
    ? withOwn(said)
    : withWayOn(said.messages, session, voice.t)
  if (prompt.includes('|')) {
    const standing = { prompt, choices: [...choices] }
    const others = session.standing.filter((one) => one.prompt !== prompt)
    const recent = [standing, ...others].slice(0, MOST_STANDING)
    work.put(sessionRecord, address.id, { ...session, standing: recent })
  }
  const spoken = messages.map((message) => ({ message, prompt: message.choices?.length ? prompt : null }))
  const courier = house.couriers.get(address.channel)
  if (!courier) return false
  const conversation = address.id
  work.add(...courier.operations({ partnership: partnership.id, conversation, person, spoken, at: work.now }))
  work.after(() => courier.ring(partnership.id, conversation))
  return true
}

const withOwn = ({ messages, prompt = '' }: Said) => ({
  messages,
  prompt,
  choices: messages.at(-1)?.choices ?? [],
})

/** Whatever comes unasked must not leave somebody without a button: the menu that was open, or the way back to the open question. */
function withWayOn(messages: readonly Message[], session: Session, t: Text) {
  const isAtMenu = session.places.at(-1)?.dialog === 'home'
  const prompt = isAtMenu ? String(session.asked.prompt) : RESUME
  const choices = isAtMenu ? session.asked.choices : [{ id: 'go', label: t('engine:goOn') }]
  const last = messages.at(-1) as Message
  return { messages: [...messages.slice(0, -1), { ...last, choices }], prompt, choices }
}
