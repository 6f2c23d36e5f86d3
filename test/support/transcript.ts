import type { Spoken } from '#conversation/turn-types'
import type { Message } from '#domain/message'

/** What the bot showed, as a transcript prints it: text, then a card, then its buttons on one line. */
export function shown({ text, card, choices }: Message): string[] {
  const lines = text === '' ? [] : text.split('\n')
  if (card)
    lines.push(
      `| ${card.title}`,
      ...card.lines.map((line) => `| ${line}`),
      ...card.links.map(({ label }) => `| <${label}>`),
    )
  if (choices && choices.length > 0) lines.push(choices.map(({ label }) => `[${label}]`).join(' '))
  return lines.map((line) => line.trim()).filter((line) => line !== '')
}

export type Talk = {
  say(text: string): Promise<void>
  press(prompt: string, choice: string, label: string): Promise<void>
  /** Everything that came since the last look, oldest first. */
  news(): Promise<readonly Spoken[]>
}

/**
 * Plays the participant's lines of a transcript ("> words", "> [button]") and answers what was really said, line by line, so that one
 * comparison shows the whole chat. A button that was not offered shows as a line with those that were.
 */
export async function played(
  talk: Talk,
  expected: string,
  last: { spoken: Spoken | null },
): Promise<string[]> {
  const actual: string[] = []
  const look = async () => {
    for (const spoken of await talk.news()) {
      actual.push(...shown(spoken.message))
      if (spoken.message.choices?.length) last.spoken = spoken
    }
  }
  for (const line of linesOf(expected)) {
    if (!line.startsWith('>')) continue
    await look()
    actual.push(line)
    const said = line.slice(1).trim()
    const button = /^\[(.+)\]$/.exec(said)?.[1]
    if (button === undefined) await talk.say(said)
    else {
      const offered = last.spoken?.message.choices ?? []
      const choice = offered.find(({ label }) => label === button)
      if (choice) await talk.press(last.spoken?.prompt ?? '', choice.id, choice.label)
      else actual.push(`(not offered: only ${offered.map(({ label }) => `[${label}]`).join(' ')})`)
    }
    await look()
  }
  if (!linesOf(expected).some((line) => line.startsWith('>'))) await look()
  return actual
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
