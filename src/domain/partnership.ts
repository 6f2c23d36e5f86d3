import type { WeeklyHours } from './coach.ts'
import type { PlaceType } from './contact.ts'
import type { GoalMode } from './goal.ts'

/** A tenant, wholly described by one file in partnerships/. Null means that no source gives it: "nog in te vullen". */
export type Partnership = {
  readonly id: string
  readonly name: string
  readonly longName: string
  readonly audience: 'adults' | 'youth'
  /** One plain sentence that tells whom it is for, so that people can choose between two in one municipality. */
  readonly forWhom: string
  /** What the source says of its run; null where it names no end. Never ends anything by itself. */
  readonly period: { readonly from: string; readonly to: string | null }
  readonly goalMode: GoalMode
  readonly words: Words
  /** One or two plain sentences of its own about what it does, read in the first conversation and under "Wat is dit?". */
  readonly intro: string
  /** In the partnership's order; isMore: offered under "Meer". 'anders' is not listed: it is always offered. */
  readonly domains: readonly LifeDomain[]
  readonly region: string
  /** Null: no source names them, so the region is shown instead. */
  readonly municipalities: readonly Municipality[] | null
  readonly places: readonly PartnershipPlace[]
  readonly origins: readonly string[]
  readonly human: Human
  readonly privacy: Privacy
  readonly intake: { readonly place: PlaceType; readonly minutes: number }
  readonly contact: { readonly minutes: number; readonly answerWithinWorkingDays: number }
  readonly funding: Funding
  readonly organisation: {
    readonly promotor: string | null
    readonly partners: readonly string[]
    readonly website: string | null
    readonly address: string | null
  }
  /** The number through which it is reached on WhatsApp; absent: not on WhatsApp. */
  readonly whatsapp?: { readonly phoneNumberId: string }
  /** The organisation in Microsoft 365 whose people may talk to the bot in Teams; absent: not in Teams. */
  readonly teams?: { readonly tenantId: string }
  /** Where the facts come from and what is an inference: for whoever mends the file, never shown to participants. */
  readonly source: string
}

/** The partnership's own words, singular, without article. */
export type Words = {
  readonly participant: string
  readonly coach: string
  readonly coaches: string
  readonly team: string
  /** "het stuur", "aan het roer"; null where the source has no image for it. */
  readonly helm: string | null
}

export type LifeDomain = {
  /** Canonical key, shared by all partnerships. */
  readonly id: string
  /** The source's official word, for staff. */
  readonly label: string
  /** The plain word on the button, at most 20 letters. */
  readonly shown: string
  readonly isMore: boolean
}

/** `formerly`: names before a merger, accepted on input. */
export type Municipality = { readonly name: string; readonly formerly: readonly string[] }
export type PartnershipPlace = { readonly type: PlaceType; readonly address: string | null }

/** Who picks up: a phone with its hours, a mailbox of the team. */
export type Human = {
  readonly phone: string | null
  readonly hours: readonly WeeklyHours[] | null
  readonly mailbox: string | null
}

/** Who answers for the data (GDPR art. 13): the name of the organisation, and where a question about it goes. */
export type Privacy = { readonly controller: string | null; readonly mailbox: string | null }

/** `lines`: the sentences and names a funder asks for, literally. */
export type Funding = {
  readonly programme: string
  readonly lines: readonly string[]
  readonly logos: readonly Logo[]
}

/** `name` is also what stands there until the file is. `file`: in partnerships/logos; null: still to be supplied. */
export type Logo = { readonly name: string; readonly file: string | null }
