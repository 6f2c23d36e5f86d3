/** Characters that steer a terminal or turn the reading direction: invisible to who reads, useful only to deceive. */
const UNWANTED = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu

/**
 * Text as it may be kept and shown: without control characters (newline and tab stay), bidi controls and lone surrogates, line ends as
 * one newline, composed (NFC). Length is not cut: the conversation answers what is too long.
 */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '')
    .replace(UNWANTED, '')
    .normalize('NFC')
