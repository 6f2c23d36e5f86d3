import type { Goal } from './goal.ts'

/** The person who steers. Everything here is the participant's own and goes when the participant says so. */
export type Participant = {
  readonly id: string
  readonly createdAt: number
  readonly name: string | null
  readonly phone: string | null
  readonly email: string | null
  /** At most one active coach. */
  readonly coach: { readonly id: string; readonly since: number } | null
  readonly goals: readonly Goal[]
  /** Contacts that are requested or booked, soonest first: the versioned count of what is open. */
  readonly contacts: readonly { readonly id: string; readonly start: number; readonly end: number }[]
  /** Trusted places named before, newest first, at most five. */
  readonly places: readonly string[]
  /** Whether reminders may be sent at all; a dated yes or no. */
  readonly reminders: { readonly isOn: boolean; readonly since: number }
  readonly consents: readonly Consent[]
  /** Where the participant talks with the bot, most recent first. */
  readonly conversations: readonly { readonly channel: string; readonly id: string; readonly at: number }[]
}

/** A dated yes or no for one purpose; `text` is the key of the sentence that was agreed to. */
export type Consent = {
  readonly purpose: 'contact-data' | 'reminders' | 'message-to-coach'
  readonly isGiven: boolean
  readonly at: number
  readonly channel: string
  readonly text: string
}
