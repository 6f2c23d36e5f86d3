import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

/**
 * Plain Dutch, A2 to B1, in everything a participant or coach reads. The measures are those of the Flemish plain-language rules this
 * project works by: Flesch-Douma at least 80, LIX at most 30 per file, short sentences, no office words, nothing that stigmatises.
 */
const FOLDER = new URL('../../locales/nl/', import.meta.url)
/** What operators read in a terminal names variables, files and commands: other words, another reader. */
const FOR_OPERATORS = ['cli.json']
const files = readdirSync(FOLDER).filter((file) => !FOR_OPERATORS.includes(file))

/** Words of the field that people meet anyway. */
const GLOSSARY =
  /^(trajectcoaches|trajectgezellen|partnerschappen|coördinatiecentrum|toegankelijkheid\w*|privacyverklaring|persoonsgegevens|antigifcentrum|gegevensbescherm\w*|mondmaskers)$/
const OFFICE = /\b(gelieve|indien|teneinde|betreffende|dient te|u|uw|middels|inzake)\b/i
const STIGMA = /multiproblematiek|restgroep|kwetsba|doelgroep|niet-beroepsactief|toeleiding|mislukt/i
const MOST_WORDS = 14

const textsOf = (file: string): [key: string, text: string][] => {
  const texts: [string, string][] = []
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') texts.push([path, value])
    else
      for (const [key, inner] of Object.entries(value as object)) walk(inner, path ? `${path}.${key}` : key)
  }
  walk(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')), '')
  return texts
}

/** A value that is filled in counts as one short word. */
const filled = (text: string): string => text.replace(/\{\{\w+\}\}/g, 'woord')
const sentences = (text: string): string[] =>
  filled(text)
    .split(/(?<=[.!?])\s+|\n|: /)
    .map((one) => one.trim())
    .filter((one) => /\p{L}/u.test(one))
const words = (text: string): string[] => filled(text).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
const syllables = (word: string): number =>
  Math.max(
    1,
    (word.toLowerCase().match(/aai|ooi|oei|eeu|ieu|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiouyéëïöü]/g) ?? [])
      .length,
  )

test.each(files)('%s reads easily', (file) => {
  const all = textsOf(file).map(([, text]) => text)
  const list = all.flatMap(words)
  const spoken = all.flatMap(sentences)
  const perSentence = list.length / spoken.length
  const flesch =
    206.84 - 77 * (list.reduce((sum, word) => sum + syllables(word), 0) / list.length) - 0.93 * perSentence
  const lix = perSentence + (100 * list.filter((word) => word.length > 6).length) / list.length
  expect({ file, flesch: flesch >= 80, lix: lix <= 30 }).toEqual({ file, flesch: true, lix: true })
})

test.each(files)('%s has short sentences, and no office words or words that stigmatise', (file) => {
  const faults = textsOf(file).flatMap(([key, text]) => [
    ...sentences(text)
      .filter((one) => words(one).length > MOST_WORDS)
      .map((one) => `${key}: ${words(one).length} words: ${one}`),
    ...words(text)
      .filter((word) => word.length > 14 && !GLOSSARY.test(word.toLowerCase()) && !word.includes('-'))
      .map((word) => `${key}: ${word}`),
    ...(OFFICE.test(text) ? [`${key}: an office word: ${text}`] : []),
    ...(STIGMA.test(text) ? [`${key}: a word that stigmatises: ${text}`] : []),
  ])
  expect(faults).toEqual([])
})

test('a key in one language is a key in all, with the same values to fill in', () => {
  const languages = readdirSync(new URL('../', FOLDER)).filter((lang) => lang !== 'nl')
  const shape = (lang: string, file: string) =>
    Object.fromEntries(
      textsOf(`../${lang}/${file}`).map(([key, text]) => [
        key,
        [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort(),
      ]),
    )
  for (const lang of languages)
    for (const file of readdirSync(FOLDER))
      expect([lang, file, shape(lang, file)]).toEqual([lang, file, shape('nl', file)])
  expect(readdirSync(FOLDER).length).toBeGreaterThan(10)
})
