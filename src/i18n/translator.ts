import { createInstance, type i18n } from 'i18next'
import type { Partnership } from '#domain/partnership'
import type { Text } from '#ports/voice'

export type Catalogue = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/**
 * One translator for all languages and partnerships. A key missing in a language falls back to Dutch; a key missing in Dutch, or a value
 * that a sentence wants and did not get, throws when `isStrict` (tests), else it is left out of the sentence.
 */
export type Translator = {
  readonly languages: readonly string[]
  text(lang: string, partnership?: Partnership): Text
}

export function createTranslator(
  catalogues: Readonly<Record<string, Catalogue>>,
  isStrict: boolean,
): Translator {
  const languages = Object.keys(catalogues)
  const instance = createInstance({
    resources: catalogues as never,
    lng: 'nl',
    fallbackLng: 'nl',
    ns: Object.keys(catalogues.nl ?? {}),
    defaultNS: 'engine',
    initAsync: false,
    showSupportNotice: false,
    // Every channel shows plain text or escapes by itself; escaping here too would show &amp; to people.
    interpolation: { escapeValue: false, skipOnVariables: true },
    parseMissingKeyHandler: (key: string) => missing(`no sentence for ${key}`, isStrict),
    missingInterpolationHandler: (_: string, match: RegExpExecArray) =>
      missing(`a sentence misses its value ${String(match[0])}`, isStrict),
  } as never)
  void (instance as i18n).init()

  const fixed = new Map<string, ReturnType<typeof instance.getFixedT>>()
  for (const lang of languages) fixed.set(lang, instance.getFixedT(lang))
  const dutch = fixed.get('nl')
  if (!dutch) throw new Error('locales/nl is missing: Dutch is the language all others follow')

  return {
    languages,
    text(lang, partnership) {
      const t = fixed.get(lang) ?? dutch
      const own = partnership ? wordsOf(partnership) : {}
      const say: Text = (key, values) => t(key as never, { ...own, ...values } as never) as unknown as string
      const said = new Map<string, string>()
      return (key, values) => {
        if (values) return say(key, values)
        const known = said.get(key)
        if (known !== undefined) return known
        const words = say(key)
        said.set(key, words)
        return words
      }
    },
  }
}

const wordsOf = (partnership: Partnership): Record<string, string> => ({
  partnership: partnership.name,
  participant: partnership.words.participant,
  coach: partnership.words.coach,
  coaches: partnership.words.coaches,
  team: partnership.words.team,
})

function missing(what: string, isStrict: boolean): string {
  if (isStrict) throw new Error(what)
  return ''
}
