/**
 * Structured log without content: fields hold ids of partnerships, counts, durations and names of code, never a message text, a name,
 * a number, a goal, a token or an error text from outside.
 */
export type Log = {
  debug(event: string, fields?: LogFields): void
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>
