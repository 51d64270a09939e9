import type { World } from '../../src/testing/world.ts'

/** All that one surface hands to somebody outside, by the name of each part: a body, a header, a file of a package. */
export type Made = Readonly<Record<string, string | Uint8Array>>

/**
 * One place where something leaves to an outside audience, as data. A new one (a file, a page, a feed, a mail) is one entry of the list that
 * it belongs to, and every test of the suite then looks at it: two worlds, canaries, planted leaks.
 */
export interface Surface<Of = World> {
  readonly name: string
  /**
   * Texts are compared for every pair of worlds. Bytes cost more, an answer of a service too, and `dear` ones most: what they are drawn from is
   * compared as text.
   */
  readonly kind: 'text' | 'answer' | 'bytes' | 'dear'
  /** The routes of the protocol that it stands for. */
  readonly routes?: readonly string[]
  /** Addresses beside the protocol that it stands for. */
  readonly addresses?: readonly string[]
  make(of: Of): Made | Promise<Made>
}

/** The parts in which two makings of a surface differ, each with the place where they begin to. */
export function differences(one: Made, other: Made): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...names].sort().flatMap((name) => {
    const [first, second] = [one[name], other[name]]
    return isSame(first, second) ? [] : [`${name}: ${placeOf(first, second)}`]
  })
}

function isSame(one: string | Uint8Array | undefined, other: string | Uint8Array | undefined): boolean {
  if (typeof one === 'string' || typeof other === 'string' || one === undefined || other === undefined) return one === other
  return Buffer.compare(one, other) === 0
}

function placeOf(one: string | Uint8Array | undefined, other: string | Uint8Array | undefined): string {
  if (one === undefined || other === undefined) return `only in the ${one === undefined ? 'second' : 'first'} world`
  const [first, second] = [one, other].map((part) => (typeof part === 'string' ? part : Buffer.from(part).toString('latin1'))) as [string, string]
  let at = 0
  while (first[at] === second[at]) at++
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 40))
  return `${around(first)} became ${around(second)}`
}
