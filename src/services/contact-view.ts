import type { Contact } from '#domain/contact'
import type { Participant } from '#domain/participant'
import { contactReminders } from '#domain/reminder'
import { coachRecord } from '#records/coach'
import type { Work } from '#records/work'
import type { House } from './acting.ts'
import { makeLink } from './links.ts'

/** A contact as its participant sees it. */
export type ContactView = Pick<
  Contact,
  'id' | 'coach' | 'kind' | 'start' | 'end' | 'place' | 'state' | 'heldUntil'
> & {
  readonly coachName: string
  readonly coachPhone: string | null
  readonly recall: Recall
  /** Where a booked contact lies as a file for one's own calendar; null for one that is not certain. */
  readonly file: string | null
}

/** How somebody will be reminded: where and when, or why not. 'soon': there is no moment left for it. */
export type Recall =
  | { readonly by: 'mail' | 'chat'; readonly at: number }
  | { readonly by: 'nothing'; readonly why: 'off' | 'soon' | 'nowhere' }

/** Channels that show a message by themselves; a web page only shows it once somebody opens it. */
const SPEAKS_FIRST: ReadonlySet<string> = new Set(['whatsapp', 'botframework', 'msteams', 'teams'])

export function recallOf(
  participant: Pick<Participant, 'reminders' | 'email' | 'conversations'>,
  contact: Pick<Contact, 'id' | 'start'>,
  now: number,
): Recall {
  if (!participant.reminders.isOn) return { by: 'nothing', why: 'off' }
  const isSpoken = participant.conversations.some(({ channel }) => SPEAKS_FIRST.has(channel))
  if (!participant.email && !isSpoken) return { by: 'nothing', why: 'nowhere' }
  const last = contactReminders(contact, now).at(-1)
  if (!last) return { by: 'nothing', why: 'soon' }
  return { by: participant.email ? 'mail' : 'chat', at: last.at }
}

export async function viewOf(work: Work, participant: Participant, contact: Contact): Promise<ContactView> {
  const coach = await work.get(coachRecord, contact.coach)
  const { id, kind, start, end, place, state, heldUntil } = contact
  return {
    ...{ id, coach: contact.coach, kind, start, end, place, state, heldUntil },
    coachName: coach?.name ?? '',
    coachPhone: coach?.phone ?? null,
    recall: recallOf(participant, contact, work.now),
    file: null,
  }
}

/** With the address of a calendar file that works until the contact is over. */
export async function withFile(
  { house, work }: { readonly house: House; readonly work: Work },
  view: ContactView,
  participant: string,
): Promise<ContactView> {
  if (view.state !== 'booked') return view
  const link = { purpose: 'moment', subject: view.id, coach: null, participant, until: view.end } as const
  return { ...view, file: `${house.publicUrl}/moment/${await makeLink(work, house, link)}.ics` }
}
