import { createLauncher } from './launcher.ts'

/** Baked in by the server: who may frame which chat, and the launcher's words by language. */
declare const EMBED: {
  readonly origins: Readonly<Record<string, readonly string[]>>
  readonly words: Readonly<Record<string, Words>>
}

export type Words = {
  readonly label: string
  readonly open: string
  readonly close: string
  readonly unread: string
  readonly newTab: string
}

/** Runs on somebody else's page: draws one button there, stores nothing, asks nothing until it is pressed. */
function start(script: HTMLScriptElement): void {
  const { partnership = '', lang = document.documentElement.lang.slice(0, 2), position } = script.dataset
  const { origin } = new URL(script.src)
  const isListed = EMBED.origins[partnership]?.includes(location.origin) ?? false
  const page = partnership ? `${origin}/c/${encodeURIComponent(partnership)}` : `${origin}/`
  const query = script.dataset.lang ? `lang=${encodeURIComponent(script.dataset.lang)}` : ''
  if (partnership && !isListed)
    // biome-ignore lint/suspicious/noConsole: whoever puts the script on a site looks here for what is missing.
    console.warn(
      `Chat: ${location.origin} is not listed for "${partnership}", so the chat opens in a new tab.`,
    )
  createLauncher({
    words: (EMBED.words[lang] ?? EMBED.words.nl) as Words,
    origin,
    page: query ? `${page}?${query}` : page,
    frame: isListed ? `${page}?frame=1&${query}` : null,
    isLeft: position === 'left',
  })
}

// Two script lines on one page still give one launcher.
const script = document.currentScript as HTMLScriptElement
const mark = Symbol.for('aan-het-roer')
const seen = window as unknown as Record<symbol, boolean>
if (!seen[mark]) {
  seen[mark] = true
  if (document.body) start(script)
  else addEventListener('DOMContentLoaded', () => start(script))
}
