import type { Partnership } from '#domain/partnership'

type Site = { readonly publicUrl: string; readonly isProduction: boolean }

/** https, or http on a development machine; exactly as a browser writes it: no path, no capital, no closing slash, no wildcard. */
export function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || url.origin !== text || !/^[a-z0-9.-]+$/.test(url.hostname)) return false
  return url.protocol === 'https:' || isLocal(url)
}

/** Whether a page of this origin may hold the chat: the partnership's own list, our own pages, and in development this machine. */
export function mayEmbed(partnership: Pick<Partnership, 'origins'>, origin: string, site: Site): boolean {
  if (partnership.origins.includes(origin) || origin === new URL(site.publicUrl).origin) return true
  const url = site.isProduction ? null : URL.parse(origin)
  return url !== null && url.origin === origin && isLocal(url)
}

/** The value of frame-ancestors: the same rule as mayEmbed, in the words of a Content-Security-Policy. */
export function frameAncestors(partnerships: Iterable<Pick<Partnership, 'origins'>>, site: Site): string {
  const listed = new Set([...partnerships].flatMap(({ origins }) => origins))
  const local = site.isProduction ? [] : ['http://localhost:*', 'http://127.0.0.1:*']
  return ["'self'", ...listed, ...local].join(' ')
}

const isLocal = (url: URL): boolean =>
  url.protocol === 'http:' && (url.hostname === 'localhost' || url.hostname === '127.0.0.1')
