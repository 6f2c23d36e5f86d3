/** The only source of randomness. */
export type Ids = {
  /** A new id, 128 random bits in lower case base32 (26 characters of a-z2-7). */
  id(): string
  /** A secret for a link: 256 random bits, base64url. */
  secret(): string
  /** A code a person reads out: `length` characters of an alphabet without look-alikes (Crockford). */
  code(length: number): string
  /** 0 <= x < 1, for jitter. */
  fraction(): number
}
