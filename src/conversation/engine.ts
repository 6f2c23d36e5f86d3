import type { Choice, Message } from '#domain/message'
import { command } from '#language/commands'
import { domainOf } from '#language/domains'
import { matchChoice } from '#language/match-choice'
import { isWish, topic } from '#language/topic'
import type { Session } from '#records/session'
import type { Answer, Dialog, Outcome, Scene } from './dialog.ts'
import { HOME, innermost, movedBack, movedOn, type Place, placeAt, pushed, replaced } from './place.ts'
import type { Incoming } from './turn-types.ts'

/** What the engine may do during one turn; `scene` gives what a question sees. */
export type Stage = {
  readonly dialogs: ReadonlyMap<string, Dialog>
  scene<Draft>(draft: Draft): Promise<Scene<Draft>>
  readonly t: Scene<unknown>['t']
  readonly domains: readonly string[]
}

export type Standing = { readonly places: readonly Place[]; readonly unclear: string | null }
export type Played = Standing & { readonly messages: readonly Message[] }

const LONGEST_TEXT = 2000

/** Where somebody stands who says something for the first time, or after a day. */
export const atHome = (stage: Stage): Standing => ({
  places: [placeAt(dialogOf(stage, HOME))],
  unclear: null,
})

/** Asks the open question (again) after `before`. */
export async function ask(
  stage: Stage,
  places: readonly Place[],
  before: readonly Message[] = [],
): Promise<Played> {
  const opened = reopened(stage, innermost(places))
  const standing = replaced(places, opened.place)
  const { dialog, draft, question } = opened
  const asked = await dialog.questions[question]?.ask(await stage.scene(draft))
  const kindly = opened.isRestarted ? [{ text: stage.t('engine:restarted') }] : []
  return {
    places: standing,
    unclear: null,
    messages: [...before, ...kindly, ...(asked === undefined ? [] : [asked].flat())],
  }
}

/** One message of the participant against where the conversation stands. */
export async function play(stage: Stage, session: Session, incoming: Incoming): Promise<Played> {
  const { places } = session
  const again = (key: string) => ask(stage, places, [{ text: stage.t(key) }])
  if (incoming.kind === 'media') return again('engine:media')
  if (incoming.choice) return pressed(stage, session, incoming.choice)
  const text = incoming.text.trim()
  if (text.length > LONGEST_TEXT) return again('engine:tooLong')
  if (!/[\p{L}\p{N}]/u.test(text)) return again('engine:noWords')
  const chosen = matchChoice(text, session.asked.choices)
  if (chosen) return chose(stage, session, chosen)
  for (const { prompt, choices } of session.standing) {
    const answered = matchChoice(text, choices)
    if (answered && !/^\d/.test(text)) return standing(stage, places, prompt, answered)
  }
  return typed(stage, places, text)
}

async function pressed(
  stage: Stage,
  session: Session,
  pressing: { prompt: string; choice: string },
): Promise<Played> {
  const offered = session.standing.find(({ prompt }) => prompt === pressing.prompt)
  const proactive = offered?.choices.find(({ id }) => id === pressing.choice)
  if (offered && proactive) return standing(stage, session.places, offered.prompt, proactive)
  const isCurrent = pressing.prompt === String(session.asked.prompt)
  const current = isCurrent ? session.asked.choices.find(({ id }) => id === pressing.choice) : undefined
  if (current) return chose(stage, session, current)
  return ask(stage, session.places, [{ text: stage.t('engine:oldButton') }])
}

async function chose(
  stage: Stage,
  session: Session,
  { id, label }: Pick<Choice, 'id' | 'label'>,
): Promise<Played> {
  if (id === SEND) return opened(stage, session.places, 'message.send', { text: session.unclear ?? '' })
  return taken(stage, session.places, { text: label, choice: id })
}

/** A tap on a message nobody asked for: its dialog goes on top, and what was open comes back afterwards. Prompts read "dialog|subject". */
async function standing(
  stage: Stage,
  places: readonly Place[],
  prompt: string,
  choice: Pick<Choice, 'id' | 'label'>,
): Promise<Played> {
  const [id = '', subject = ''] = prompt.split('|')
  const dialog = dialogOf(stage, id)
  return taken(stage, pushed(places, placeAt(dialog, { subject })), { text: choice.label, choice: choice.id })
}

