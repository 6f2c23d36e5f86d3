import type { Coach } from '#domain/coach'
import type { Contact } from '#domain/contact'
import { ahead, isDirect, MOST_OPEN } from '#domain/contacts'
import type { Span } from '#domain/local-time'
import { type No, no } from '#domain/refusal'
import { type Acting, participantOf } from './acting.ts'
import { freeAt, intakeCoaches, ownCoach } from './free-moments.ts'
import { ownContact } from './own-contact.ts'

export type Offer = {
  readonly kind: Contact['kind']
  /** Null for a first talk: the team sees who is free. */
  readonly coachName: string | null
  /** True when a moment is certain at once, false when the coach is asked first. */
  readonly isDirect: boolean
  /** Earliest first; they overlap, for one starts every half hour. */
  readonly moments: readonly Span[]
}

/**
 * The moments at which this participant could have a contact in the next four weeks: with the own coach, else with whoever gives first talks,
 * or, for `contact`, those to which it could move. 'nobody': there is no coach who could.
 */
export async function offerMoments(
  acting: Acting,
  input: { readonly contact?: string | null },
): Promise<Offer | No<'nobody' | 'too-many' | 'unknown'>> {
  return input.contact ? offerOthers(acting, input.contact) : offerNew(acting)
}

async function offerNew(acting: Acting): Promise<Offer | No<'nobody' | 'too-many'>> {
  const { work, partnership } = acting
  const participant = await participantOf(acting)
  if (ahead(participant.contacts, work.now).length >= MOST_OPEN) return no('too-many')
  const own = await ownCoach(acting)
  if (own) {
    const isAtOnce = isDirect(own, participant, 'regular')
    const moments = await freeAt(work, [own], { minutes: partnership.contact.minutes, isDirect: isAtOnce })
    return { kind: 'regular', coachName: own.name, isDirect: isAtOnce, moments: spansOf(moments) }
  }
  const intake = await intakeCoaches(work)
  if (intake.length === 0) return no('nobody')
  const moments = await freeAt(work, intake, { minutes: partnership.intake.minutes, isDirect: false })
  return { kind: 'first', coachName: null, isDirect: false, moments: spansOf(moments) }
}

async function offerOthers(acting: Acting, id: string): Promise<Offer | No<'nobody' | 'unknown'>> {
  const found = await ownContact(acting, id)
  if (!found) return no('unknown')
  const { contact, coach } = found
  if (!coach?.isActive) return no('nobody')
  const isAtOnce = isDirect(coach, await participantOf(acting), contact.kind)
  const moments = await freeAt(acting.work, [coach], {
    minutes: (contact.end - contact.start) / 60_000,
    isDirect: isAtOnce,
    except: contact.id,
  })
  const others = spansOf(moments).filter(({ start }) => start !== contact.start)
  return { kind: contact.kind, coachName: coach.name, isDirect: isAtOnce, moments: others }
}

const spansOf = (found: readonly { readonly span: Span; readonly coach: Coach }[]): Span[] =>
  found.map(({ span }) => span)
