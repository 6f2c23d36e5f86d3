import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { createBot } from '#bot/bot'
import { createConsole } from '#channels/console/console'
import { createSqliteStore } from '#stores/sqlite/store'
import { createIds } from '#system/ids'
import { createScriptedConversation } from '#test/scripted-conversation'

const store = createSqliteStore({ path: ':memory:' })
afterEach(() => store.partition('lp-maasland').forget(Number.MAX_SAFE_INTEGER, 1000))
afterAll(() => store.close())

async function printed(lines: readonly string[], isTerminal = false): Promise<string> {
  const conversation = createScriptedConversation(store)
  let output = ''
  const screen = createConsole({
    bot: createBot(conversation),
    conversation,
    partnership: 'lp-maasland',
    lang: 'nl',
    clock: { now: () => 1000 },
    ids: createIds(),
    write: (text) => {
      output += text
    },
    isTerminal,
  })
  async function* typed() {
    yield* lines
  }
  await screen.run(typed())
  return output
}

describe('the bot in a terminal', () => {
  test('prints a transcript that can be pasted as a test', async () => {
    expect(await printed(['hallo', '[Een doel]', '', 'kaart'])).toBe(
      [
        'Welkom.',
        'Waarmee kan ik helpen?',
        '[Een doel] [Een afspraak]',
        '> hallo',
        'Je zei: hallo',
        'Waarmee kan ik helpen?',
        '[Een doel] [Een afspraak]',
        '> [Een doel]',
        'Je koos goal bij 2.',
        '> kaart',
        'Kijk.',
        '| Hulp',
        '| Tele-Onthaal',
        '| dag en nacht',
        '| <Bel 106>',
        '| <Lees meer>',
        '',
      ].join('\n'),
    )
  })

  test.each(['2', 'een afspraak', '[Een afspraak]', '> [Een afspraak]'])(
    'takes %s for a button',
    async (line) => {
      const output = await printed([line])
      expect(output.split('\n').slice(3)).toEqual(['> [Een afspraak]', 'Je koos contact bij 1.', ''])
    },
  )

  test('takes what is no button as words', async () => {
    expect(await printed(['9', '[Iets]'])).toContain('> 9\nJe zei: 9\n')
  })

  test('does not print twice what a person typed, and shows what a number pressed', async () => {
    const output = await printed(['hallo', '1'], true)
    expect(output).not.toContain('> hallo')
    expect(output.split('\n').slice(-3)).toEqual([
      '> \u001b[1A\u001b[2K> [Een doel]',
      'Je koos goal bij 2.',
      '> ',
    ])
  })

  test('starts again after the conversation was wiped', async () => {
    const output = await printed(['wis', 'hallo', 'hallo'])
    expect(output.split('\n').slice(3)).toEqual([
      '> wis',
      'Alles is gewist.',
      '> hallo',
      'Welkom.',
      'Waarmee kan ik helpen?',
      '[Een doel] [Een afspraak]',
      '> hallo',
      'Je zei: hallo',
      'Waarmee kan ik helpen?',
      '[Een doel] [Een afspraak]',
      '',
    ])
  })

  test('keeps nothing of what was said', async () => {
    await printed(['mijn geheim'])
    const partition = store.partition('lp-maasland')
    const { keys } = await partition.scan('', 100)
    expect(keys.some((key) => key.startsWith('known:'))).toBe(true)
    expect(keys.join()).not.toContain('conversation:')
  })
})
