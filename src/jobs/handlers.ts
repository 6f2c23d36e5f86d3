import { expireHold, tidyUp } from '#services/answer-contact'
import { coachMail } from './coach-mail.ts'
import type { Handlers } from './deliver.ts'
import { type DeliveryHouse, partnershipOf } from './delivery-house.ts'
import { participantMail } from './participant-mail.ts'
import { reminders } from './reminders.ts'

/** What is done with each kind of due item: the list is complete, or it does not compile. */
export function createHandlers(deps: DeliveryHouse): Handlers {
  return {
    ...coachMail(deps),
    ...participantMail(deps),
    ...reminders(deps),
    'hold-ends': {
      async act(work, { contact, heldUntil }) {
        await expireHold(
          { house: deps.house, work, partnership: partnershipOf(deps, work) },
          contact,
          heldUntil,
        )
        return undefined
      },
    },
    'week-after': {
      async act(work, { contact }) {
        await tidyUp(work, contact)
        return undefined
      },
    },
  }
}
