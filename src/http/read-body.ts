import type { IncomingMessage } from 'node:http'

/**
 * Reads a body as it was sent. Refused: a content encoding (415; a limit on compressed bytes is no limit), more than `maxBytes` (413).
 * Bytes past `keepBytes` are read and dropped. 'gone': the caller hung up.
 */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  keepBytes: number = maxBytes,
): Promise<Buffer | 413 | 415 | 'gone'> {
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding.toLowerCase() !== 'identity') return Promise.resolve(415)
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return Promise.resolve(413)
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let read = 0
    let kept = 0
    const onData = (chunk: Buffer) => {
      read += chunk.length
      if (read > maxBytes) return finish(413)
      if (kept >= keepBytes) return
      const part = chunk.subarray(0, keepBytes - kept)
      kept += part.length
      chunks.push(part)
    }
    const onEnd = () => finish(Buffer.concat(chunks))
    const onGone = () => finish('gone')
    const finish = (result: Buffer | 413 | 'gone') => {
      request.off('data', onData).off('end', onEnd).off('close', onGone)
      resolve(result)
    }
    // An error listener stays, because a reset that comes later must not be thrown.
    request.on('data', onData).on('end', onEnd).on('close', onGone).on('error', onGone)
  })
}
