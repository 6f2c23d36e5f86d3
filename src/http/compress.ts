import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const SMALL = 1024
/**
 * Brotli's quality. A page is what a cheap phone waits for: at 10 the chat page takes 16 ms and fits in the first packets that a server
 * may send without waiting (RFC 6928, about 14.6 kB); 11 takes 35 ms for 1 % less, and 9 takes 1 ms for 7 % more, which does not fit.
 */
const PAGE = 10
const ANSWER = 4
const TEXTUAL = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg)/

/** The body for this Accept-Encoding, with the name of its encoding; unchanged when it is small, no text, or nothing is accepted. */
export async function compress(
  body: Buffer,
  contentType: string,
  accept: string | undefined,
): Promise<{ readonly body: Buffer; readonly encoding: 'br' | 'gzip' | null }> {
  const best = body.length > SMALL && TEXTUAL.test(contentType) ? preferred(accept ?? '') : null
  if (best === 'br') {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: contentType.startsWith('application/json') ? ANSWER : PAGE,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      // As wide as the body: what a wider one sets aside, here and on the phone, is never used.
      [constants.BROTLI_PARAM_LGWIN]: windowOf(body.length),
      // Fewer, wider classes of distances: 100 bytes less on the chat page, at no cost.
      [constants.BROTLI_PARAM_NPOSTFIX]: 3,
    }
    return { body: await brotli(body, { params }), encoding: 'br' }
  }
  if (best === 'gzip') return { body: await zip(body), encoding: 'gzip' }
  return { body, encoding: null }
}

/** In bits; a window of n bits reaches 16 bytes less than 2^n back (RFC 7932, 9.1). */
const windowOf = (bytes: number): number =>
  Math.min(
    Math.max(Math.ceil(Math.log2(bytes + 16)), constants.BROTLI_MIN_WINDOW_BITS),
    constants.BROTLI_DEFAULT_WINDOW,
  )

function preferred(accept: string): 'br' | 'gzip' | null {
  const accepted = new Set(
    accept
      .toLowerCase()
      .split(',')
      .filter((one) => !/;\s*q=0(\.0*)?\s*$/.test(one))
      .map((one) => one.split(';')[0]?.trim()),
  )
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : null
}
