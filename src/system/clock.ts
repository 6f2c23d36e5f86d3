import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '#ports/clock'

export const systemClock: Clock = { now: () => Date.now() }

export const pause = async (ms: number): Promise<void> => void (await sleep(ms))
