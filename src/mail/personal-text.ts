const CONTROLS = /[\p{Cc}\u2028\u2029]/gu
const INVISIBLE_TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const LONGEST_LINE = 120

/** What a person typed, kept as typed save for what could turn or hide text in a mail; new lines stay. */
export const personalText = (text: string): string =>
  text
    .toWellFormed()
    .replace(INVISIBLE_TURNS, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROLS, (control) => (control === '\n' ? '\n' : ' '))
    .trim()

/** The same on one line and not endless: for a name, a number, a place, a subject. */
export const oneLine = (text: string): string => {
  const line = [...personalText(text).replace(/\s+/g, ' ')]
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1).join('')}…` : line.join('')
}

const LINK =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/\S+|\b(?:javascript|data):\S+|(?<![@\w.-])(?:[\p{L}\d-]+\.)+(?:be|brussels|vlaanderen|gent|com|net|org|eu|nl|fr|de|uk|lu|ru|cn|io|me|co|tv|cc|ly|gl|info|biz|app|dev|xyz|top|link|click|shop|site|online|club|live|page|zip)(?![\p{L}\d])\S*/giu

/** Mail programs make a link of anything that looks like one; with a bracket in it nobody lands on a strange site by a slip. */
export function withoutLinks(text: string): { readonly text: string; readonly hadLinks: boolean } {
  const safe = text.replace(LINK, (link) => link.replaceAll('.', '[.]').replaceAll(':', '[:]'))
  return { text: safe, hadLinks: safe !== text }
}
