import type { Action, Activity, Frame } from './boot.ts'

/** A message of the person on its way: shown at once, sent again under the same key until the server has it. */
export type Outgoing = {
  readonly key: string
  readonly shown: string
  readonly text: string
  readonly value?: unknown
  /** Typed words go back into the field when they are refused; a pressed choice does not. */
  readonly isTyped: boolean
  /** 'sent': the server has it, its echo is still to come. */
  readonly state: 'sending' | 'waiting' | 'sent'
}

/** One bubble; `key` stays the same when the echo takes the place of what was on its way, so that it is not read out twice. */
export type Bubble = {
  readonly key: string
  readonly isOwn: boolean
  readonly activity: Activity
  /** Left out for what needs no word; 'unkept': the server answered it but could not store it. */
  readonly state?: Outgoing['state'] | 'unkept'
  /** Its place in the stored conversation; no whole number for what is not stored, which is gone when the page is opened again. */
  readonly order?: number
}

export type Transcript = {
  /** Takes messages in any order, also twice, and lets go of what is no longer stored; gives those that are new. */
  take(frame: Frame): readonly Activity[]
  /** An own message that is not in the stored conversation, with what the bot said of it, which may have come in before. */
  takeLoose(own: Outgoing, isKept: boolean, answers: readonly Activity[]): void
  /** Leaves out what came until now, also when it comes again. */
  hide(frame: Frame): void
  clear(): void
  has(key: string): boolean
  bubbles(outgoing: readonly Outgoing[]): readonly Bubble[]
}

/** Less than 1, so that what is not stored stands between two stored messages. */
const LOOSE_STEP = 0.001

export function createTranscript(): Transcript {
  let kept = new Map<string, Bubble & { readonly order: number }>()
  let hiddenTo = 0

  const last = (): number => Math.max(0, ...[...kept.values()].map(({ order }) => order))
  const keep = (activity: Activity, order: number, state?: Bubble['state']): void => {
    const key = activity.channelData?.clientActivityID ?? activity.id
    const isOwn = activity.from?.role === 'user'
    kept.set(activity.id, { key, isOwn, activity, state, order })
  }

  const transcript: Transcript = {
    take({ activities = [], keptFrom = 0 }) {
      kept = new Map([...kept].filter(([, { order }]) => order >= keptFrom))
      const fresh = activities.filter(
        ({ type, id }) => type === 'message' && !kept.has(id) && !(orderOf(id) <= hiddenTo),
      )
      for (const activity of fresh) keep(activity, orderOf(activity.id) || last() + LOOSE_STEP * 2)
      return fresh
    },
    takeLoose({ key, shown }, isKept, answers) {
      transcript.take({ activities: answers })
      const answer = kept.get(answers[0]?.id ?? '')
      const order = answer ? answer.order - LOOSE_STEP : last() + LOOSE_STEP
      const own = { type: 'message', id: key, from: { role: 'user' }, text: shown }
      keep(own, order, isKept ? undefined : 'unkept')
    },
    hide({ activities = [] }) {
      hiddenTo = Math.max(hiddenTo, ...activities.map(({ id }) => orderOf(id) || 0))
    },
    clear() {
      kept = new Map()
      hiddenTo = 0
    },
    has: (key) => [...kept.values()].some((bubble) => bubble.key === key),
    bubbles: (outgoing) => [
      ...[...kept.values()].sort((a, b) => a.order - b.order),
      ...outgoing.map(bubbleOf),
    ],
  }
  return transcript
}

/** The place in the stored conversation ('<conversation>|0000012' is 12); NaN for what is not stored. */
const orderOf = (id: string): number => Number(id.split('|')[1])

const bubbleOf = ({ key, shown, state }: Outgoing): Bubble => ({
  key,
  isOwn: true,
  state,
  activity: { type: 'message', id: key, text: shown },
})

/**
 * The choices that can be pressed now: those of the last bot message, none once the person said something after it. What is not stored
 * does not count, so that the same choice can be pressed again.
 */
export function openChoices(bubbles: readonly Bubble[]): readonly Action[] {
  for (const { isOwn, activity, order = 0 } of [...bubbles].reverse()) {
    const actions = activity.suggestedActions?.actions ?? []
    if (!isOwn && actions.length) return actions
    if (order % 1 === 0) return []
  }
  return []
}
