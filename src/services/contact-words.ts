import type { Place } from '#domain/contact'
import type { Card } from '#domain/message'
import type { Moments, Text } from '#ports/voice'
import type { ContactView, Recall } from './contact-view.ts'

/** How it will be recalled, in a sentence; empty where nothing needs to be said. */
export const recalled = (t: Text, moments: Moments, recall: Recall, now: number): string =>
  recall.by === 'nothing'
    ? t(`contact:recall.${recall.why}`)
    : t(`contact:recall.${recall.by}`, { moment: moments.relative(recall.at, now) })

/** The moment, to photograph or to put in one's own calendar. */
export function momentCard(t: Text, moments: Moments, view: ContactView): Card {
  return {
    title: moments.full(view.start),
    lines: [
      t('contact:card.with', { name: view.coachName }),
      t('contact:card.where', { place: placeTold(t, view.place) }),
    ],
    links: view.file ? [{ label: t('contact:card.file'), url: view.file }] : [],
  }
}

/** Where or how, as the participant reads it. A home address is left out: whoever reads along need not know it. */
export function placeTold(t: Text, { type, text }: Place): string {
  if (type === 'hub' && !text) return t('place:hub')
  return t(`place:told.${type}`, { text: text ?? '', address: text ?? '' })
}
