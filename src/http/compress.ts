import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const SMALL = 1024
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
      // A page is what a cheap phone waits for, so it gets the smallest form that costs us only milliseconds.
      [constants.BROTLI_PARAM_QUALITY]: contentType.startsWith('application/json') ? 4 : 9,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    }
    return { body: await brotli(body, { params }), encoding: 'br' }
  }
  if (best === 'gzip') return { body: await zip(body), encoding: 'gzip' }
  return { body, encoding: null }
}

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
