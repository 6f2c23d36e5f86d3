import { toInstant } from '#domain/local-time'
import { isNo } from '#domain/refusal'

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** 'ma 23 nov 2026 10:00' on the wall clock in Brussels, as an instant; the weekday is for the reader and is checked. */
export function at(moment: string): number {
  const parts = /^(\w{2}) (\d{1,2}) (\w{3}) (\d{4}) (\d{2}:\d{2})$/.exec(moment)
  if (!parts) throw new Error(`a moment is written like 'ma 23 nov 2026 10:00', not '${moment}'`)
  const [, weekday, day = '', month = '', year, time = ''] = parts
  const date = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  const instant = toInstant(date, time)
  if (isNo(instant)) throw new Error(`${moment}: ${instant.no}`)
  const real = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'][new Date(`${date}T12:00:00Z`).getUTCDay()]
  if (real !== weekday) throw new Error(`${moment} is a ${real}`)
  return instant
}