async function typed(stage: Stage, places: readonly Place[], text: string): Promise<Played> {
  const place = innermost(places)
  const ordered = command(text)
  if (ordered === 'menu') return ask(stage, atHome(stage).places)
  if (ordered === 'back') return stepBack(stage, places)
  if (ordered === 'stop') return stopped(stage, place)
  if (ordered && stage.dialogs.has(ordered)) return opened(stage, places, ordered, {})
  if (await isOpenQuestion(stage, place)) return taken(stage, places, { text, choice: null })
  const about = topic(text)
  if (about && stage.dialogs.has(about)) return opened(stage, places, about, {})
  if (isWish(text)) {
    const fresh = placeAt(dialogOf(stage, 'goal.set'))
    const isNothingOpen = place.dialog === HOME || dialogOf(stage, place.dialog).isSide
    return taken(stage, isNothingOpen ? replaced(places, fresh) : pushed(places, fresh), {
      text,
      choice: null,
    })
  }
  const missed = await ask(stage, places, [{ text: stage.t('engine:notUnderstood') }])
  return { ...missed, unclear: text, messages: withSending(stage, missed.messages) }
}

async function isOpenQuestion(stage: Stage, place: Place): Promise<boolean> {
  const { dialog, draft, question } = reopened(stage, place)
  const takesText = dialog.questions[question]?.takesText ?? false
  return typeof takesText === 'boolean' ? takesText : takesText(await stage.scene(draft))
}

/** Whatever is not understood can go to the coach with one tap. */
function withSending(stage: Stage, messages: readonly Message[]): Message[] {
  const last = messages.at(-1) as Message
  const send: Choice = { id: SEND, label: stage.t('engine:sendToCoach'), icon: 'mail' }
  return [...messages.slice(0, -1), { ...last, choices: [...(last.choices ?? []), send] }]
}
const SEND = 'engine.send'

/** Stops whatever was open, side questions too; a second "stop", or one at the menu, stops the messages. */
function stopped(stage: Stage, place: Place): Promise<Played> {
  const isInside = place.dialog !== HOME && place.dialog !== 'stop'
  return ask(stage, [placeAt(dialogOf(stage, 'stop'), { isInside })])
}

async function stepBack(stage: Stage, places: readonly Place[]): Promise<Played> {
  const back = movedBack(innermost(places))
  return back ? ask(stage, replaced(places, back)) : closed(stage, places, [])
}

async function opened(stage: Stage, places: readonly Place[], id: string, draft: unknown): Promise<Played> {
  const dialog = dialogOf(stage, id)
  const isAlone = innermost(places).dialog === HOME || innermost(places).dialog === id
  return ask(
    stage,
    dialog.isSide && !isAlone
      ? pushed(places, placeAt(dialog, draft))
      : replaced(places, placeAt(dialog, draft)),
  )
}

async function closed(stage: Stage, places: readonly Place[], messages: readonly Message[]): Promise<Played> {
  const outer = places.slice(0, -1)
  return ask(stage, outer.length > 0 ? outer : atHome(stage).places, messages)
}

async function taken(
  stage: Stage,
  places: readonly Place[],
  said: Omit<Answer, 'understood'>,
): Promise<Played> {
  const { place, dialog, draft, question, isRestarted } = reopened(stage, innermost(places))
  if (isRestarted) return ask(stage, places)
  const answer: Answer = {
    ...said,
    // Looked at only by who asks for it: reading a sentence for its domain is a good part of a turn.
    understood: {
      get domain() {
        return said.choice ? null : domainOf(said.text, stage.domains)
      },
    },
  }
  const outcome = (await dialog.questions[question]?.take(answer, await stage.scene(draft))) as Outcome<
    string,
    unknown
  >
  switch (outcome.to) {
    case 'question':
      return ask(stage, replaced(places, movedOn(place, outcome.question, outcome.draft)), outcome.messages)
    case 'same':
      return ask(stage, places, outcome.messages)
    case 'dialog':
      return ask(
        stage,
        replaced(places, placeAt(dialogOf(stage, outcome.dialog), outcome.draft)),
        outcome.messages,
      )
    case 'end':
      return closed(stage, places, outcome.messages)
  }
}

/** A draft from before a deploy that no longer fits starts its dialog anew. */
function reopened(stage: Stage, place: Place) {
  const dialog = dialogOf(stage, stage.dialogs.has(place.dialog) ? place.dialog : HOME)
  const parsed = dialog.draft.safeParse(place.draft)
  if (dialog.id === place.dialog && parsed.success && place.question in dialog.questions)
    return { place, dialog, draft: parsed.data, question: place.question, isRestarted: false }
  const fresh = placeAt(dialog)
  return {
    place: fresh,
    dialog,
    draft: dialog.draft.parse(fresh.draft),
    question: fresh.question,
    isRestarted: true,
  }
}

function dialogOf(stage: Stage, id: string): Dialog {
  const dialog = stage.dialogs.get(id)
  if (!dialog) throw new Error(`no dialog is called ${id}`)
  return dialog
}
