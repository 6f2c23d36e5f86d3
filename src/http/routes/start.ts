import type { Partnership } from '#domain/partnership'
import { aboutPage } from '#pages/about-page'
import { PAGE_HEADERS, PAGE_POLICY } from '#pages/document'
import { startPage } from '#pages/start-page'
import type { Text } from '#ports/voice'
import type { Route, WebReply, WebRequest } from '#ports/web'

export type StartDeps = {
  readonly partnerships: ReadonlyMap<string, Partnership>
  readonly languages: readonly string[]
  readonly isProduction: boolean
  text(lang: string, partnership?: Partnership): Text
  /** Partnerships of a municipality as typed. */
  find(said: string): readonly { readonly partnership: Partnership; readonly municipality: string }[]
  /** Old and new names of all municipalities. */
  readonly municipalities: readonly string[]
  /** Whether nothing is missing that the public needs. */
  isReady(partnership: Partnership): boolean
  /** Who may hold pages about these partnerships in a frame, as the value of frame-ancestors. */
  frameAncestors(partnerships: Iterable<Partnership>): string
  /** The bytes of a logo file that a partnership names. */
  logo(file: string): Buffer
}

const LONGEST_NAME = 60
const RIGHT_TO_LEFT = ['ar', 'fa', 'ur', 'he']

/** GET /, GET /about/:partnership and the logos that stand on it. Nothing is stored and nothing needs a script. */
export function startRoutes(deps: StartDeps): readonly Route[] {
  return [
    { method: 'GET', path: '/', handle: async (request) => start(deps, request) },
    { method: 'GET', path: '/about/:partnership', handle: async (request) => about(deps, request) },
    {
      method: 'GET',
      path: '/about/:partnership/logos/:file',
      handle: async (request) => logo(deps, request),
    },
  ]
}

function start(deps: StartDeps, { query }: WebRequest): WebReply {
  const lang = langOf(deps, query)
  const said = query.get('gemeente')?.trim().slice(0, LONGEST_NAME) ?? ''
  const isOpen = (partnership: Partnership) => !deps.isProduction || deps.isReady(partnership)
  const all = [...deps.partnerships.values()]
  const text = startPage({
    ...lang,
    t: deps.text(lang.lang),
    textOf: (partnership) => deps.text(lang.lang, partnership),
    isProof: !deps.isProduction,
    isFrame: query.has('frame'),
    said: said === '' ? null : said,
    found: deps.find(said).map((one) => ({ ...one, isOpen: isOpen(one.partnership) })),
    all: all.map((partnership) => ({ partnership, isOpen: isOpen(partnership) })),
    names: deps.municipalities,
  })
  return { status: 200, headers: headers(deps.frameAncestors(all)), body: text }
}

function about(deps: StartDeps, { params, query }: WebRequest): WebReply {
  const partnership = deps.partnerships.get(params.partnership ?? '')
  if (!partnership) return HOME
  const lang = langOf(deps, query)
  const text = aboutPage({
    ...lang,
    t: deps.text(lang.lang, partnership),
    partnership,
    isOpen: !deps.isProduction || deps.isReady(partnership),
    isProof: !deps.isProduction,
    isFrame: query.has('frame'),
  })
  return { status: 200, headers: headers(deps.frameAncestors([partnership])), body: text }
}

function logo(deps: StartDeps, { params }: WebRequest): WebReply {
  const named = deps.partnerships.get(params.partnership ?? '')?.funding.logos
  const file = named?.find(({ file }) => file !== null && file === params.file)?.file
  if (!file) return { status: 404 }
  const type = file.endsWith('.svg') ? 'image/svg+xml' : 'image/png'
  // Opened by itself an SVG is a document: it gets no script and nothing from elsewhere.
  const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
  return {
    status: 200,
    headers: { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'max-age=86400' },
    body: deps.logo(file),
  }
}

/** An unknown partnership: a mistyped link still leads to a person. */
const HOME: WebReply = { status: 302, headers: { location: '/' } }

const headers = (ancestors: string): Record<string, string> => ({
  ...PAGE_HEADERS,
  'content-security-policy': PAGE_POLICY.replace(/frame-ancestors [^;]*/, `frame-ancestors ${ancestors}`),
})

function langOf({ languages }: StartDeps, query: URLSearchParams): { lang: string; dir: 'ltr' | 'rtl' } {
  const asked = query.get('lang') ?? ''
  const lang = languages.includes(asked) ? asked : 'nl'
  return { lang, dir: RIGHT_TO_LEFT.includes(lang) ? 'rtl' : 'ltr' }
}
