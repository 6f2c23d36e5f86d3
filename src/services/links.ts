import { type Link, linkRecord } from '#records/link'
import type { Vault } from '#records/vault'
import type { Work } from '#records/work'
import type { House } from './acting.ts'

/** Tokens read "<partnership>.<secret>": they carry their partnership, and only an HMAC of the secret is stored. */
export async function makeLink(work: Work, house: House, link: Link): Promise<string> {
  const secret = house.ids.secret()
  const id = keysOf(house.vault, secret)[0]
  await work.get(linkRecord, id)
  work.put(linkRecord, id, link)
  return `${work.partition.id}.${secret}`
}

/** What a token opens now, or null when it never was, has ended, or opens something else: all three look the same. */
export async function openLink(
  work: Work,
  house: House,
  token: string,
  purpose: Link['purpose'],
): Promise<Link | null> {
  const { secret } = splitToken(token)
  for (const id of keysOf(house.vault, secret)) {
    const link = await work.get(linkRecord, id)
    if (link?.purpose === purpose) return link
  }
  return null
}

/** The partnership that a token names; both are empty strings when it has no such form. */
export function splitToken(token: string): { readonly partnership: string; readonly secret: string } {
  const parts = /^([a-z0-9-]{1,40})\.([A-Za-z0-9_-]{43})$/.exec(token)
  return { partnership: parts?.[1] ?? '', secret: parts?.[2] ?? '' }
}

const keysOf = (vault: Vault, secret: string) => vault.lookups('link', secret)
