/** The only source of time. Instants are milliseconds since 1970 (UTC). */
export type Clock = { now(): number }
