/** What a route gets and gives, free of any web framework: a handler is a function from request to reply. */
export type WebRequest = {
  readonly method: 'GET' | 'POST' | 'HEAD' | 'OPTIONS'
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Raw bytes as sent, within the route's limit; empty for GET. */
  readonly body: Buffer
  /** The caller's address; proxies are believed only when they are trusted. Never logged. */
  readonly ip: string
}

export type WebReply = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export type Route = {
  readonly method: 'GET' | 'POST'
  /** With restify's parameters: '/contact/:token'. */
  readonly path: string
  /** Bytes of body accepted, default 64 kB. */
  readonly maxBytes?: number
  handle(request: WebRequest): Promise<WebReply>
}
