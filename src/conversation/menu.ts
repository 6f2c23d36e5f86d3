import type { Choice, Icon } from '#domain/message'
import type { Participant } from '#domain/participant'
import type { Partnership } from '#domain/partnership'
import type { Text } from '#ports/voice'

type Entry = readonly [dialog: string, icon: Icon, isOffered?: (participant: Participant) => boolean]

const FIRST: readonly Entry[] = [
  [
    'goal.list',
    'goal',
    (participant) => participant.goals.some(({ state }) => state === 'open' || state === 'later'),
  ],
  ['goal.set', 'goal'],
  ['contact.list', 'calendar', (participant) => participant.contacts.length > 0],
  ['contact.book', 'calendar'],
  ['message.send', 'mail', (participant) => participant.coach !== null],
  ['human', 'phone'],
  ['about', 'info', (participant) => participant.goals.length === 0 && participant.contacts.length === 0],
  ['more', 'more'],
]

const MORE: readonly Entry[] = [
  ['coach.who', 'person'],
  ['invitation', 'pen'],
  ['message.send', 'mail', (participant) => participant.coach === null],
  ['reminders', 'bell'],
  ['about', 'info'],
  ['data.show', 'paper'],
  ['data.erase', 'no'],
]

type Whose = { readonly t: Text; readonly participant: Participant | null; readonly partnership: Partnership }

/** What the bot can do for this person now; without a participant, for somebody who is new. The ids are those of the dialogs. */
export const menuFor = (whose: Whose): Choice[] => entries(FIRST, whose)
export const moreFor = (whose: Whose): Choice[] => entries(MORE, whose)

const entries = (list: readonly Entry[], { t, participant }: Whose): Choice[] =>
  list
    .filter(
      ([dialog, , isOffered]) => !isOffered || (participant ? isOffered(participant) : dialog === 'about'),
    )
    .map(([dialog, icon]) => ({ id: dialog, label: t(`engine:menu.${dialog.replace('.', '-')}`), icon }))
