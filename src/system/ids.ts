import { randomBytes, randomInt } from 'node:crypto'
import type { Ids } from '#ports/ids'

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
/** Crockford's alphabet: no I, L, O or U, so a code survives being read out. */
const READABLE = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ids from a source of random bytes; the system's own when none is given. */
export function createIds(bytes: (length: number) => Buffer = randomBytes): Ids {
  return {
    id: () => base32(bytes(16)),
    secret: () => bytes(32).toString('base64url'),
    code: (length) => Array.from(bytes(length), (byte) => READABLE[byte % READABLE.length]).join(''),
    fraction: () => randomInt(2 ** 32) / 2 ** 32,
  }
}

function base32(bytes: Buffer): string {
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += BASE32[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + BASE32[(held << (5 - bits)) & 31] : text
}
