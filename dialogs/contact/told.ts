import { momentCard, placeTold, recalled, type Scene } from '#conversation'
import type { Place } from '#domain/contact'
import type { Message } from '#domain/message'
import type { View } from './scene.ts'

type Teller = Pick<Scene<unknown>, 't' | 'moments' | 'now' | 'participant'>

/** What became of a wish: certain, with how it will be recalled and a card to keep, or asked, with until when it is held. */
export function becameOf({ t, moments, now, participant }: Teller, view: View, isMoved = false): Message {
  const name = view.coachName
  if (view.state === 'requested') {
    const until = moments.relative(view.heldUntil ?? view.start, now)
    return { text: t(`contact:done.${participant.email ? 'requestedMail' : 'requested'}`, { name, until }) }
  }
  const done = t(`contact:done.${isMoved ? 'moved' : 'booked'}`, { name })
  return {
    text: `${done} ${recalled(t, moments, view.recall, now)}`,
    card: momentCard(t, moments, view),
  }
}

/** What will be asked for, read back line by line before it counts. An address stands in a line of its own, for its writer to check. */
export function readBack(
  { t, moments, participant }: Teller,
  what: { readonly start: number; readonly place: Place; readonly name: string; readonly before?: number },
): string {
  const { place } = what
  const isHome = place.type === 'home' && place.text
  return [
    t('contact:check.when', { moment: moments.full(what.start) }),
    ...(what.before ? [t('contact:check.before', { moment: moments.full(what.before) })] : []),
    t('contact:check.with', { name: what.name }),
    t('contact:check.where', { place: placeTold(t, place) }),
    ...(isHome ? [t('contact:check.address', { text: place.text ?? '' })] : []),
    ...(place.type === 'phone' && participant.phone
      ? [t('contact:check.phone', { phone: participant.phone })]
      : []),
  ].join('\n')
}
