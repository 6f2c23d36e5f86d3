import { type No, no } from '#domain/refusal'
import { coachRecord } from '#records/coach'
import { type Invitation, invitationRecord } from '#records/invitation'
import type { Work } from '#records/work'
import type { House } from './acting.ts'

const LENGTH = 8
const FORTNIGHT_MS = 14 * 24 * 3_600_000

/** A code that a coach gives to one person, such as 'K7QM2R9T': it works once, for a fortnight, and only in this partnership. */
export async function invite(house: House, work: Work, coach: string): Promise<string | No<'unknown'>> {
  if (!(await work.get(coachRecord, coach))?.isActive) return no('unknown')
  const code = house.ids.code(LENGTH)
  const [id] = keysOf(house, code)
  await work.get(invitationRecord, id)
  work.put(invitationRecord, id, { coach, until: work.now + FORTNIGHT_MS })
  return code
}

/** What a code opens in this partnership now; null when it never was, has ended, was used, or belongs elsewhere: all look the same. */
export async function findInvitation(
  house: House,
  work: Work,
  typed: string,
): Promise<(Invitation & { readonly id: string }) | null> {
  const code = readCode(typed)
  if (code === null) return null
  for (const id of keysOf(house, code)) {
    const found = await work.get(invitationRecord, id)
    if (found) return { ...found, id }
  }
  return null
}

/** As Crockford reads codes (crockford.com/base32.html): case, spaces and dashes do not matter, O is 0, I and L are 1. Null for anything else. */
export function readCode(typed: string): string | null {
  const code = typed
    .replace(/[\s.–—-]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(code) ? code : null
}

const keysOf = (house: House, code: string) => house.vault.lookups('invitation', code)
