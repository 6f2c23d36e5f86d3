import { Redis } from 'ioredis'

/** Every key and value as Redis holds it; a dump of its own could hide words by packing them. */
export async function redisContents(url: string): Promise<Buffer> {
  const client = new Redis(url)
  const pieces: Buffer[] = []
  for (const key of (await client.keys('*')).sort()) {
    const type = await client.type(key)
    pieces.push(Buffer.from(`${key} `))
    const read = {
      string: () => client.getBuffer(key),
      hash: () => client.callBuffer('HGETALL', key),
      zset: () => client.callBuffer('ZRANGE', key, '0', '-1', 'WITHSCORES'),
      set: () => client.callBuffer('SMEMBERS', key),
      list: () => client.callBuffer('LRANGE', key, '0', '-1'),
      stream: () => client.callBuffer('XRANGE', key, '-', '+'),
    }[type]
    if (!read) throw new Error(`no way to read a ${type}`)
    pieces.push(...flat(await read()))
  }
  await client.quit()
  return Buffer.concat(pieces)
}

const flat = (value: unknown): Buffer[] =>
  Array.isArray(value) ? value.flatMap(flat) : Buffer.isBuffer(value) ? [value] : [Buffer.from(String(value))]
