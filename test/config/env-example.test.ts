import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { readEnvironment } from '#config/environment'
import { NAMES } from '#config/environment-shape'

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')

test('what .env.example holds does not start a production', () => {
  const given = [...example.matchAll(/^([A-Za-z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value])
  const read = readEnvironment({ ...Object.fromEntries(given), NODE_ENV: 'production' })
  const refused = 'faults' in read ? read.faults.map(({ name, key }) => `${name} ${key}`) : []
  expect(refused).toEqual(
    ['DATA_KEYS', 'LINK_KEYS', 'LOOKUP_KEYS'].map((name) => `${name} cli:environment.example`),
  )
})

test('.env.example names every variable, each with a sentence above it, and nothing else', () => {
  const lines = example.split('\n')
  const named = lines.flatMap((line, at) => {
    const name = /^([A-Za-z_]+)=/.exec(line)?.[1]
    if (name) expect([name, lines[at - 1]]).toEqual([name, expect.stringMatching(/^# .+\.$/)])
    return name ? [name] : []
  })
  expect(named.toSorted()).toEqual(NAMES.toSorted())
})
