import type { Partnership } from '#domain/partnership'
import type { Voice } from '#ports/voice'
import { createMoments } from './moments.ts'
import type { Translator } from './translator.ts'

/** One voice per partnership and language, made once. */
export function createVoice(translator: Translator): Voice {
  const made = new Map<string, ReturnType<Voice>>()
  return (partnership: Partnership, lang: string) => {
    const key = `${partnership.id}|${lang}`
    const known = made.get(key)
    if (known) return known
    const voice = { t: translator.text(lang, partnership), moments: createMoments(lang) }
    // A language comes from outside: only those we speak are remembered.
    if (translator.languages.includes(lang)) made.set(key, voice)
    return voice
  }
}
