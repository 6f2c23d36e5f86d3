import net from 'node:net'

/** Sends bytes as they are and answers what comes back until the server closes or `until` matches. */
export function rawHttp(port: number, bytes: string | Buffer, until = /\r\n\r\n/): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    socket.on('data', (data) => {
      text += data.toString('latin1')
      if (until.test(text)) socket.destroy()
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
    socket.setTimeout(8000, () => socket.destroy(new Error('no answer')))
  })
}
export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
