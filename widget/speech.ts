/** Reads a message out loud on the device itself; a voice that sends the text to a third party is never used. */
export type Speech = {
  isPossible(): boolean
  /** Starts, or stops when this message is being read. */
  toggle(key: string, text: string): void
  reading(): string | null
  stop(): void
}

export function createSpeech(lang: string, onChange: () => void): Speech {
  const synthesis = window.speechSynthesis
  let reading: string | null = null
  const voices = (): SpeechSynthesisVoice[] => synthesis?.getVoices() ?? []
  const local = (): SpeechSynthesisVoice | undefined =>
    voices().find((voice) => voice.localService && voice.lang.slice(0, 2) === lang.slice(0, 2))
  const over = (): void => {
    reading = null
    onChange()
  }
  // Voices load late in some browsers.
  synthesis?.addEventListener?.('voiceschanged', onChange)
  return {
    // An empty list means that the browser does not tell; it then speaks with the device's own voice.
    isPossible: () => Boolean(synthesis && (!voices().length || local())),
    toggle(key, text) {
      const isReading = reading === key
      synthesis.cancel()
      reading = isReading ? null : key
      if (!isReading) {
        const spoken = new SpeechSynthesisUtterance(text)
        spoken.lang = lang
        spoken.voice = local() ?? null
        spoken.onend = spoken.onerror = () => reading === key && over()
        synthesis.speak(spoken)
      }
      onChange()
    },
    reading: () => reading,
    stop: () => synthesis?.cancel(),
  }
}
