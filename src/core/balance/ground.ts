import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { asksForTime, type Band, bandsOf, type Who, whoId } from '../roadmap/capacity-load.ts'
import { columnsOf } from '../roadmap/empty-cells.ts'
import { type Neighbours, neighboursOf } from '../roadmap/neighbours.ts'
import { activities, type Activity, type Roadmap } from '../roadmap/roadmap.ts'
import type { PeriodCell } from '../time/period.ts'
import type { Window } from '../time/window.ts'

export type Dated = Activity & { readonly window: Window }

/** What a balance is sought in: a roadmap on a day, and what is there of everybody's time. */
export interface Ground {
  readonly state: State
  readonly roadmap: Roadmap
  readonly today: Day
  readonly columns: readonly PeriodCell[]
  /** The first period that is not over; undefined where all are. */
  readonly current: PeriodCell | undefined
  readonly near: Neighbours
  readonly bands: ReadonlyMap<Id, Band>
  /** What asks for somebody's time, in the order of ids. */
  readonly work: readonly Dated[]
}

export function groundOf(state: State, roadmap: Roadmap, today: Day): Ground {
  const columns = columnsOf(state, roadmap)
  return {
    state, roadmap, today, columns, current: columns.find(({ end }) => end >= today), near: neighboursOf(state),
    bands: new Map(bandsOf(state, roadmap).map((band) => [whoId(band.who), band])),
    work: activities.list(state).filter((one): one is Dated => one.roadmap === roadmap.id && one.window !== undefined && asksForTime(one)),
  }
}

/** What somebody has for plans in a period; undefined where nobody has said. */
export function thereFor({ bands, columns }: Ground, who: Id, period: PeriodCell): number | undefined {
  return bands.get(who)?.loads[columns.indexOf(period)]?.there
}

/** Is a period over, so that nothing about it can be changed any more? */
export function isPast({ current }: Ground, period: PeriodCell): boolean {
  return current === undefined || period.start < current.start
}

/** What a load and a limit are known by: whose, and the first day of the period. */
export function timeKey(who: Who, { start }: Pick<PeriodCell, 'start'>): string {
  return `${whoId(who)}:${start}`
}
