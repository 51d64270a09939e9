import { isIPv6 } from 'node:net'

/**
 * The place that an address asks from, for counting tries. Whoever has one address of IPv6 has a whole network of them (64 bits), so they
 * are one place; an address of IPv4 is one, however it is written.
 */
export function placeOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [before = [], after = []] = address.toLowerCase().split('%', 1).join('').split('::').map((half) => half.split(':').filter((part) => part !== ''))
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return `${[...before, ...zeros, ...after].slice(0, 4).map((part) => part.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
