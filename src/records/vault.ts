import { createCipheriv, createDecipheriv, createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** A named secret of 32 bytes. The first of a list writes, all of them read. */
export type Key = { readonly id: string; readonly secret: Buffer }

/**
 * Seals what is stored and finds what must be looked up.
 * A sealed value is: 1 byte length of the key id, the key id, 12 bytes nonce, 16 bytes tag, the ciphertext (AES-256-GCM). `place` (partition,
 * key and field) is additional data, so a value moved elsewhere does not open.
 */
export type Vault = {
  seal(place: string, text: string): Buffer
  /** Throws CannotOpen when the value was moved, damaged, or sealed with a key that is not here. */
  open(place: string, sealed: Buffer): string
  /** For a phone number, code or token in a key: HMAC-SHA-256, base64url. The first one writes; look under all of them. */
  lookups(place: string, secret: string): readonly [string, ...string[]]
  /** The id of the key that sealed this value, for rotation. */
  keyOf(sealed: Buffer): string
}

export class CannotOpen extends Error {
  override readonly name = 'CannotOpen'
}

const NONCE = 12
const TAG = 16
const POOL = 16_384

export function createVault(deps: {
  readonly dataKeys: readonly Key[]
  readonly lookupKeys: readonly Key[]
  readonly randomBytes: (length: number) => Buffer
}): Vault {
  const writer = deps.dataKeys[0]
  if (!writer || deps.lookupKeys.length === 0)
    throw new Error('a vault needs at least one data key and one lookup key')
  // One KeyObject per key: handing the raw bytes to each call halves the number of turns.
  const keys = new Map<string, KeyObject>(deps.dataKeys.map((key) => [key.id, createSecretKey(key.secret)]))
  const writerKey = keys.get(writer.id) as KeyObject
  const prefix = Buffer.concat([Buffer.from([Buffer.byteLength(writer.id)]), Buffer.from(writer.id)])
  const lookupKeys = deps.lookupKeys.map((key) => createSecretKey(key.secret))
  const nonce = noncePool(deps.randomBytes)

  return {
    seal(place, text) {
      const iv = nonce()
      const cipher = createCipheriv('aes-256-gcm', writerKey, iv, { authTagLength: TAG })
      cipher.setAAD(Buffer.from(place))
      const body = cipher.update(text, 'utf8')
      cipher.final()
      return Buffer.concat([prefix, iv, cipher.getAuthTag(), body])
    },
    open(place, sealed) {
      const { keyId, at } = header(sealed)
      const key = keys.get(keyId)
      if (!key) throw new CannotOpen('sealed with a key that is not in DATA_KEYS')
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(at, at + NONCE), {
          authTagLength: TAG,
        })
        decipher.setAAD(Buffer.from(place))
        decipher.setAuthTag(sealed.subarray(at + NONCE, at + NONCE + TAG))
        const text = decipher.update(sealed.subarray(at + NONCE + TAG))
        decipher.final()
        return text.toString('utf8')
      } catch {
        throw new CannotOpen('the value does not belong here or was damaged')
      }
    },
    lookups(place, secret) {
      const [first, ...rest] = lookupKeys.map((key) =>
        createHmac('sha256', key).update(place).update('\0').update(secret).digest('base64url'),
      )
      return [first as string, ...rest]
    },
    keyOf: (sealed) => header(sealed).keyId,
  }
}

function header(sealed: Buffer): { keyId: string; at: number } {
  const at = 1 + (sealed[0] ?? 0)
  if (sealed.length < at + NONCE + TAG) throw new CannotOpen('the value is too short to be a sealed one')
  return { keyId: sealed.toString('latin1', 1, at), at }
}

/** Nonces cut from a large random block: asking the system for twelve bytes at a time costs a tenth of a turn. */
function noncePool(randomBytes: (length: number) => Buffer): () => Buffer {
  let pool: Buffer = Buffer.alloc(0)
  let at = 0
  return () => {
    if (at + NONCE > pool.length) {
      pool = randomBytes(POOL)
      at = 0
    }
    at += NONCE
    return pool.subarray(at - NONCE, at)
  }
}
