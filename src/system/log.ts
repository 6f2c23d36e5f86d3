import { pino } from 'pino'
import type { Log, LogFields } from '#ports/log'

/** One JSON line per event on stdout. `level`: 'debug' | 'info' | 'warn' | 'error' | 'silent'. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
  const at =
    (write: 'debug' | 'info' | 'warn' | 'error') =>
    (event: string, fields: LogFields = {}) =>
      logger[write]({ event, ...fields })
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}
