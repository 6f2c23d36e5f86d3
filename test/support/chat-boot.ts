import { readFileSync } from 'node:fs'
import { toActivity } from '#bot/to-activity'
import { createTokens } from '#channels/webchat/tokens'
import { choose, type Icon, type Message, say } from '#domain/message'
import { type Boot, widgetTexts } from '#pages/chat-page'

const words = JSON.parse(readFileSync(new URL('../../locales/nl/widget.json', import.meta.url), 'utf8'))

/** The widget's Dutch words, by keys such as 'widget:chat.send'. */
export const widgetWord = (key: string): string =>
  key
    .slice('widget:'.length)
    .split('.')
    .reduce((place, part) => place[part], words)

const CONVERSATION = 'k3j5hq7w2nq6c4rt7yyp2a6mza'
const tokens = createTokens({
  keys: [{ id: 'k1', secret: Buffer.alloc(32, 7) }],
  clock: { now: () => Date.UTC(2026, 10, 23, 9) },
})

const options: readonly (readonly [string, Icon])[] = [
  ['Een doel', 'goal'],
  ['Een afspraak', 'calendar'],
  ['Een bericht', 'mail'],
  ['Wat is dit?', 'info'],
  ['Ik heb een code', 'pen'],
  ['Meer', 'more'],
]

/** As long as a first conversation gets: who speaks, what for, who sees it, and six choices. */
export const LONG_WELCOME: readonly Message[] = [
  say('Dag! Ik ben de chat van Lokaal Partnerschap Maasland. Ik ben een computer, geen mens.'),
  say('Ik help je met doelen en afspraken. Jij beslist wat je deelt. Niemand leest zomaar mee.'),
  choose(
    'Waarmee kan ik je helpen?',
    options.map(([label, icon], index) => ({ id: `choice-${index}`, label, icon })),
  ),
]

/** What the server puts in the page, with tokens of their real length and whatever the bot says. */
export async function chatBoot(
  messages: readonly Message[] = LONG_WELCOME,
  own: Partial<Boot> = {},
): Promise<Boot> {
  const pass = {
    user: `dl_${CONVERSATION}`,
    conversation: CONVERSATION,
    partnership: 'lp-maasland',
    lang: 'nl',
    since: Date.UTC(2026, 10, 23, 9),
  }
  const activities = messages.map((message, index) => ({
    ...toActivity({ message, prompt: `prompt-${index}` }),
    type: 'message',
    id: `${CONVERSATION}|${String(index + 1).padStart(7, '0')}`,
    timestamp: '2026-11-23T09:00:00.000Z',
    from: { id: 'bot', name: '', role: 'bot' },
    conversation: { id: CONVERSATION },
    channelId: 'directline',
  }))
  return {
    partnership: { id: 'lp-maasland', name: 'Lokaal Partnerschap Maasland' },
    conversationId: CONVERSATION,
    user: pass.user,
    token: await tokens.issue('access', pass),
    watermark: String(messages.length),
    activities: activities as Boot['activities'],
    lang: 'nl',
    dir: 'ltr',
    texts: widgetTexts('chat', widgetWord),
    aboutUrl: '/about/lp-maasland',
    funding: ['Met de steun van Europa WSE en de Vlaamse overheid.'],
    ...own,
  }
}
