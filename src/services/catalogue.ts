import type { Acting } from './acting.ts'
import * as contactCancelling from './cancel-contact.ts'
import * as goalChanges from './change-goal.ts'
import * as self from './change-self.ts'
import * as steps from './change-step.ts'
import * as erasing from './erase.ts'
import * as introducing from './introduce.ts'
import * as contactList from './list-contacts.ts'
import * as contactMoves from './move-contact.ts'
import * as contactOffers from './offer-moments.ts'
import * as receivers from './receivers.ts'
import * as invitations from './redeem-invitation.ts'
import * as contactRequests from './request-contact.ts'
import * as notes from './send-note.ts'
import * as goals from './set-goal.ts'
import * as reminders from './set-reminders.ts'
import * as data from './show-data.ts'

type Service = (acting: Acting, ...input: never[]) => unknown
type Bound<S> = {
  readonly [K in keyof S]: S[K] extends (acting: Acting, ...input: infer I) => infer R
    ? (...input: I) => R
    : never
}

/** Everything a participant can do: one screen that lists it. */
const all = {
  ...goals,
  ...goalChanges,
  ...steps,
  ...self,
  ...receivers,
  ...notes,
  ...reminders,
  ...data,
  ...erasing,
  ...contactOffers,
  ...contactRequests,
  ...contactMoves,
  ...contactCancelling,
  ...contactList,
  ...introducing,
  ...invitations,
}

export type Services = Bound<typeof all>

type Bindable = { readonly acting: Acting }

/** Made once: binding every service anew at each turn would cost more than most turns use. */
const bindable = Object.fromEntries(
  Object.entries(all).map(([name, service]) => [
    name,
    function bound(this: Bindable, ...input: never[]) {
      return (service as Service)(this.acting, ...input)
    },
  ]),
)

/** The same services, acting for one participant in one unit of work; to be called as methods (`services.setGoal(...)`). */
export const bindServices = (acting: Acting): Services =>
  Object.create(bindable, { acting: { value: acting } }) as Services
