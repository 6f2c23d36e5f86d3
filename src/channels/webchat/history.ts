import type { Conversation } from '#conversation/turn-types'
import type { Clock } from '#ports/clock'
import type { Entry, Store } from '#ports/store'
import type { Vault } from '#records/vault'
import { activityId, type Kept, type Shown, shownOf } from './activity.ts'
import { placeOf, streamOf } from './append.ts'
import type { Pass } from './pass.ts'

/**
 * Activities in order; `watermark`: the sequence up to which was read. `isMore`: a next read will give the rest. `keptFrom`: the sequence
 * of the oldest that is still stored, so that a screen lets go of what was wiped or has expired; left out when there is nothing new.
 */
export type Page = {
  readonly activities: readonly Shown[]
  readonly watermark: number
  readonly isMore: boolean
  readonly keptFrom?: number
}

export type History = {
  read(pass: Pass, after: number): Promise<Page>
  /** The last `n`, for who comes back. */
  last(pass: Pass, n: number): Promise<Page>
  isStored(pass: Pass): Promise<boolean>
  /** What a conversation starts with before anything is stored; reads nothing. */
  welcome(pass: Pass): Page
}

const PAGE = 100

export function createHistory(deps: {
  readonly store: Store
  readonly vault: Vault
  readonly conversation: Pick<Conversation, 'opening'>
  readonly clock: Clock
}): History {
  const entries = (pass: Pass, after: number, limit: number) =>
    deps.store.partition(pass.partnership).read(streamOf(pass.conversation), after, limit, deps.clock.now())

  function shown(pass: Pass, { sequence, value }: Entry): Shown {
    const json = deps.vault.open(placeOf(pass.partnership, pass.conversation), value)
    return shownOf(JSON.parse(json) as Kept, pass.conversation, activityId(pass.conversation, sequence))
  }

  function welcome(pass: Pass): Page {
    const activities = deps.conversation
      .opening(pass.partnership, pass.lang)
      .map((bot, i) =>
        shownOf({ at: pass.since + i, bot }, pass.conversation, activityId(pass.conversation, i + 1)),
      )
    return { activities, watermark: activities.length, isMore: false }
  }

  const isStored = async (pass: Pass) => (await entries(pass, 0, 1)).length > 0

  return {
    welcome,
    isStored,
    async read(pass, after) {
      const found = await entries(pass, after, PAGE)
      if (found.length > 0) {
        // Read afterwards: what was wiped before the new entries came is then surely seen as gone.
        const [oldest] = after > 0 ? await entries(pass, 0, 1) : found
        return {
          activities: found.map((entry) => shown(pass, entry)),
          watermark: found.at(-1)?.sequence ?? after,
          isMore: found.length === PAGE,
          keptFrom: oldest?.sequence,
        }
      }
      const { activities, watermark } = welcome(pass)
      if (after >= watermark || (after > 0 && (await isStored(pass))))
        return { activities: [], watermark: after, isMore: false }
      return { activities: activities.slice(after), watermark, isMore: false }
    },
    async last(pass, n) {
      let kept: Entry[] = []
      for (let after = 0; ; after = kept.at(-1)?.sequence ?? after) {
        const found = await entries(pass, after, PAGE)
        kept = [...kept, ...found].slice(-n)
        if (found.length < PAGE) break
      }
      if (kept.length === 0) return welcome(pass)
      return {
        activities: kept.map((entry) => shown(pass, entry)),
        watermark: kept.at(-1)?.sequence ?? 0,
        isMore: false,
      }
    },
  }
}
