import type { Id } from '../kernel/change.ts'

/** The way round by which something waits for itself, from it to itself again; nothing where there is none. */
export function circleFrom(start: Id, waitsFor: (of: Id) => readonly Id[]): Id[] | undefined {
  const seen = new Set<Id>()
  const ways = [[start]]
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    for (const next of waitsFor(way.at(-1) ?? start)) {
      if (next === start) return [...way, start]
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return undefined
}
