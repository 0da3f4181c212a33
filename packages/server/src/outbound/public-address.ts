import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * Returns whether everyone on the internet can reach an IP address: not this machine, not its networks, nothing
 * reserved.
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$|%.*$/g, '')
  if (isIPv4(bare)) return !reserved4.check(bare, 'ipv4')
  return isIPv6(bare) && global6.check(bare, 'ipv6') && !reserved6.check(bare, 'ipv6')
}

/** The IPv4 part of IANA's special-purpose registry: everything that is not globally reachable. */
const subnets4: [network: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Every virtual machine of one large cloud reaches credentials here.
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

const reserved4 = listOf(subnets4, 'ipv4')

/** The public part of IPv6: what has been assigned, and what a NAT64 gateway turns into a public IPv4 address. */
const global6 = listOf(
  [
    ['2000::', 3],
    ['64:ff9b::', 96],
  ],
  'ipv6',
)

/**
 * The reserved part of it: protocol assignments with Teredo, documentation, 6to4, and private IPv4 addresses behind
 * NAT64.
 */
const reserved6 = listOf(
  [
    ['2001::', 23],
    ['2001:db8::', 32],
    ['2002::', 16],
    ['3fff::', 20],
    ...subnets4.map(([network, prefix]): [string, number] => [`64:ff9b::${network}`, 96 + prefix]),
  ],
  'ipv6',
)

function listOf(subnets: [network: string, prefix: number][], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of subnets) list.addSubnet(network, prefix, family)
  return list
}
