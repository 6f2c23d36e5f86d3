import type { Message } from '#domain/message'
import type { Partnership } from '#domain/partnership'
import type { Session } from '#records/session'
import type { House } from '#services/acting'
import { menuFor } from './menu.ts'
import { HOME } from './place.ts'
import type { Incoming, Spoken } from './turn-types.ts'

const FIRST_PROMPT = 1

/**
 * The welcome: what this is, that it is a computer, who sees what, and the menu. It depends on nothing stored, so it can stand in the
 * page before anybody says anything, and be stored together with the first message.
 */
export function createOpening(house: House) {
  const messages = (partnership: Partnership, lang: string): Message[] => {
    const { t } = house.voice(partnership, lang)
    return [
      ...(house.isTrial ? [{ text: t('engine:trial') }] : []),
      { text: t('engine:welcome', { intro: partnership.intro }) },
      { text: t('engine:notice') },
      { text: t('engine:firstMenu'), choices: menuFor({ t, participant: null, partnership }) },
    ]
  }
  return {
    spoken: (partnership: Partnership, lang: string): Spoken[] =>
      messages(partnership, lang).map((message) => ({
        message,
        prompt: message.choices ? String(FIRST_PROMPT) : null,
      })),
    session: (partnership: Partnership, incoming: Incoming, participant: string): Session => ({
      participant,
      channel: incoming.address.channel,
      lang: incoming.lang,
      places: [{ dialog: HOME, question: 'menu', draft: {}, before: [] }],
      asked: {
        prompt: FIRST_PROMPT,
        choices: [...(messages(partnership, incoming.lang).at(-1)?.choices ?? [])],
      },
      standing: [],
      unclear: null,
      startedAt: incoming.at,
      lastAt: incoming.at,
      recent: '',
      isEnded: false,
    }),
  }
}
