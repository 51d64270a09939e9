import type { Spelled } from './spelling.ts'

/** Where an address stands that is of no use outside, and tells of what is inside. */
export interface FoundAddress {
  readonly address: string
  readonly start: number
  readonly end: number
}

/** Endings that no public name has (RFC 6761, RFC 6762, RFC 8375), and those that companies use for their own. */
const ownEndings = ['local', 'localhost', 'localdomain', 'internal', 'intranet', 'private', 'corp', 'lan', 'home.arpa']

const host = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const patterns: readonly RegExp[] = [
  // A page of one label, whatever stands behind it: it can only be found inside.
  /(?<=:\/\/)(?:[^\s/@]*@)?[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?![a-z0-9_-]|\.[a-z0-9_]|[^\s/]*@)/g,
  new RegExp(`(?<![a-z0-9.-])(?:${host}\\.)+(?:${ownEndings.join('|').replaceAll('.', '\\.')})(?![a-z0-9-]|\\.[a-z0-9])`, 'g'),
  /(?<![a-z0-9.-])localhost(?![a-z0-9-]|\.[a-z0-9])/g,
  // IPv4 of one's own networks (RFC 1918, RFC 6598), of the machine itself, and of the link.
  /(?<![a-z0-9.])(?:0\.0\.0\.0|127(?:\.\d{1,3}){3}|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|169\.254(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d{1,3}){2})(?![a-z0-9]|\.\d)/g,
  // IPv6 likewise (RFC 4193, RFC 4291).
  /(?<![0-9a-f:.])(?:::1|f[cd][0-9a-f]{2}:[0-9a-f:]+|fe[89ab][0-9a-f]:[0-9a-f:]+)(?![0-9a-z:])/g,
  // A file of one's own machine or of a server inside.
  /file:\/\/\S+/g,
  /(?<!\S)\\\\[a-z0-9][\w.$-]*\\\S+/g,
]

/** May any of the patterns be in a text? Most texts hold none of these. */
const worthALook = /:\/\/|\.(?:local|internal|intranet|private|corp|lan|home)|localhost|\d\.\d|::1|f[cde][0-9a-f]{2}:|\\\\/

/** Private addresses in a text: those of one's own machine, network and pages, and the hosts that a workspace names. */
export function privateAddressesIn(spelled: Spelled, hosts: readonly string[]): FoundAddress[] {
  const found: FoundAddress[] = []
  const looked = [...(worthALook.test(spelled.text) ? patterns : []), ...hosts.filter((one) => spelled.text.includes(one.toLowerCase())).map(hostPattern)]
  for (const pattern of looked) {
    for (const { 0: address, index } of spelled.text.matchAll(pattern)) {
      const place = spelled.place(index, index + address.length)
      if (!found.some(({ start, end }) => place.start < end && start < place.end)) found.push({ address, ...place })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A host and all below it. One without a dot could be any word, so it counts in an address alone. */
function hostPattern(name: string): RegExp {
  const plain = name.toLowerCase().replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return name.includes('.') ? new RegExp(`(?<![a-z0-9-])${plain}(?![a-z0-9-]|\\.[a-z0-9])`, 'g') : new RegExp(`(?<=//|@)${plain}(?![a-z0-9.-])`, 'g')
}
