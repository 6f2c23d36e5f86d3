import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startApp, type TestApp } from '#test/app'
import { joinTalk, talkWith } from '#test/direct-line-talk'
import { pageBoot, resumes } from '#test/page-boot'
import { pressOf, wordsOf } from '#test/words'

const FOLDER = new URL('../../partnerships/', import.meta.url)
type File = {
  readonly id: string
  readonly intro: string
  readonly words: { readonly coach: string }
  readonly domains: readonly { readonly shown: string; readonly isMore: boolean }[]
}
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as File)

const WORDS = 'iets waar ik trots op ben'
const STEP = 'morgen een brief openen'

let app: TestApp
beforeAll(async () => {
  app = await startApp()
}, 30_000)
afterAll(() => app.stop())

test('there are eight partnerships', () => {
  expect(files).toHaveLength(8)
})

describe.each(files.map((file) => [file.id, file] as const))('%s', (id, { intro, words, domains }) => {
  const t = wordsOf(id)
  const press = pressOf(t)
  test('welcomes a stranger in its own words, and helps to a goal with a first step', async () => {
    const talk = await talkWith(app.url, id)
    expect([talk.minted.status, talk.minted.body.expires_in, talk.opened.status]).toEqual([200, 1800, 201])
    expect(talk.opened.body.conversationId).toBe(talk.minted.body.conversationId)
    await talk.sees(t('engine:firstMenu'))
    const welcome = talk.texts().join('\n')
    for (const words of [intro, t('engine:notice'), t('engine:firstMenu')]) expect(welcome).toContain(words)
    expect(talk.buttons()).toContain(t('engine:menu.goal-set'))

    expect(await talk.says(press('engine:menu.goal-set'))).toEqual([t('goal:set.words.ask')])
    expect(await talk.says(WORDS)).toEqual([t('goal:set.domain.ask')])
    const shown = domains.filter(({ isMore }) => !isMore).map((one) => one.shown)
    const hasMore = domains.some(({ isMore }) => isMore)
    expect(talk.buttons()).toEqual([
      ...shown,
      ...(hasMore ? [t('goal:domain.more')] : []),
      t('goal:domain.other'),
    ])

    const [kept, asked] = await talk.says(`[${shown[0]}]`)
    expect(kept).toContain(t('goal:line.goal', { words: WORDS }))
    expect(kept).toContain(t('goal:line.domain', { domain: shown[0] ?? '' }))
    expect(asked).toBe(t('step:add.first'))
    expect((await talk.says(STEP))[0]).toBe(t('step:add.done'))
    await talk.does(press('step:later'))
    expect((await talk.says(press('engine:menu.goal-list')))[0]).toBe(
      [t('goal:line.goal', { words: WORDS }), t('step:line.what', { what: STEP })].join('\n'),
    )
    await talk.does('menu', press('engine:menu.more'))
    expect(talk.buttons().join()).toContain(words.coach)
    expect(talk.ids()).toEqual([...new Set(talk.ids())])
    talk.leave()
  })
})

test('what one partnership keeps, another does not know', async () => {
  const boot = await pageBoot(app.url, 'lp-maasland')
  const here = await joinTalk(app.url, { id: boot.conversationId, token: boot.token })
  const there = await talkWith(app.url, 'lp-westhoek')
  await here.does('een doel', 'zwemmen leren in Maaseik')
  expect((await resumes(app.url, 'lp-westhoek', boot.resume)).status).toBe(403)
  expect((await resumes(app.url, 'lp-maasland', boot.resume)).status).toBe(200)
  const stolen = await there.calls.call('GET', `/conversations/${here.at.id}/activities`, there.at.token)
  expect(stolen.status).toBe(403)
  here.leave()
  there.leave()
})
