import type { Contact } from '#domain/contact'
import type { Choice, Message } from '#domain/message'
import type { Text } from '#ports/voice'
import { participantRecord } from '#records/participant'
import type { Deed } from './contact-changes.ts'
import { viewOf, withFile } from './contact-view.ts'
import { momentCard, recalled } from './contact-words.ts'
import { tell } from './tell.ts'

/** In the participant's chat: the coach said yes, with what to keep of it. */
export async function tellBooked(deed: Deed, contact: Contact): Promise<void> {
  const { house, work, partnership } = deed
  const participant = await work.get(participantRecord, contact.participant)
  if (!participant) return
  const view = await withFile(deed, await viewOf(work, participant, contact), participant.id)
  await tell(house, work, partnership, participant.id, ({ t, moments }) => ({
    messages: [
      {
        text: [
          t('contact:news.booked', { name: view.coachName }),
          recalled(t, moments, view.recall, work.now),
        ]
          .filter((line) => line !== '')
          .join(' '),
        card: momentCard(t, moments, view),
      },
    ],
  }))
}

/** In the participant's chat: this moment is not to be, with a way to another one. */
export async function tellClosed({ house, work, partnership }: Deed, contact: Contact): Promise<void> {
  const participant = await work.get(participantRecord, contact.participant)
  if (!participant) return
  const { coachName: name, state } = await viewOf(work, participant, contact)
  await tell(house, work, partnership, participant.id, ({ t, moments }) => ({
    prompt: `contact.again|${contact.id}`,
    messages: closedMessages(t, { state, name, moment: moments.full(contact.start) }),
  }))
}

function closedMessages(t: Text, about: { state: string; name: string; moment: string }): Message[] {
  const choices: Choice[] = [
    { id: 'again', label: t('contact:again.yes'), icon: 'calendar' },
    { id: 'human', label: t('contact:again.human'), icon: 'phone' },
    { id: 'no', label: t('contact:again.no'), icon: 'later' },
  ]
  return [{ text: t(`contact:news.${about.state}`, about), choices }]
}
