import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** What the visitor's browser gets, bundled once at start and kept in memory. */
export type WidgetBundle = {
  readonly script: string
  readonly css: string
  /** What the names of OWN_WORDS became in the script. */
  readonly shortNames: ShortNames
  /** The script behind /embed.js; what it knows of each partnership is baked in, so that it asks the server nothing. */
  loader(embed: Embed): string
}

export type ShortNames = Readonly<Record<string, string>>

export type Embed = {
  /** Origins that may show the chat in a frame, by partnership. They stand in the frame's policy too: nothing secret. */
  readonly origins: Readonly<Record<string, readonly string[]>>
  /** Words on the launcher, by language; Dutch must be there. */
  readonly words: Readonly<Record<string, LauncherWords>>
}

export type LauncherWords = {
  readonly label: string
  readonly open: string
  readonly close: string
  readonly unread: string
  readonly newTab: string
}

/**
 * Property names that only the widget knows, its texts among them: made short in the bundle. None may be a name of the browser, of what else
 * the server sends, or of a pictogram; a test compares them. A name that is left out only stays long.
 */
export const OWN_WORDS: readonly string[] =
  `activity ask begin boot bubble card catchUp chat choices confirmSomebodyElse draft expect follow forget hasNewBelow hide isFirst
isOwn isPossible isQuiet isTyped keep offer onActivities onBotSpoke onChange onEnded onReach onResume onReturned onSent onUnreached
order outgoing post press reading reopen scrollDown sendDraft settle shown socketUrl somebodyElse speech takeLoose toEnd waitMs wake
about bot busy fresh freshHint goOn goOnHint gone menuSays newBelow newTab notKept oneAtATime other otherHint otherNo otherText otherTitle
otherYes refused restart retry returnIntro returnTitle sending waiting wipe wipeSays you`.split(/\s+/)

const CHAT = 'main.tsx'
const WIDGET = fileURLToPath(new URL('../../widget/', import.meta.url))

/** Takes some tens of milliseconds; rejects when the widget's code does not compile. */
export async function createWidgetBundle(): Promise<WidgetBundle> {
  const [script, css, loader] = await Promise.all([CHAT, 'chat.css', 'loader.ts'].map(bundled))
  return {
    script: script?.code ?? '',
    css: css?.code ?? '',
    shortNames: script?.shortNames ?? {},
    loader: (embed) => `(EMBED=>{${loader?.code}})(${JSON.stringify(embed)})`,
  }
}

async function bundled(entry: string): Promise<{ readonly code: string; readonly shortNames: ShortNames }> {
  const result = await build({
    absWorkingDir: WIDGET,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    // Phones of five years old: Chrome 100, Safari 15.4, Firefox 100.
    target: ['es2021', 'chrome100', 'safari15.4', 'firefox100'],
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'silent',
    // The smallest shape of JSX; the widget's own tsconfig serves the type checker only.
    tsconfigRaw: {},
    jsx: 'transform',
    jsxFactory: 'h',
    jsxFragment: 'Fragment',
    define: { 'process.env.NODE_ENV': '"production"' },
    ...(entry === CHAT
      ? { inject: ['./jsx.ts'], mangleProps: new RegExp(`^(${OWN_WORDS.join('|')})$`), mangleCache: {} }
      : {}),
  })
  return {
    code: result.outputFiles[0]?.text.trim() ?? '',
    shortNames: (result.mangleCache ?? {}) as ShortNames,
  }
}
