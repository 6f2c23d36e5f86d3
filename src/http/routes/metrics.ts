import { createHash, timingSafeEqual } from 'node:crypto'
import type { Route } from '#ports/web'

/** GET /metrics behind a bearer token; without a token it does not exist. */
export function metricsRoutes(deps: {
  readonly token: string | null
  readonly text: () => Promise<string>
  readonly contentType: string
}): Route[] {
  if (deps.token === null) return []
  const expected = digest(`Bearer ${deps.token}`)
  return [
    {
      method: 'GET',
      path: '/metrics',
      async handle({ headers }) {
        if (!timingSafeEqual(digest(headers.authorization ?? ''), expected)) return { status: 401 }
        return { status: 200, headers: { 'content-type': deps.contentType }, body: await deps.text() }
      },
    },
  ]
}

/** Of one length, so that comparing takes the same time for every guess. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
