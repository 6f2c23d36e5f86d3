import type { Spoken } from '#conversation/turn-types'
import type { Card, Link } from '#domain/message'
import type { Activity, Attachment } from './sdk.ts'

/**
 * What the bot says as a Bot Framework Activity, without address: plain text, choices as messageBack actions that carry
 * { prompt, choice } (so that an old button is known as old), a card as a hero card.
 */
export function toActivity({ message, prompt }: Spoken): Partial<Activity> {
  const { text, choices = [], card } = message
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    ...(card ? { attachments: [heroCard(card)] } : {}),
    ...(choices.length > 0
      ? {
          suggestedActions: {
            to: [],
            actions: choices.map(({ id, label, icon }) => ({
              type: 'messageBack',
              title: label,
              text: label,
              displayText: label,
              value: { prompt, choice: id },
              ...(icon ? { channelData: { icon } } : {}),
            })),
          },
        }
      : {}),
  }
}

const heroCard = ({ title, lines, links }: Card): Attachment => ({
  contentType: 'application/vnd.microsoft.card.hero',
  content: { title, text: lines.join('\n'), buttons: links.map(button) },
})

const button = ({ label, url }: Link) => ({
  type: url.startsWith('tel:') ? 'call' : 'openUrl',
  title: label,
  value: url,
})
