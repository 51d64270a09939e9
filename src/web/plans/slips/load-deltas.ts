import type { State } from '../../../core/kernel/state.ts'
import { bandsOf, whoId } from '../../../core/roadmap/capacity-load.ts'
import { isOver, periodName, rounded } from '../../../core/roadmap/overload.ts'
import { roadmaps } from '../../../core/roadmap/roadmap.ts'

/** A load that is another one after a slip is accepted. */
export interface LoadDelta {
  readonly key: string
  /** "JT, Q1 FY28". */
  readonly what: string
  readonly was: number
  readonly now: number
  readonly there: number | undefined
  readonly over: boolean
}

/** Whose load changes between two states, in the order of the bands; those who would be over come first. */
export function loadDeltas(before: State, after: State): LoadDelta[] {
  const changed = roadmaps.list(before).flatMap((roadmap) => {
    const now = new Map(bandsOf(after, roadmap).map((band) => [whoId(band.who), band]))
    return bandsOf(before, roadmap).flatMap((band) => band.loads.flatMap((load, at): LoadDelta[] => {
      const next = now.get(whoId(band.who))?.loads[at]
      if (next === undefined || rounded(next.load) === rounded(load.load)) return []
      return [{ key: `${roadmap.id} ${whoId(band.who)} ${load.period.start}`, what: `${band.name}, ${periodName(load.period)}`, was: rounded(load.load), now: rounded(next.load), there: next.there === undefined ? undefined : rounded(next.there), over: isOver(next) }]
    }))
  })
  return changed.sort((a, b) => Number(b.over) - Number(a.over))
}
