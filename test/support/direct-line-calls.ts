import type { Shown } from '#channels/webchat/activity'
import { PARTNERSHIP, type TestWebChat } from './webchat-server.ts'

export type Answered = {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the server sent; the tests say what it should be.
  readonly body: any
}

/** Direct Line by hand, one call at a time, as any client would send it. */
export function callsTo(chat: Pick<TestWebChat, 'url' | 'base'>, headers: Record<string, string> = {}) {
  async function call(method: string, path: string, token?: string, body?: unknown): Promise<Answered> {
    const response = await fetch(path.startsWith('/c/') ? chat.url + path : chat.base + path, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
  }
  return {
    call,
    generate: (body: unknown = { partnership: PARTNERSHIP }) =>
      call('POST', '/tokens/generate', undefined, body),
    async begin() {
      const { body } = await call('POST', '/tokens/generate', undefined, { partnership: PARTNERSHIP })
      const { conversationId, token } = body as { conversationId: string; token: string }
      return { id: conversationId, token }
    },
    post: (at: { id: string; token: string }, text: string, clientActivityID?: string, more: object = {}) =>
      call('POST', `/conversations/${at.id}/activities`, at.token, {
        type: 'message',
        text,
        channelData: { clientActivityID },
        ...more,
      }),
    read: async (at: { id: string; token: string }, watermark = '') => {
      const { body } = await call(
        'GET',
        `/conversations/${at.id}/activities?watermark=${watermark}`,
        at.token,
      )
      return body as { activities: Shown[]; watermark: string }
    },
  }
}

export const textsOf = (activities: readonly Shown[]): (string | undefined)[] =>
  activities.map(({ text }) => text)
