import { randomUUID } from 'node:crypto'
import type { Shown } from '#channels/webchat/activity'
import { callsTo } from './direct-line-calls.ts'
import { eventually } from './eventually.ts'
import { watch } from './stream-watcher.ts'

export type Place = { readonly id: string; readonly token: string }

/** A client that nobody of us wrote: plain fetch and a WebSocket, as Direct Line 3.0 is documented. Lines read "words" or "[button]". */
export async function talkWith(url: string, partnership: string) {
  const calls = callsTo({ url, base: `${url}/v3/directline` })
  const minted = await calls.generate({ partnership })
  const opened = await calls.call('POST', '/conversations', minted.body.token, { user: {}, locale: 'nl-BE' })
  const at: Place = { id: opened.body.conversationId, token: opened.body.token }
  return { minted, opened, ...(await joinTalk(url, at, opened.body.streamUrl)) }
}
export type DirectLineTalk = Awaited<ReturnType<typeof joinTalk>>

/** Goes on in a conversation that exists already, perhaps at another instance; shows it from its beginning. */
export async function joinTalk(url: string, at: Place, streamUrl?: string) {
  const calls = callsTo({ url, base: `${url}/v3/directline` })
  const opened = streamUrl ?? (await calls.call('GET', `/conversations/${at.id}`, at.token)).body.streamUrl
  const stream = await watch(opened)
  await eventually('the welcome on the stream', () => stream.frames.length > 0)

  const all = (): Shown[] => stream.shown()
  /** The buttons under the last message that has any. */
  const offered = () => actionsOf(all().findLast((one) => actionsOf(one).length > 0))

  async function says(line: string): Promise<string[]> {
    const button = /^\[(.+)\]$/.exec(line)?.[1]
    const action = button === undefined ? undefined : offered().find(({ title }) => title === button)
    if (button !== undefined && !action)
      throw new Error(`not offered: ${line}, only ${offered().map(({ title }) => `[${title}]`)}`)
    const more = action ? { value: action.value } : {}
    const posted = await calls.post(at, button ?? line, randomUUID(), more)
    if (posted.status !== 200) throw new Error(`${line}: ${posted.status} ${JSON.stringify(posted.body)}`)
    const own = posted.body.id as string
    // The answer stands in the same commit, so it comes in the same frame.
    await eventually(`"${line}" on the stream`, () => all().some(({ id }) => id === own))
    return textsAfter(own)
  }
  const textsAfter = (id: string) =>
    all()
      .slice(all().findIndex((one) => one.id === id) + 1)
      .map(({ text }) => text ?? '')

  return {
    at,
    calls,
    stream,
    all,
    texts: () => all().map(({ text }) => text ?? ''),
    ids: () => all().map(({ id }) => id),
    buttons: () => offered().map(({ title }) => title),
    says,
    /** Says several things in a row; answers what came after the last one. */
    async does(...lines: string[]): Promise<string[]> {
      let answer: string[] = []
      for (const line of lines) answer = await says(line)
      return answer
    },
    sees: (part: string | RegExp, deadlineMs?: number) =>
      eventually(
        `"${part}" in the chat`,
        () =>
          all().find(({ text = '' }) => (typeof part === 'string' ? text.includes(part) : part.test(text))),
        deadlineMs,
      ),
    leave: () => stream.socket.terminate(),
  }
}

type Action = { readonly title: string; readonly value: unknown }
const actionsOf = (activity: Shown | undefined): readonly Action[] =>
  (activity?.suggestedActions?.actions ?? []) as readonly Action[]
