/** A member of a partnership's team who walks along with participants. */
export type Coach = {
  readonly id: string
  /** First name, as participants know it. */
  readonly name: string
  readonly email: string
  readonly phone: string | null
  /** 'direct': a free moment of an own participant is booked at once; 'ask': it is held until the coach confirms. */
  readonly confirm: 'direct' | 'ask'
  /** Gives first talks to people without a coach. */
  readonly isIntake: boolean
  readonly hours: readonly WeeklyHours[]
  readonly isActive: boolean
  /** Made by the bot in development, clearly marked, never in production. */
  readonly isDemo: boolean
}

/** Local wall clock in Europe/Brussels; `day` 1 is Monday, 7 Sunday; `from` and `to` as 'HH:mm'. */
export type WeeklyHours = { readonly day: number; readonly from: string; readonly to: string }
