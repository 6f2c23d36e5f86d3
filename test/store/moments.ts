export const HOUR = 60 * 60 * 1000
export const DAY = 24 * HOUR
/** Monday 23 November 2026, 10:00 in Brussels. */
export const NOW = Date.UTC(2026, 10, 23, 9)

export const bytes = (text: string) => Buffer.from(text)
