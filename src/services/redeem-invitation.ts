import { type No, no } from '#domain/refusal'
import { coachRecord } from '#records/coach'
import { contactRecord } from '#records/contact'
import { invitationRecord } from '#records/invitation'
import { triesRecord } from '#records/tries'
import { type Acting, changeParticipant, participantOf } from './acting.ts'
import { close, writeOff } from './contact-changes.ts'
import { findInvitation } from './invite.ts'

const MOST_TRIES = 5
const QUARTER_MS = 15 * 60_000

export type Bound = { readonly coachName: string }

/**
 * Binds the participant to the coach who gave the code, and uses it up. 'wrong': whatever is the matter with it. 'has-coach': there is one already,
 * nothing was changed; `mayReplace` says yes to the change, which ends what was planned with the old one. 'too-many': five wrong ones in a
 * quarter of an hour, right or not.
 */
export async function redeemInvitation(
  acting: Acting,
  input: { readonly code: string; readonly mayReplace: boolean },
): Promise<
  Bound | No<'wrong' | 'too-many'> | (No<'has-coach'> & { readonly now: string; readonly next: string })
> {
  const { work, house } = acting
  const tries = await work.get(triesRecord, acting.person)
  if (tries && tries.count >= MOST_TRIES) return no('too-many')
  const invitation = await findInvitation(house, work, input.code)
  const coach = invitation ? await work.get(coachRecord, invitation.coach) : null
  if (!invitation || !coach?.isActive) {
    const until = tries?.until ?? work.now + QUARTER_MS
    work.put(triesRecord, acting.person, { count: (tries?.count ?? 0) + 1, until })
    return no('wrong')
  }
  const participant = await participantOf(acting)
  const old = participant.coach ? await work.get(coachRecord, participant.coach.id) : null
  const isChange = old !== null && old.id !== coach.id
  if (isChange && old.isActive && !input.mayReplace)
    return { ...no('has-coach'), now: old.name, next: coach.name }
  if (isChange) await leave(acting, old.id)
  work.remove(invitationRecord, invitation.id)
  if (old?.id !== coach.id) await changeParticipant(acting, { coach: { id: coach.id, since: work.now } })
  return { coachName: coach.name }
}

/** The old coach's moments come free, and the old coach hears that they are off. */
async function leave(acting: Acting, old: string): Promise<void> {
  const { contacts } = await participantOf(acting)
  for (const { id } of contacts) {
    const contact = await acting.work.get(contactRecord, id)
    if (contact?.coach !== old || contact.end <= acting.work.now) continue
    writeOff(acting.work, contact)
    await close(acting.work, contact, 'cancelled')
  }
}
