import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** What the visitor's browser gets, bundled once at start and kept in memory. */
export type WidgetBundle = {
  readonly script: string
  readonly css: string
  /** The script behind /embed.js; what it knows of each partnership is baked in, so that it asks the server nothing. */
  loader(embed: Embed): string
}

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
 * Property names that nobody but the widget's own code knows, made short in the bundle. None may be a name of the browser, of what the
 * server sends or of a pictogram; a test compares them. What is left out here only stays long.
 */
export const OWN_WORDS: readonly string[] =
  `activity ask begin boot bubble bubbles card catchUp chat choices confirmSomebodyElse draft expect follow forget hasNewBelow hide isFirst
isLoose isOwn isPossible isQuiet isTyped keep offer onActivities onBotSpoke onChange onEnded onReach onResume onReturned onSent onUnreached
order outgoing post press reading reopen scrollDown sendDraft settle shown socketUrl somebodyElse speech takeLoose toEnd waitMs wake`.split(/\s+/)

const WIDGET = fileURLToPath(new URL('../../widget/', import.meta.url))

/** Takes some tens of milliseconds; rejects when the widget's code does not compile. */
export async function createWidgetBundle(): Promise<WidgetBundle> {
  const [script, css, loader] = await Promise.all(['main.tsx', 'chat.css', 'loader.ts'].map(bundled))
  return {
    script: script ?? '',
    css: css ?? '',
    loader: (embed) => `(EMBED=>{${loader}})(${JSON.stringify(embed)})`,
  }
}

async function bundled(entry: string): Promise<string> {
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
    inject: entry.endsWith('.tsx') ? ['./jsx.ts'] : [],
    define: { 'process.env.NODE_ENV': '"production"' },
    mangleProps: new RegExp(`^(${OWN_WORDS.join('|')})$`),
  })
  return result.outputFiles[0]?.text.trim() ?? ''
}
