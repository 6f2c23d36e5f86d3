import type { Contact } from '#domain/contact'
import type { Step } from '#domain/goal'
import { contactRecord } from '#records/contact'
import { participantRecord } from '#records/participant'
import type { Work } from '#records/work'

/** The contact that a reminder is about, if it still stands at the moment for which the reminder was made and has not begun. */
export async function standingContact(
  work: Work,
  item: { readonly contact: string; readonly start: number },
): Promise<Contact | null> {
  const contact = await work.get(contactRecord, item.contact)
  const stands = contact?.state === 'booked' && contact.start === item.start && contact.start > work.now
  return stands ? contact : null
}

const STILL_USEFUL_MS = 3_600_000

/** The step that a reminder is about, if it is still to be done at that moment; an hour later the reminder is of no use. */
export async function standingStep(
  work: Work,
  item: { readonly participant: string; readonly goal: string; readonly step: string; readonly at: number },
): Promise<Step | null> {
  const participant = await work.get(participantRecord, item.participant)
  const goal = participant?.goals.find(({ id, state }) => id === item.goal && state === 'open')
  const step = goal?.path.steps.find(({ id }) => id === item.step)
  const stands = step?.doneAt === null && step.at === item.at && item.at + STILL_USEFUL_MS > work.now
  return stands ? step : null
}
