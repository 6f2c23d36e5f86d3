import { emailIn, nameIn, phoneIn } from '#domain/reach'
import { type No, no } from '#domain/refusal'
import { type Acting, changeParticipant } from './acting.ts'
import { withConsent } from './consent.ts'

const FINDS = { name: nameIn, phone: phoneIn, email: emailIn } as const
export type SelfField = keyof typeof FINDS

/** How somebody is called or reached, out of what was typed; null forgets it. Answers what is kept from now on. */
export async function changeSelf(
  acting: Acting,
  { field, said }: { readonly field: SelfField; readonly said: string | null },
): Promise<{ readonly kept: string | null } | No<'unclear'>> {
  if (said === null) {
    await changeParticipant(acting, { [field]: null })
    return { kept: null }
  }
  const kept = FINDS[field](said)
  if (kept === null) return no('unclear')
  const consents = await withConsent(acting, {
    purpose: 'contact-data',
    isGiven: true,
    text: `data:change.${field}`,
  })
  await changeParticipant(acting, { [field]: kept, consents })
  return { kept }
}
