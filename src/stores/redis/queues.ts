import type { Buried, Due, Partition } from '#ports/store'
import { checkLimit, checkName, checkWhole } from '../checks.ts'
import type { Connection } from './connection.ts'
import { unpackItem } from './layout.ts'

/** What is due, and what was given up. */
export function createQueues(
  connection: Connection,
  tag: string,
): Pick<Partition, 'claim' | 'nextDue' | 'buried'> {
  return {
    async claim(queue, now, leaseMs, limit) {
      checkName(queue)
      if (checkLimit(limit) === 0) return []
      const until = checkWhole(checkWhole(now) + checkWhole(leaseMs))
      const flat = await connection.ask((client) => client.storeClaimBuffer(tag, queue, now, until, limit))
      const claimed: Due[] = []
      for (let at = 0; at < flat.length; at += 2) {
        const { dueAt, payload, mark, attempts } = unpackItem(flat[at + 1] as Buffer)
        claimed.push({ id: String(flat[at]), dueAt, payload, token: mark, attempts: attempts - 1 })
      }
      return claimed
    },

    async nextDue(queue) {
      const key = `${tag}q:${checkName(queue)}`
      const [, score] = await connection.ask((client) => client.zrange(key, 0, '0', 'WITHSCORES'))
      return score === undefined ? null : Number(score)
    },

    async buried(queue, limit) {
      checkName(queue)
      if (checkLimit(limit) === 0) return []
      const flat = await connection.ask((client) =>
        client.zrange(`${tag}b:${queue}`, 0, String(limit - 1), 'WITHSCORES'),
      )
      const ids = flat.filter((_, at) => at % 2 === 0)
      if (ids.length === 0) return []
      const items = await connection.ask((client) => client.hmgetBuffer(`${tag}i:${queue}`, ...ids))
      return ids.flatMap((id, at): Buried[] => {
        const packed = items[at]
        if (!packed) return []
        const { mark, payload } = unpackItem(packed)
        return [{ id, buriedAt: Number(flat[at * 2 + 1]), reason: mark, payload }]
      })
    },
  }
}
