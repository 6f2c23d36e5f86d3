import { contactNews, contactReminder, messageAnswered, stepReminder } from '#mail/participant-letters'
import { contactRecord } from '#records/contact'
import type { Work } from '#records/work'
import type { Handlers } from './deliver.ts'
import {
  chatLink,
  coachOfId,
  type DeliveryHouse,
  langOf,
  participantOfId,
  stationery,
} from './delivery-house.ts'
import { standingContact, standingStep } from './standing.ts'

/** Mail beside the chat, for participants who gave an address. It says as little as possible where others may read along. */
export function participantMail(
  deps: DeliveryHouse,
): Pick<Handlers, 'reminder-mail' | 'step-mail' | 'change-mail'> {
  async function addressed(work: Work, person: string, id: string) {
    const participant = await participantOfId(work, person)
    if (!participant?.email) return null
    const paper = stationery(deps, work, await langOf(work, participant))
    return {
      paper,
      participant,
      data: {
        id,
        to: participant.email,
        name: participant.name,
        chatLink: chatLink(deps, work),
        isDiscreet: false,
        now: work.now,
      },
    }
  }

  return {
    'reminder-mail': {
      async write(work, item, id) {
        const contact = await standingContact(work, item)
        const to = contact && (await addressed(work, contact.participant, id))
        const coach = contact && (await coachOfId(work, contact.coach))
        if (!contact || !to?.participant.reminders.isOn || !coach) return null
        return contactReminder(to.paper, { ...to.data, coachName: coach.name, contact })
      },
    },
    'step-mail': {
      async write(work, item, id) {
        const step = await standingStep(work, item)
        const to = step && (await addressed(work, item.participant, id))
        return to?.participant.reminders.isOn ? stepReminder(to.paper, { ...to.data, at: item.at }) : null
      },
    },
    'change-mail': {
      async write(work, item, id) {
        const to = await addressed(work, item.participant, id)
        if (!to) return null
        const contact = item.contact === null ? null : await work.get(contactRecord, item.contact)
        const coachId = contact?.coach ?? to.participant.coach?.id
        const coach = coachId ? await coachOfId(work, coachId) : null
        const coachName = coach?.name ?? to.paper.t('remind:team')
        if (item.change === 'answered') return messageAnswered(to.paper, { ...to.data, coachName })
        if (!contact) return null
        const news = item.change === 'booked' ? 'confirmed' : item.change
        return contactNews(to.paper, { ...to.data, coachName, contact, news })
      },
    },
  }
}
