import { type Acting, changeParticipant } from './acting.ts'
import { withConsent } from './consent.ts'
import { planEveryStep } from './step-reminders.ts'

/**
 * Reminders on or off, with the day on which it was said. Contacts stay as they are, and so does what is planned for them: consent is
 * read again just before a reminder is said. `isOnlyContacts`: steps planned before are left alone.
 */
export async function setReminders(
  acting: Acting,
  input: { readonly isOn: boolean; readonly isOnlyContacts?: boolean },
): Promise<void> {
  const consents = await withConsent(acting, {
    purpose: 'reminders',
    isGiven: input.isOn,
    text: input.isOn ? 'reminders:on.done' : 'stop:done',
  })
  await changeParticipant(acting, { reminders: { isOn: input.isOn, since: acting.work.now }, consents })
  if (!input.isOnlyContacts) await planEveryStep(acting)
}
