/** What a participant wants, in own words, kept as typed. The rules here are pure: they take the goals and give the goals. */
export type Goal = {
  readonly id: string
  readonly words: string
  /** Canonical key of a life domain of the partnership, or 'anders'. */
  readonly domain: string
  readonly state: 'open' | 'later' | 'reached' | 'dropped'
  readonly createdAt: number
  readonly closedAt: number | null
  readonly path: Path
  /** Paths that were walked before and replaced by another: shown as "geprobeerd". */
  readonly tried: readonly Path[]
}

export type Path = { readonly id: string; readonly steps: readonly Step[] }

/** A small thing to do. `at`: the moment that makes a reminder (instant); `where`: in own words. */
export type Step = {
  readonly id: string
  readonly what: string
  readonly at: number | null
  readonly where: string | null
  readonly doneAt: number | null
}

/** Adults: at most three open goals. Youth partnerships: exactly one, other wishes wait under 'later'. */
export type GoalMode = 'up-to-three' | 'one'
