import { type No, no } from '#domain/refusal'
import { type Note, noteRecord } from '#records/note'
import { plan } from '#records/outbox'
import { type Acting, changeParticipant } from './acting.ts'
import { withConsent } from './consent.ts'
import { makeLink } from './links.ts'
import { whoReceives } from './receivers.ts'

/** As long as a link in somebody's mailbox opens the answer page. */
const ANSWERABLE_MS = 14 * 24 * 3_600_000

/** A message or a call-back request, mailed to one's own coach or to somebody else of the team. */
export async function sendNote(
  acting: Acting,
  input: Pick<Note, 'kind' | 'text' | 'name' | 'phone'> & { readonly to: 'coach' | 'team' },
): Promise<Note | No<'nobody'>> {
  const { work, house, person } = acting
  const { coach, team } = await whoReceives(acting)
  const receiver = input.to === 'coach' ? coach : team
  if (!receiver) return no('nobody')
  const note: Note = {
    id: house.ids.id(),
    participant: person,
    kind: input.kind,
    to: receiver === 'mailbox' ? null : receiver.id,
    text: input.text,
    name: input.name,
    phone: input.phone,
    createdAt: work.now,
    answeredAt: null,
  }
  await work.get(noteRecord, note.id)
  work.put(noteRecord, note.id, note)
  const token = await makeLink(work, house, {
    purpose: 'note',
    subject: note.id,
    coach: note.to,
    participant: person,
    until: work.now + ANSWERABLE_MS,
  })
  plan(work, `note:${note.id}`, work.now, { kind: 'note-mail', note: note.id, token }, person)
  // Written into the record on purpose: erasing at the same moment then meets a changed record and sees this note too.
  const consents = await withConsent(acting, {
    purpose: 'message-to-coach',
    isGiven: true,
    text: `people:review.${input.kind}`,
  })
  await changeParticipant(acting, { consents })
  return note
}
