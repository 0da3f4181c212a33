import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net'

/** The proxies in front of the server: how many there are, or the networks that they are in. */
export type TrustedProxies = number | string[]

/** Tells whether an address is a trusted proxy's. `hop` counts from the connection (0) towards the client. */
type Trusts = (address: string | undefined, hop: number) => boolean

/**
 * Returns the test for trusted proxies. Only addresses that trusted proxies added are believed: a forwarded address
 * further left was written by the client.
 */
export function trusts(proxies: TrustedProxies): Trusts {
  if (typeof proxies === 'number') return (_address, hop) => hop < proxies
  const networks = networksOf(proxies)
  return (address) => {
    const bare = bareAddress(address ?? '')
    return isIP(bare) !== 0 && networks.check(bare, isIPv4(bare) ? 'ipv4' : 'ipv6')
  }
}

/** Returns the list of networks. Throws for an entry that is no network and for one that holds every address. */
export function networksOf(entries: string[]): BlockList {
  const list = new BlockList()
  for (const entry of entries) {
    const [network = '', bits] = entry.split('/')
    const family = isIPv4(network) ? 'ipv4' : 'ipv6'
    const prefix = bits === undefined ? (family === 'ipv4' ? 32 : 128) : /^\d{1,3}$/.test(bits) ? Number(bits) : -1
    if (isIP(network) === 0 || prefix < 1 || prefix > (family === 'ipv4' ? 32 : 128))
      throw new Error(`“${entry}” is not a network such as 10.0.0.0/8 or 2001:db8::/32`)
    list.addSubnet(network, prefix, family)
  }
  return list
}

/**
 * Returns the key under which requests of an address are counted: an IPv4 address, or the /64 network of an IPv6
 * address, because every connection has a whole one. Everything else shares one key.
 */
export function addressKey(address: string | undefined): string {
  const bare = bareAddress(address ?? '')
  if (isIPv4(bare)) return bare
  return isIPv6(bare) ? `${groupsOf(bare).slice(0, 4).join(':')}::/64` : 'unknown'
}

/** Returns an address without brackets, port and zone, and an IPv4 address that is written as IPv6 as IPv4. */
function bareAddress(address: string): string {
  const bare = address
    .trim()
    .replace(/^\[(.*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
    .replace(/%.*$/, '')
  if (!isIPv6(bare)) return bare
  const groups = groupsOf(bare)
  if (groups.slice(0, 6).join(':') !== '0:0:0:0:0:ffff') return bare
  return groups
    .slice(6)
    .flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 255])
    .join('.')
}

/** Returns the eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  // A URL writes every form of an address in the same way.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::')
  const [before, after] = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')))
  if (tail === undefined) return before ?? []
  return [
    ...(before ?? []),
    ...new Array<string>(8 - (before?.length ?? 0) - (after?.length ?? 0)).fill('0'),
    ...(after ?? []),
  ]
}
