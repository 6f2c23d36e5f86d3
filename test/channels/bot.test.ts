import { afterEach, describe, expect, test } from '@jest/globals'
import { toActivity } from '#bot/to-activity'
import { toIncoming } from '#bot/to-incoming'
import { callsTo, textsOf } from '#test/direct-line-calls'
import { eventually } from '#test/eventually'
import { watch } from '#test/stream-watcher'
import { startWebChat, type TestWebChat } from '#test/webchat-server'

const place = {
  partnership: 'lp-maasland',
  address: { channel: 'webchat', conversation: 'c', holder: 'dl_u' },
  messageId: 'm',
  lang: 'nl',
  at: 5,
}
const heard = (activity: unknown) => {
  const incoming = toIncoming(activity, place)
  return incoming && { kind: incoming.kind, text: incoming.text, choice: incoming.choice }
}

describe('an Activity becomes a message', () => {
  test.each([
    ['words', { type: 'message', text: 'hallo' }, { kind: 'message', text: 'hallo', choice: null }],
    [
      'a button',
      { type: 'message', text: 'Ja', value: { prompt: '3', choice: 'yes' } },
      { kind: 'message', text: 'Ja', choice: { prompt: '3', choice: 'yes' } },
    ],
    [
      'a value of something else',
      { type: 'message', text: 'Ja', value: 'yes' },
      { kind: 'message', text: 'Ja', choice: null },
    ],
    ['a file', { type: 'message', attachments: [{}] }, { kind: 'media', text: '', choice: null }],
    [
      'a file with words',
      { type: 'message', text: 'kijk', attachments: [{}] },
      { kind: 'message', text: 'kijk', choice: null },
    ],
    [
      'no attachments at all',
      { type: 'message', text: '', attachments: null },
      { kind: 'message', text: '', choice: null },
    ],
    [
      'somebody who joins',
      { type: 'conversationUpdate', membersAdded: [{ id: 'x' }] },
      { kind: 'start', text: '', choice: null },
    ],
    ['somebody who leaves', { type: 'conversationUpdate', membersRemoved: [{ id: 'x' }] }, null],
    ['typing', { type: 'typing' }, null],
    ['an event', { type: 'event', name: 'webchat/join' }, null],
    ['no object', 'hallo', null],
  ])('%s', (_, activity, expected) => expect(heard(activity)).toEqual(expected))
})

describe('what the bot says becomes an Activity', () => {
  test('text is plain, so that nothing in it is read as markup', () => {
    expect(toActivity({ message: { text: '<b>*x*</b> [a](http://b)' }, prompt: null })).toEqual({
      type: 'message',
      text: '<b>*x*</b> [a](http://b)',
      textFormat: 'plain',
    })
  })

  test('a card is a hero card whose numbers call and whose addresses open', () => {
    const links = [
      { label: 'Bel 106', url: 'tel:106' },
      { label: 'Mail', url: 'mailto:a@b.be' },
    ]
    const card = { title: 'Hulp', lines: ['Dag', 'en nacht'], links }
    expect(toActivity({ message: { text: '', card }, prompt: null }).attachments).toEqual([
      {
        contentType: 'application/vnd.microsoft.card.hero',
        content: {
          title: 'Hulp',
          text: 'Dag\nen nacht',
          buttons: [
            { type: 'call', title: 'Bel 106', value: 'tel:106' },
            { type: 'openUrl', title: 'Mail', value: 'mailto:a@b.be' },
          ],
        },
      },
    ])
  })
})

describe('middleware written for the SDK', () => {
  let chat: TestWebChat
  afterEach(() => chat.stop())

  test('sees what comes in and what goes out, with the ids that the stream gave', async () => {
    chat = await startWebChat()
    const direct = callsTo(chat)
    const seen: unknown[] = []
    chat.webchat.adapter.use(async (context, next) => {
      seen.push(context.activity.text)
      context.onSendActivities(async (_, activities, send) => {
        const sent = await send()
        seen.push(
          activities.map(({ text }) => text),
          sent.map(({ id }) => id),
        )
        return sent
      })
      await next()
      seen.push(context.responded)
    })
    const at = await direct.begin()
    await direct.post(at, 'hallo', 'h')
    expect(seen).toEqual([
      'hallo',
      ['Je zei: hallo', 'Waarmee kan ik helpen?'],
      [`${at.id}|0000004`, `${at.id}|0000005`],
      true,
    ])
  })

  test('may keep a message from the bot, or change it before', async () => {
    chat = await startWebChat()
    const direct = callsTo(chat)
    chat.webchat.adapter.use(async ({ activity }, next) => {
      if (activity.text === 'niets') return
      activity.text = activity.text.toUpperCase()
      await next()
    })
    const at = await direct.begin()
    expect((await direct.post(at, 'niets', 'n')).status).toBe(200)
    await direct.post(at, 'hallo', 'h')
    expect(textsOf((await direct.read(at, '2')).activities).slice(0, 2)).toEqual(['HALLO', 'Je zei: HALLO'])
  })

  test('may say something itself: who is there sees it, nobody keeps it', async () => {
    chat = await startWebChat()
    const direct = callsTo(chat)
    chat.webchat.adapter.use(async (context, next) => {
      await context.sendActivity({ type: 'typing' })
      await next()
    })
    const at = await direct.begin()
    const line = await watch((await direct.call('GET', `/conversations/${at.id}`, at.token)).body.streamUrl)
    await line.sees('Welkom.')
    await direct.post(at, 'hallo', 'h')
    await line.sees('Je zei: hallo')
    await eventually('typing was shown', () => line.shown().some(({ type }) => type === 'typing'))
    expect((await direct.read(at)).activities.every(({ type }) => type === 'message')).toBe(true)
  })
})
