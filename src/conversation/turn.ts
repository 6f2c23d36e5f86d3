import type { Partnership } from '#domain/partnership'
import { type DangerCategory, danger } from '#language/danger'
import { StoreUnavailable } from '#ports/store'
import { Contested, type Records } from '#records/attempt'
import { participantRecord } from '#records/participant'
import { sessionRecord, wasHeard, withHeard } from '#records/session'
import type { Work } from '#records/work'
import { type Acting, changeParticipant, type House, participantOf } from '#services/acting'
import { answered, spokenOf } from './answering.ts'
import { dangerCard } from './danger-card.ts'
import type { Dialog } from './dialog.ts'
import { createOpening } from './opening.ts'
import { createQueues } from './queue.ts'
import { stageOf } from './stage.ts'
import type { Conversation, Delivery, Incoming, Spoken, TurnResult } from './turn-types.ts'

const DAY_MS = 24 * 3_600_000
const MOST_ADDRESSES = 5

/** From one message to its replies in one commit. */
export function createConversation(deps: {
  readonly records: Records
  readonly house: House
  readonly dialogs: readonly Dialog[]
}): Conversation {
  const { records, house } = deps
  const dialogs = new Map(deps.dialogs.map((dialog) => [dialog.id, dialog]))
  const inOrder = createQueues()
  const opening = createOpening(house)

  const partnershipOf = (id: string): Partnership => {
    const partnership = house.partnerships.get(id)
    if (!partnership) throw new Error('a turn came for a partnership that does not exist')
    return partnership
  }

  async function run(work: Work, incoming: Incoming, category: DangerCategory | null, delivery: Delivery) {
    const partnership = partnershipOf(incoming.partnership)
    const { conversation, holder, channel } = incoming.address
    await work.load([
      [sessionRecord, conversation],
      [participantRecord, holder],
    ])
    const stored = work.loaded(sessionRecord, conversation)
    if (stored?.isEnded) return { status: 'ended' } as const
    if (stored && wasHeard(stored, incoming.messageId)) return { status: 'seen' } as const
    const before = stored ? [] : opening.spoken(partnership, incoming.lang)
    // Somebody is only looking: the welcome is said, and nothing is kept.
    if (!stored && incoming.kind === 'start') return { status: 'done', spoken: before, said: 0 } as const

    const person = stored?.participant ?? holder
    const acting: Acting = { work, house, partnership, person, channel }
    const session = stored ?? opening.session(partnership, incoming, person)
    const stage = stageOf(acting, session.lang, dialogs)
    const silence = incoming.at - session.lastAt

    const played = await answered(stage, session, incoming, category, silence)
    const isErased = acting.person !== person
    // Whoever is new keeps nothing of what was open before: its drafts hold words of who was erased.
    const kept = isErased ? { ...played, places: played.places.slice(-1) } : played
    const { spoken, session: after } = spokenOf(stage, session, kept, silence)
    await rememberAddress(acting, incoming)
    const participant = acting.person
    const standing = isErased ? [] : after.standing
    const recent = withHeard(session.recent, incoming.messageId)
    work.put(sessionRecord, conversation, { ...after, standing, participant, recent, lastAt: incoming.at })
    const isFleeting = category !== null
    work.add(
      ...delivery.operations({ opening: before, heard: incoming, spoken, person: participant, isFleeting }),
    )
    return { status: 'done', spoken, said: before.length } as const
  }

  return {
    opening: (partnership, lang) => opening.spoken(partnershipOf(partnership), lang),
    turn(incoming, delivery) {
      const category = incoming.choice ? null : danger(incoming.text)
      return inOrder(
        `${incoming.partnership}|${incoming.address.conversation}`,
        async (): Promise<TurnResult> => {
          try {
            const { value, sequences } = await records.attempt(incoming.partnership, incoming.at, (work) =>
              run(work, incoming, category, delivery),
            )
            if (value.status !== 'done') return value
            return { status: 'done', spoken: value.spoken, sequences, heardAt: sequences[value.said] ?? null }
          } catch (error) {
            if (!(error instanceof StoreUnavailable || error instanceof Contested)) throw error
            return {
              status: 'unavailable',
              spoken: withoutStore(house, partnershipOf(incoming.partnership), incoming, category),
            }
          }
        },
      )
    },
  }
}

/** What can be said without the store: the card when there is danger, otherwise to try again. */
function withoutStore(
  house: House,
  partnership: Partnership,
  incoming: Incoming,
  category: DangerCategory | null,
): Spoken[] {
  const { t } = house.voice(partnership, incoming.lang)
  return [{ message: category ? dangerCard(category, t) : { text: t('engine:tryAgain') }, prompt: null }]
}

/** Where this person can be reached; written once a day at most, so that an ordinary turn leaves the participant's record alone. */
async function rememberAddress(acting: Acting, incoming: Incoming): Promise<void> {
  const { conversations } = await participantOf(acting)
  const { channel, conversation: id } = incoming.address
  const known = conversations.find((one) => one.channel === channel && one.id === id)
  if (known && incoming.at - known.at < DAY_MS) return
  const others = conversations.filter((one) => one !== known)
  const addresses = [{ channel, id, at: incoming.at }, ...others].slice(0, MOST_ADDRESSES)
  await changeParticipant(acting, { conversations: addresses })
}
