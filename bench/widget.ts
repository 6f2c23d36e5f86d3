import { request } from 'node:http'
import { startApp } from '#test/app'
import { PARTNERSHIP } from './chat.ts'
import { startPeer } from './peer.ts'
import { type Visit, visit } from './phone.ts'
import { compared, type Row } from './report.ts'

const KB = 1024
const MB = KB * KB

/** Our chat page on a cheap phone, served by the whole bot, against Microsoft's Web Chat on the same Direct Line. */
export async function measureWidget(): Promise<Row[]> {
  const app = await startApp()
  const peer = await startPeer(app.url, PARTNERSHIP)
  try {
    const document = await brotliBytes(`${app.url}/c/${PARTNERSHIP}`)
    const loader = await brotliBytes(`${app.url}/embed.js`)
    const webChat = {
      message: '.webchat__bubble__content',
      input: '[data-id="webchat-sendbox-input"], .webchat__send-box-text-box__input',
    }
    const { own, full, minimal } = await visit({
      own: { url: `${app.url}/c/${PARTNERSHIP}`, message: '.bubble', input: '#draft' },
      full: { url: `${peer.url}/full`, ...webChat },
      minimal: { url: `${peer.url}/minimal`, ...webChat },
    })
    const against = (name: string, other: Visit, sooner?: number): Row[] => [
      compared(
        `first message visible, times sooner than ${name}`,
        [inSeconds(own.message), inSeconds(other.message), other.message / own.message],
        sooner === undefined ? null : { atLeast: sooner },
      ),
      compared(
        `input visible, times sooner than ${name}`,
        [inSeconds(own.input), inSeconds(other.input), other.input / own.input],
        null,
      ),
      compared(
        `received until then, times less than ${name}`,
        [inKb(own.bytes), inKb(other.bytes), other.bytes / own.bytes],
        null,
      ),
    ]
    return [
      limited('chat page, brotli', document, KB, 14, 'kB'),
      limited('loader, brotli', loader, KB, 2, 'kB'),
      ...against('Web Chat', full, 10),
      ...against('its minimal bundle', minimal),
      { ...limited('heap of the page', own.heap, MB, 2, 'MB'), peer: `${(full.heap / MB).toFixed(1)} MB` },
    ]
  } finally {
    await peer.stop()
    await app.stop()
  }
}

/** A figure with a budget of its own, whatever others weigh. */
const limited = (measure: string, bytes: number, unit: number, atMost: number, name: string): Row => ({
  measure,
  ours: `${(bytes / unit).toFixed(2)} ${name}`,
  peer: '',
  ratio: '',
  target: `<= ${atMost} ${name}`,
  isMet: bytes <= atMost * unit,
})

const inSeconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`
const inKb = (bytes: number): string => `${(bytes / KB).toFixed(1)} kB`

/** The size of a response as it goes over the network, which fetch does not tell. */
function brotliBytes(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () =>
        response.statusCode === 200 && response.headers['content-encoding'] === 'br'
          ? resolve(bytes)
          : reject(new Error(`${url} answered ${response.statusCode} without brotli`)),
      )
    })
      .on('error', reject)
      .end()
  })
}
