import { request as ask, createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** An HTTP proxy between browser and server whose wire can be cut: the browser keeps its address, the network goes away. */
export async function startCuttingProxy() {
  const sockets = new Set<Socket>()
  let isCut = false
  let takesSockets = true
  const server = createServer((request, response) => {
    if (isCut) return void request.socket.destroy()
    const { host, pathname, search } = new URL(request.url ?? '')
    const [hostname, port] = host.split(':')
    const onward = ask(
      { hostname, port, method: request.method, path: pathname + search, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    onward.on('error', () => request.socket.destroy())
    request.pipe(onward)
  })
  const track = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  server.on('connection', track)
  // Browsers open a tunnel for a WebSocket.
  server.on('connect', (request, inward: Socket) => {
    if (isCut || !takesSockets) return void inward.destroy()
    const [hostname, port] = (request.url ?? '').split(':')
    const outward = connect(Number(port), hostname, () => {
      inward.write('HTTP/1.1 200 OK\r\n\r\n')
      outward.pipe(inward).pipe(outward)
    })
    track(outward)
    outward.on('close', () => inward.destroy())
    inward.on('close', () => outward.destroy())
  })
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Every connection breaks, and new ones too until `mend`. */
    cut() {
      isCut = true
      hangUp()
    },
    mend() {
      isCut = false
    },
    /** Every connection breaks once. */
    hangUp,
    /** As in networks that let pages through but no WebSockets. */
    refuseSockets() {
      takesSockets = false
      hangUp()
    },
    async stop() {
      hangUp()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
export type CuttingProxy = Awaited<ReturnType<typeof startCuttingProxy>>
