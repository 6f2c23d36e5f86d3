import { BlockList, isIP } from 'node:net'

/**
 * Finds the caller behind trusted proxies ('10.0.0.0/8', '::1', '127.0.0.1'): X-Forwarded-For is read from the right and only as far as the
 * hops are ours, so that nobody can write an address in front of it. Throws for an entry that is no address.
 */
export function createCallerIp(trustedProxies: readonly string[]) {
  const trusted = new BlockList()
  for (const entry of trustedProxies) {
    const [address = '', bits] = entry.split('/')
    const family = familyOf(address)
    if (!family) throw new Error('a trusted proxy must be an IP address or a range such as 10.0.0.0/8')
    if (bits === undefined) trusted.addAddress(address, family)
    else trusted.addSubnet(address, Number(bits), family)
  }
  const isTrusted = (address: string) => {
    const family = familyOf(address)
    return family !== null && trusted.check(address, family)
  }
  return (remote: string | undefined, forwarded: string | undefined): string => {
    let caller = plain(remote ?? '')
    const hops = (forwarded ?? '').split(',').map((hop) => plain(hop.trim()))
    while (hops.length > 0 && isTrusted(caller)) {
      const hop = hops.pop() as string
      if (!isIP(hop)) break
      caller = hop
    }
    return caller
  }
}

/** An IPv4 address as a dual-stack socket shows it is the same address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '')
const familyOf = (address: string): 'ipv4' | 'ipv6' | null =>
  isIP(address) === 4 ? 'ipv4' : isIP(address) === 6 ? 'ipv6' : null
