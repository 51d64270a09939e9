import type { Id } from '../../../core/kernel/change.ts'
import { letter, type StripMark, type StripRow } from '../grid/strip.ts'
import type { Axis } from '../layout/axis.ts'
import { dayNumber } from '../layout/day-number.ts'
import type { TimeRow } from '../time-rows.ts'
import { measures } from '../layout/measures.ts'
import type { GridLayout } from '../layout/grid-layout.ts'
import type { Far, Near, Span } from './route.ts'

/** Where the cards of some activities stand on the grid. */
export function cardEnds({ rows, tops, axis }: GridLayout, wanted: { readonly has: (id: Id) => boolean }): ReadonlyMap<Id, Near> {
  const found = new Map<Id, Near>()
  for (const [at, { members, placing, heights }] of rows.entries()) {
    for (const [member, { id }] of members.activities.entries()) {
      const [from, to] = [placing.from[member] as number, placing.to[member] as number]
      if (from < 0 || !wanted.has(id)) continue
      const lane = placing.lane[member] as number
      const top = (tops[at] as number) + (heights.laneTop[lane] as number)
      const ways = [from * axis.columnWidth, (to + 1) * axis.columnWidth] as const
      found.set(id, { left: ways[0] + measures.beside, right: ways[1] - measures.beside, top, bottom: (tops[at] as number) + (heights.laneTop[lane + 1] as number) - measures.gap, y: top + 13, ways })
    }
  }
  return found
}

/** Where the strip has a mark for an item. One that shares its mark with another stands there too. */
export function stripEnds(strip: readonly StripRow[]): ReadonlyMap<Id, Far> {
  const found = new Map<Id, Far>()
  for (const [row, { marks }] of strip.entries()) {
    for (const { id, also, x, kind } of marks) {
      const isBracket = kind === 'month' || kind === 'loose'
      for (const one of id === undefined ? [] : [id, ...(also ?? [])]) found.set(one, { in: 'strip', x: isBracket ? x + 3 : x, row, isBracket })
    }
  }
  return found
}

/** The words of each row of the strip. */
export function wordsIn(strip: readonly StripRow[]): readonly (readonly Span[])[] {
  return strip.map(({ marks }) => marks.filter(({ text }) => text !== '').map(spanOf))
}

function spanOf({ x, text }: StripMark): Span {
  return [x - 5, x + 10 + text.length * letter]
}

/** Pixels of a bar within its row, and between a bar and the way up beside it. */
const bar = { top: 10, bottom: 19, beside: 5 } as const

/** Where the bars of some activities stand in a timeline. */
export function barNears(rows: readonly TimeRow[], axis: Axis, rowHeight: number, wanted: { readonly has: (id: Id) => boolean }): ReadonlyMap<Id, Near> {
  const found = new Map<Id, Near>()
  for (const [at, row] of rows.entries()) {
    if (row.kind !== 'bar' || row.collection !== 'activities' || !wanted.has(row.id)) continue
    const [left, right] = [axis.xOf(dayNumber(row.window.start)), axis.xOf(dayNumber(row.window.end) + 1)]
    const way = Math.max(1, left - bar.beside)
    found.set(row.id, { left, right, top: at * rowHeight + bar.top, bottom: at * rowHeight + bar.bottom, y: at * rowHeight + (bar.top + bar.bottom) / 2, ways: [way, way] })
  }
  return found
}

/** Where lines end at the bars of items, which stand over those of activities. */
export function barEnds(rows: readonly TimeRow[], axis: Axis, rowHeight: number): ReadonlyMap<Id, Far> {
  return new Map(rows.flatMap((row, at): (readonly [Id, Far])[] => {
    if (row.kind !== 'bar' || row.collection !== 'items') return []
    const [left, right] = [axis.xOf(dayNumber(row.window.start)), axis.xOf(dayNumber(row.window.end) + 1)]
    return [[row.id, { in: 'rows', left, right, bottom: at * rowHeight + bar.bottom }]]
  }))
}
