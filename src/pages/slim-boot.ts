import type { Boot } from './chat-page.ts'
import type { ShortNames } from './widget-bundle.ts'

/** An activity with whatever fields the channel gave it. */
export type BootActivity = {
  readonly type: string
  readonly id: string
  readonly text?: string
  readonly suggestedActions?: { readonly actions: readonly unknown[] }
  readonly attachments?: readonly unknown[]
}

/** Every byte here comes before the first message, so what the page does not read stays out of it. */
export function slimBoot(
  { user: _user, dir: _dir, texts, activities, ...boot }: Boot,
  shortNames: ShortNames,
): object {
  const { title: _title, noScript: _noScript, ...read } = texts
  const short = Object.entries(read).map(([name, words]) => [shortNames[name] ?? name, words])
  return { ...boot, texts: Object.fromEntries(short), activities: activities.map(slimActivity) }
}

/** Who speaks is left out: before the person's first message that is always the bot. */
function slimActivity({ type, id, text, suggestedActions, attachments }: BootActivity): object {
  const actions = suggestedActions?.actions.map(slimAction)
  return {
    type,
    id,
    text,
    attachments,
    ...(actions ? { suggestedActions: { actions } } : {}),
  }
}

/** The page takes the title for what is missing. */
function slimAction(action: unknown): object {
  const { title, text, displayText, value, channelData } = action as Record<string, unknown>
  return {
    title,
    ...(text === title ? {} : { text }),
    ...(displayText === title ? {} : { displayText }),
    value,
    channelData,
  }
}
