import { HELP_LINES, LINES_FOR } from '#domain/help-lines'
import type { Message } from '#domain/message'
import { dialled } from '#domain/reach'
import type { DangerCategory } from '#language/danger'
import type { Text } from '#ports/voice'

/** The static card: it needs no store, so it also goes out when everything else is down. */
export function dangerCard(category: DangerCategory, t: Text): Message {
  const lines = LINES_FOR[category].map((id) => HELP_LINES[id])
  return {
    text: t(`danger:${category}`),
    card: {
      title: t('danger:title'),
      lines: lines.map(({ id, number }) => t(`danger:line.${id}`, { number })),
      links: lines.map(({ id, number }) => ({
        label: t(`danger:call.${id}`, { number }),
        url: dialled(number),
      })),
    },
  }
}
