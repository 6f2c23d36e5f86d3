/** What a closed loop of workers got done; p50 and p99 in milliseconds, `cpu` in microseconds of this process for each. */
export type Load = {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly cpu: number
}

/** Each worker does the next thing as soon as its last one is done, for `seconds`. */
export async function drive(
  seconds: number,
  workers: number,
  act: (worker: number) => Promise<unknown>,
): Promise<Load> {
  const took: number[] = []
  const start = performance.now()
  const cpuBefore = process.cpuUsage()
  const end = start + seconds * 1000
  async function work(worker: number): Promise<void> {
    for (let before = performance.now(); before < end; ) {
      await act(worker)
      const after = performance.now()
      took.push(after - before)
      before = after
    }
  }
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)))
  const elapsed = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpuBefore)
  took.sort((a, b) => a - b)
  const at = (part: number) => took[Math.min(took.length - 1, Math.floor(took.length * part))] ?? 0
  return { perSecond: took.length / elapsed, p50: at(0.5), p99: at(0.99), cpu: (user + system) / took.length }
}

/** Every arm once, then all again: what else the machine does meanwhile hits all of them alike. Warm-up is a round that does not count. */
export async function alternate<Arm extends string>(
  rounds: number,
  arms: Readonly<Record<Arm, () => Promise<Load>>>,
): Promise<Record<Arm, Load>[]> {
  const done: Record<Arm, Load>[] = []
  for (let round = -1; round < rounds; round++) {
    const loads = {} as Record<Arm, Load>
    for (const arm of Object.keys(arms) as Arm[]) loads[arm] = await arms[arm]()
    if (round >= 0) done.push(loads)
  }
  return done
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
