import { lookup as resolve, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Networks that are nobody's outside: one's own machine, private and link-local ones, and those set aside (IANA's special-purpose registries). */
const inside = new BlockList()
for (const [network, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16],
  ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) inside.addSubnet(network, bits, 'ipv4')
// Of IPv6 only what is given out to the world is outside, without the forms that carry an address of IPv4 within.
const world = new BlockList()
world.addSubnet('2000::', 3, 'ipv6')
for (const [network, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) inside.addSubnet(network, bits, 'ipv6')

/** Is a number of the network one that anybody may be reached at, and nothing of ours? */
export function isOutside(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !inside.check(address, 'ipv4')
  return kind === 6 && world.check(address, 'ipv6') && !inside.check(address, 'ipv6')
}

/** What is said of an address that must not be written to. It names no number: whoever made it may be asking around. */
const notOutside = 'its host is not one of the open network'

/** Looks a host up as usual, and finds nothing when any of its numbers is inside: one that is looked up again cannot turn inward either. */
export const lookupOutside: LookupFunction = (host, options, found) => {
  resolve(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) return found(error, '')
    const [first] = addresses
    if (first === undefined || !addresses.every(({ address }) => isOutside(address))) return found(new Error(notOutside), '')
    // Node's types leave out that whoever asks for all addresses is answered with a list.
    if (options.all === true) return (found as unknown as (error: null, addresses: LookupAddress[]) => void)(null, addresses)
    return found(null, first.address, first.family)
  })
}

/**
 * Why nothing may be written to an address, as the end of a sentence; nothing when it may. Hosts in `ours` are the company's own: they may be inside, and do
 * without TLS. `plain`: whoever only looks, and sends nothing of ours, may do without TLS everywhere.
 */
export function whyNot(address: string, ours: readonly string[], plain = false): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) return 'it is no web address'
  if (url.username !== '' || url.password !== '') return 'it holds a name or a password before its host'
  if (ours.includes(url.host)) return undefined
  if (url.protocol !== 'https:' && !plain) return 'it must begin with https://'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return isOutside(host) ? undefined : notOutside
  return host.includes('.') && !/\.(localhost|local|internal|lan|home\.arpa|intranet|corp)\.?$/.test(host) ? undefined : notOutside
}
