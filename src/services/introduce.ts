import { emailIn, phoneIn } from '#domain/reach'
import { type No, no } from '#domain/refusal'
import { type Acting, changeParticipant, participantOf } from './acting.ts'
import { withConsent } from './consent.ts'

/** First name or nickname, as the person wants to be called. */
export async function introduce(acting: Acting, input: { readonly name: string }): Promise<void> {
  await changeParticipant(acting, { name: input.name })
}

/**
 * Keeps the number or address in these words, with the consent to it. `asked`: the key of the sentence that said what it is for.
 * 'unclear': there is neither in it, or more than one.
 */
export async function keepReach(
  acting: Acting,
  input: { readonly text: string; readonly asked: string },
): Promise<{ readonly phone: string | null; readonly email: string | null } | No<'unclear'>> {
  const email = emailIn(input.text)
  const phone = email ? null : phoneIn(input.text)
  if (!email && !phone) return no('unclear')
  const consents = await withConsent(acting, { purpose: 'contact-data', isGiven: true, text: input.asked })
  await changeParticipant(acting, { consents, ...(email ? { email } : { phone }) })
  const kept = await participantOf(acting)
  return { phone: kept.phone, email: kept.email }
}

/** A no that is remembered, so that it is not asked again and again. What was given before stays. */
export async function refuseReach(acting: Acting, input: { readonly asked: string }): Promise<void> {
  const { phone, email } = await participantOf(acting)
  if (phone || email) return
  const consents = await withConsent(acting, { purpose: 'contact-data', isGiven: false, text: input.asked })
  await changeParticipant(acting, { consents })
}
