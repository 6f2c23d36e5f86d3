import type { Route, WebReply } from '#ports/web'

/** For whoever watches the process: says nothing but yes or no. `isReady` may throw: that is no. */
export function healthRoutes(deps: { readonly isReady: () => Promise<boolean> }): Route[] {
  const live: WebReply = { status: 200, body: 'ok' }
  return [
    { method: 'GET', path: '/health/live', handle: async () => live },
    {
      method: 'GET',
      path: '/health/ready',
      async handle() {
        const isReady = await deps.isReady().catch(() => false)
        return isReady ? live : { status: 503, body: 'not ready' }
      },
    },
  ]
}
