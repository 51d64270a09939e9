import type { Id } from '../../../core/kernel/change.ts'
import type { Item } from '../../../core/plans/plans.ts'
import type { LabelStyle } from '../../../core/time/label.ts'
import { overlaps } from '../../../core/time/window.ts'
import { marksOf, type StripRow } from '../grid/strip.ts'
import type { Axis } from '../layout/axis.ts'
import { stripEnds, wordsIn } from './ends.ts'
import { type Far, type Line, type Near, route, type Routed } from './route.ts'
import type { Thread } from './threads.ts'

/** Lines that are drawn at once; more would be a fog. */
export const mostLines = 600

export interface Drawn extends Routed {
  /** The strip, with a row of what activities are built on beside the releases. */
  readonly strip: readonly StripRow[]
  /** Lines that were drawn, of how many. */
  readonly count: number
  readonly all: number
  readonly threads: ReadonlyMap<Id, readonly Thread[]>
}

export interface ToDraw {
  readonly axis: Axis
  readonly strip: readonly StripRow[]
  readonly style: LabelStyle
  readonly threads: ReadonlyMap<Id, readonly Thread[]>
  readonly chosen: ReadonlySet<Id>
  readonly near: ReadonlyMap<Id, Near>
  /** Items that have a bar of their own among the rows. */
  readonly bars?: ReadonlyMap<Id, Far>
}

/** The lines of some connectors: chosen ones first. An item without a mark is stood in for by its release, or gets one in a row of its own. */
export function linesOf({ axis, strip, style, threads, chosen, near, bars }: ToDraw): Drawn {
  const known = stripEnds(strip)
  const endOf = (item: Item): readonly [Id, Far | undefined] => {
    for (const id of [item.id, item.release]) {
      const end = id === undefined ? undefined : (bars?.get(id) ?? known.get(id))
      if (id !== undefined && end !== undefined) return [id, end]
    }
    return [item.id, undefined]
  }
  const drawable = [...threads.values()].flat().filter(({ activity }) => near.has(activity))
  const ordered = [...drawable.filter(({ activity }) => chosen.has(activity)), ...drawable.filter(({ activity }) => !chosen.has(activity))].slice(0, mostLines)
  const loose = ordered.filter(({ item }) => endOf(item)[1] === undefined)
  const built = builtOn(loose, axis, style)
  const whole = built.marks.length === 0 ? strip : [...strip, built]
  const own = new Map([...stripEnds([built])].map(([id, end]): [Id, Far] => [id, end.in === 'strip' ? { ...end, row: strip.length } : end]))
  const lines = ordered.flatMap(({ activity, item, kind }): Line[] => {
    const [to, end] = endOf(item)
    const far = end ?? own.get(item.id)
    return far === undefined ? [] : [{ to, kind, isChosen: chosen.has(activity), near: near.get(activity) as Near, far }]
  })
  return { ...route(lines.sort((a, b) => Number(a.isChosen) - Number(b.isChosen)), wordsIn(whole)), strip: whole, count: lines.length, all: drawable.length, threads }
}

function builtOn(threads: readonly Thread[], axis: Axis, style: LabelStyle): StripRow {
  const span = { start: axis.columns[0]?.start ?? '', end: axis.columns.at(-1)?.end ?? '' }
  const kinds = new Map(threads.map(({ item, kind }) => [item.id, kind]))
  const seen = new Map(threads.flatMap(({ item }) => (item.window !== undefined && overlaps(item.window, span) ? [[item.id, item] as const] : [])))
  const marks = marksOf([...seen.values()], '', axis, undefined, style)
  return { name: 'Built on', marks: marks.map((mark) => ({ ...mark, ...(mark.id === undefined ? {} : { tie: kinds.get(mark.id) ?? 'product' }) })) }
}

/** How many lines there are, in words. */
export function linesTold({ count, all }: Pick<Drawn, 'count' | 'all'>): string {
  const many = all === 1 ? '1 connector' : `${all} connectors`
  return count < all ? `${count} of ${many} drawn` : many
}
