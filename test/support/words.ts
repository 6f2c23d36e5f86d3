import { readCatalogues } from '#i18n/catalogues'
import { createTranslator } from '#i18n/translator'
import type { Text } from '#ports/voice'
import { partnerships } from './world.ts'

const translator = createTranslator(readCatalogues(), true)

/** The Dutch sentences of one partnership by key, so that a test about what the bot does survives another choice of words. */
export const wordsOf = (partnership: string): Text => translator.text('nl', partnerships.get(partnership))

/** A press on a button, as a line of a talk: its label in brackets. */
export const pressOf =
  (t: Text) =>
  (key: string): string =>
    `[${t(key)}]`
