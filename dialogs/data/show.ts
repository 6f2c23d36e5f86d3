import { z } from 'zod'
import { begin, defineDialog, end, type Scene } from '#conversation'
import { dateOf } from '#domain/local-time'
import { choose, say } from '#domain/message'

type Known = Awaited<ReturnType<Scene<unknown>['services']['showData']>>
const MOST_NOTES = 5

/** All that is kept of this participant, in lines anybody can read, and how to change or erase it. */
export const showData = defineDialog({
  id: 'data.show',
  draft: z.object({}),
  first: 'shown',
  isSide: true,
  questions: {
    shown: {
      ask: async (scene) => {
        const { t, services } = scene
        const known = await services.showData()
        const lines = [
          ...self(scene),
          ...wishes(scene),
          ...meetings(scene, known),
          ...agreed(scene),
          ...sent(scene, known),
        ]
        return [
          { text: t('data:show.said'), card: { title: t('data:show.title'), lines, links: [] } },
          say(t(known.coach ? 'data:show.whoWithCoach' : 'data:show.who')),
          choose(t('data:show.keep'), [
            { id: 'name', label: t('data:show.change.name'), icon: 'pen' },
            { id: 'phone', label: t('data:show.change.phone'), icon: 'phone' },
            { id: 'email', label: t('data:show.change.email'), icon: 'mail' },
            { id: 'erase', label: t('data:show.erase'), icon: 'no' },
            { id: 'on', label: t('data:on'), icon: 'later' },
          ]),
        ]
      },
      take: ({ choice }) =>
        choice === 'erase'
          ? begin('data.erase')
          : choice === null || choice === 'on'
            ? end()
            : begin('data.change', { field: choice }),
    },
  },
})

function self({ t, participant }: Scene<unknown>): string[] {
  const { name, phone, email } = participant
  const line = (field: string, value: string | null) =>
    t(`data:line.${field}`, { value: value ?? t('data:line.unknown') })
  return [line('name', name), line('phone', phone), line('email', email)]
}

/** Own words stand as typed, each on its line. */
function wishes({ t, participant }: Scene<unknown>): string[] {
  const goals = participant.goals.map(({ words, path, tried }) => {
    const steps = [path, ...tried].reduce((sum, one) => sum + one.steps.length, 0)
    return t('data:line.goal', { words, steps })
  })
  return [
    t('data:line.goals', { n: participant.goals.length }),
    ...goals,
    ...participant.places.map((text) => t('data:line.place', { text })),
  ]
}

function meetings({ t, moments, participant }: Scene<unknown>, { coach, contacts }: Known): string[] {
  const since = participant.coach ? moments.day(dateOf(participant.coach.since)) : ''
  return [
    coach ? t('data:line.coach', { name: coach.name, since }) : t('data:line.noCoach'),
    ...contacts.map(({ start, coach: name, place }) => {
      const contact = t('data:line.contact', { moment: moments.full(start), name })
      return place ? `${contact} ${t('data:line.where', { place })}` : contact
    }),
  ]
}

function agreed({ t, moments, participant }: Scene<unknown>): string[] {
  const { isOn } = participant.reminders
  return [
    t(`data:line.reminders.${isOn ? 'on' : 'off'}`),
    ...participant.consents.map(({ purpose, isGiven, at }) =>
      t(`data:line.consent.${isGiven ? 'yes' : 'no'}`, {
        what: t(`data:line.consent.${purpose}`),
        day: moments.day(dateOf(at)),
      }),
    ),
  ]
}

const sent = ({ t, moments }: Scene<unknown>, { notes }: Known): string[] =>
  notes.slice(0, MOST_NOTES).map(({ to, at, kind }) =>
    t(`data:line.sent.${kind}`, {
      to: to ?? t('data:line.team'),
      day: moments.day(dateOf(at)),
    }),
  )
