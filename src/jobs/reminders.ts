import { type Contact, isTravelled } from '#domain/contact'
import { choose, type Message } from '#domain/message'
import { isQuiet, quietUntil } from '#domain/reminder'
import type { Moments, Text } from '#ports/voice'
import { plan } from '#records/outbox'
import { tell } from '#services/tell'
import type { Handlers } from './deliver.ts'
import { coachOfId, type DeliveryHouse, participantOfId, partnershipOf } from './delivery-house.ts'
import { standingContact, standingStep } from './standing.ts'

/**
 * Reminders, said in the chat in the same commit as their acknowledgement, and by mail where there is an address. Consent and the thing
 * itself are read again here. One that comes late, after the bot was down, waits until the quiet hours are over.
 */
export function reminders(deps: DeliveryHouse): Pick<Handlers, 'contact-reminder' | 'step-reminder'> {
  return {
    'contact-reminder': {
      async act(work, item, dueId) {
        const contact = await standingContact(work, item)
        const participant = contact && (await participantOfId(work, contact.participant))
        const coach = contact && (await coachOfId(work, contact.coach))
        if (!contact || !coach || !participant?.reminders.isOn) return
        if (isQuiet(work.now)) return { again: quietUntil(work.now) }
        const partnership = partnershipOf(deps, work)
        await tell(deps.house, work, partnership, participant.id, ({ t, moments }) => ({
          messages: contactMessages(t, moments, {
            contact,
            coach: coach.name,
            name: participant.name,
            now: work.now,
          }),
          prompt: `reminder|${contact.id}`,
        }))
        if (participant.email)
          plan(
            work,
            `${dueId}:mail:${item.start}`,
            work.now,
            { ...item, kind: 'reminder-mail' },
            participant.id,
          )
      },
    },
    'step-reminder': {
      async act(work, item, dueId) {
        const step = await standingStep(work, item)
        const participant = step && (await participantOfId(work, item.participant))
        if (!step || !participant?.reminders.isOn) return
        if (isQuiet(work.now)) return { again: quietUntil(work.now) }
        const partnership = partnershipOf(deps, work)
        await tell(deps.house, work, partnership, participant.id, ({ t, moments }) => ({
          messages: stepMessages(t, {
            what: step.what,
            where: step.where,
            when: moments.relative(item.at, work.now),
          }),
          prompt: `step.reminder|${item.goal}.${item.step}`,
        }))
        if (participant.email)
          plan(work, `${dueId}:mail:${item.at}`, work.now, { ...item, kind: 'step-mail' }, participant.id)
      },
    },
  }
}

function contactMessages(
  t: Text,
  moments: Moments,
  about: {
    readonly contact: Contact
    readonly coach: string
    readonly name: string | null
    readonly now: number
  },
): Message[] {
  const { contact, coach, name } = about
  const { place } = contact
  const lines = [
    name ? t('remind:hello', { name }) : t('remind:helloPlain'),
    t(`remind:contact.${place.type}`, {
      coach: oneLine(coach),
      moment: moments.relative(contact.start, about.now),
    }),
    ...(place.text && place.type !== 'home' ? [t('remind:where', { place: oneLine(place.text) })] : []),
    t('remind:kept', { coach: oneLine(coach) }),
    ...(isTravelled(place) ? [t('remind:leave')] : []),
    t('remind:bye'),
  ]
  return [
    choose(lines.join('\n'), [
      { id: 'come', label: t('remind:come'), icon: 'yes' },
      { id: 'move', label: t('remind:move'), icon: 'calendar' },
      { id: 'cannot', label: t('remind:cannot'), icon: 'no' },
    ]),
  ]
}

function stepMessages(
  t: Text,
  { what, where, when }: { what: string; where: string | null; when: string },
): Message[] {
  const lines = [
    t('remind:step'),
    t('remind:stepWhen', { when }),
    t('remind:stepWhat', { what }),
    ...(where ? [t('remind:stepWhere', { where })] : []),
  ]
  return [
    choose(lines.join('\n'), [
      { id: 'done', label: t('remind:done'), icon: 'yes' },
      { id: 'later', label: t('remind:otherTime'), icon: 'later' },
      { id: 'stuck', label: t('remind:stuck'), icon: 'mail' },
    ]),
  ]
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
