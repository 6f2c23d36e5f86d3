import { WebSocket } from 'ws'
import type { Shown } from '#channels/webchat/activity'
import { eventually } from './eventually.ts'

/** Opens a stream and keeps what it shows. Rejects with the HTTP status when the server refuses. */
export async function watch(url: string, headers: Record<string, string> = {}) {
  const socket = new WebSocket(url, { headers })
  const frames: { activities: Shown[]; watermark: string }[] = []
  const state = { isClosed: false, code: 0 }
  socket.on('message', (data) => {
    const text = data.toString()
    if (text !== '') frames.push(JSON.parse(text))
  })
  socket.on('close', (code) => Object.assign(state, { isClosed: true, code }))
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.once('unexpected-response', (_, { statusCode }) => reject(new Error(String(statusCode))))
    socket.once('error', reject)
  })
  const shown = () => frames.flatMap(({ activities }) => activities)
  return {
    socket,
    frames,
    shown,
    texts: () => shown().map(({ text }) => text),
    watermark: () => frames.at(-1)?.watermark ?? '',
    sees: (text: string) =>
      eventually(`"${text}" on the stream`, () => shown().some((one) => one.text === text)),
    closed: () => eventually('the socket closes', () => state.isClosed && { code: state.code }),
    state,
  }
}
