import type { Activity } from '#bot/sdk'

/** A button as it was offered, with what pressing it sends. */
export type Offered = { readonly label: string; readonly value: unknown }

export const offered = (activity: Partial<Activity>): readonly Offered[] =>
  (activity.suggestedActions?.actions ?? []).map(({ title, value }) => ({ label: title, value }))

/**
 * An Activity of the bot as a transcript prints it, to be pasted as a test: its text, a card behind bars, its buttons on one line.
 */
export function transcriptLines(activity: Partial<Activity>): string[] {
  const cards = (activity.attachments ?? []).flatMap(({ content }) => cardLines(content))
  const buttons = offered(activity).map(({ label }) => `[${label}]`)
  return [...(activity.text ?? '').split('\n'), ...cards, buttons.join(' ')]
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

type HeroCard = {
  readonly title?: string
  readonly text?: string
  readonly buttons?: readonly { readonly title: string }[]
}

const cardLines = ({ title = '', text = '', buttons = [] }: HeroCard): string[] =>
  [title, ...text.split('\n'), ...buttons.map((button) => `<${button.title}>`)]
    .filter((line) => line !== '')
    .map((line) => `| ${line}`)

/** The button that a typed line presses: its number, its label, or its label in brackets. */
export function pressedBy(line: string, buttons: readonly Offered[]): Offered | null {
  const bare = /^\[(.+)\]$/.exec(line)?.[1] ?? line
  const byNumber = /^\d{1,2}$/.test(bare) ? buttons[Number(bare) - 1] : undefined
  return byNumber ?? buttons.find(({ label }) => label.toLowerCase() === bare.toLowerCase()) ?? null
}
