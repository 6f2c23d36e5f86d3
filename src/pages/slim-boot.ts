import type { Boot } from './chat-page.ts'

/** An activity with whatever fields the channel gave it. */
export type BootActivity = {
  readonly type: string
  readonly id: string
  readonly from?: { readonly role?: string }
  readonly text?: string
  readonly suggestedActions?: { readonly actions: readonly unknown[] }
  readonly attachments?: readonly unknown[]
}

/** Every byte here comes before the first message, so what the page does not read stays out of it. */
export function slimBoot({ user: _user, dir: _dir, activities, ...boot }: Boot): object {
  return { ...boot, activities: activities.map(slimActivity) }
}

function slimActivity({ type, id, from, text, suggestedActions, attachments }: BootActivity): object {
  const actions = suggestedActions?.actions.map(slimAction)
  return {
    type,
    id,
    from: { role: from?.role },
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
