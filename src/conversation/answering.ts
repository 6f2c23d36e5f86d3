import type { Message } from '#domain/message'
import type { DangerCategory } from '#language/danger'
import type { Session } from '#records/session'
import { dangerCard } from './danger-card.ts'
import type { Dialog } from './dialog.ts'
import { ask, atHome, type Played, play, type Stage } from './engine.ts'
import { HOME, innermost, placeAt, pushed } from './place.ts'
import type { Incoming, Spoken } from './turn-types.ts'

/** After this long an open question is forgotten: nobody remembers what it was about. */
const DAY_MS = 24 * 3_600_000
/** After this long of silence the bot says again what it is. */
const MONTH_MS = 30 * DAY_MS

/** What the engine makes of one message. `silence`: milliseconds since the one before. */
export async function answered(
  stage: Stage,
  session: Session,
  incoming: Incoming,
  category: DangerCategory | null,
  silence: number,
): Promise<Played> {
  if (category) return inDanger(stage, session, category)
  const standing = isStale(stage, session, silence) ? { ...session, ...asHome(stage) } : session
  if (incoming.kind === 'start') return ask(stage, standing.places, [await welcomeBack(stage)])
  return play(stage, standing, incoming)
}

/** The card first, in whatever was open; that comes back afterwards. Somebody who goes on about it gets the numbers, not the whole card again. */
async function inDanger(stage: Stage, session: Session, category: DangerCategory): Promise<Played> {
  const dialog = stage.dialogs.get('danger') as Dialog
  const isAgain = session.places.at(-1)?.dialog === dialog.id
  const { text, card } = dangerCard(category, stage.t)
  const message: Message =
    isAgain && card ? { text, card: { ...card, lines: [] } } : { text, ...(card ? { card } : {}) }
  const places = session.places.filter((place) => place.dialog !== dialog.id)
  return ask(stage, pushed(places, placeAt(dialog)), [message])
}

/** First of all, what is coming up: whoever returns should not have to ask. */
async function welcomeBack(stage: Stage): Promise<Message> {
  const { participant, moments, now } = await stage.scene(null)
  const next = participant.contacts.find((contact) => contact.end > now)
  const text = next
    ? stage.t('engine:backWithContact', { moment: moments.full(next.start) })
    : stage.t('engine:back')
  return { text }
}

/** A question of yesterday is let go, a menu stays good; and a dialog that a deploy took away leaves nobody stranded. */
function isStale(stage: Stage, session: Session, silence: number): boolean {
  const { dialog } = innermost(session.places)
  return !stage.dialogs.has(dialog) || (silence > DAY_MS && dialog !== HOME)
}

const asHome = (stage: Stage): Pick<Session, 'places' | 'asked'> => ({
  places: [...atHome(stage).places],
  asked: { prompt: 0, choices: [] },
})

/** Gives the open question its prompt, and says again what this is after a month of silence. */
export function spokenOf(
  stage: Stage,
  session: Session,
  played: Played,
  silence: number,
): { spoken: Spoken[]; session: Session } {
  const prompt = session.asked.prompt + 1
  const notice = silence > MONTH_MS ? [{ text: stage.t('engine:notice') }] : []
  const messages: readonly Message[] = [...notice, ...played.messages]
  const choices = messages.at(-1)?.choices ?? []
  const isLast = (at: number) => at === messages.length - 1 && choices.length > 0
  return {
    spoken: messages.map((message, at) => ({ message, prompt: isLast(at) ? String(prompt) : null })),
    session: {
      ...session,
      places: [...played.places],
      unclear: played.unclear,
      asked: { prompt, choices: [...choices] },
    },
  }
}
