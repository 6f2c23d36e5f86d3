import type { Clock } from '#ports/clock'

/** How much at once, and how fast it comes back. */
export type Allowance = { readonly burst: number; readonly perSecond: number }

/** Token buckets by key, in this process. Keys that have been quiet long enough to be full again are forgotten. */
export type Buckets = {
  /** 0: allowed, and counted. Otherwise the seconds to wait. */
  take(key: string): number
  /** Whether this key was seen lately. */
  knows(key: string): boolean
}

const MOST_KEYS = 50_000

export function createBuckets({ burst, perSecond }: Allowance, clock: Clock): Buckets {
  const buckets = new Map<string, { left: number; at: number }>()
  const fill = (bucket: { left: number; at: number }, now: number) =>
    Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond)

  function sweep(now: number): void {
    for (const [key, bucket] of buckets) if (fill(bucket, now) >= burst) buckets.delete(key)
    // Under a flood of new keys the oldest go: it is the limit on addresses that must hold then.
    for (const key of buckets.keys()) {
      if (buckets.size < MOST_KEYS) break
      buckets.delete(key)
    }
  }

  return {
    knows: (key) => buckets.has(key),
    take(key) {
      const now = clock.now()
      const known = buckets.get(key)
      if (!known && buckets.size >= MOST_KEYS) sweep(now)
      const left = known ? fill(known, now) : burst
      if (left < 1) return Math.ceil((1 - left) / perSecond)
      buckets.set(key, { left: left - 1, at: now })
      return 0
    },
  }
}
