import type { Change, Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { periodsOf, type PeriodCell } from '../time/period.ts'
import { overlaps } from '../time/window.ts'
import { settings } from '../workspace/workspace.ts'
import { activities, buckets, cellAgreements, roadmaps, type Activity, type Bucket, type CellAgreement, type Roadmap } from './roadmap.ts'

/**
 * How a cell stands (row H14). filled: it has activities that nobody has agreed yet. agreed: its activities are agreed. undecided: it is
 * blank and nobody has said why. empty: blank on purpose, with a reason.
 */
export type Standing = 'filled' | 'agreed' | 'undecided' | 'empty'

export interface Cell {
  readonly bucket: Bucket
  readonly period: PeriodCell
  readonly activities: readonly Activity[]
  readonly agreement: CellAgreement | undefined
  readonly standing: Standing
}

/** The columns of a roadmap: the periods of its horizon, fiscal where the workspace has a fiscal year. */
export function columnsOf(state: State, roadmap: Roadmap): PeriodCell[] {
  return periodsOf(roadmap.horizon, roadmap.period, settings.get(state, 'settings')?.fiscalYearStart)
}

/** The rows of a roadmap, in their order. */
export function rowsOf(state: State, roadmap: Id): Bucket[] {
  return buckets.list(state).filter((bucket) => bucket.roadmap === roadmap).sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1))
}

/** Every cell of a roadmap, row by row. An activity stands in each cell that its window touches; a dropped one in none. */
export function cellsOf(state: State, roadmap: Roadmap): Cell[] {
  const periods = columnsOf(state, roadmap)
  const inBucket = new Map<Id, Activity[]>()
  for (const activity of activities.list(state)) {
    if (activity.roadmap !== roadmap.id || !counts(activity)) continue
    const list = inBucket.get(activity.bucket as Id)
    if (list === undefined) inBucket.set(activity.bucket as Id, [activity])
    else list.push(activity)
  }
  const agreements = new Map(cellAgreements.list(state).map((one) => [cellName(one.bucket, one.period), one]))
  return rowsOf(state, roadmap.id).flatMap((bucket) =>
    periods.map((period) => {
      const here = (inBucket.get(bucket.id) ?? []).filter(({ window }) => window !== undefined && overlaps(window, period))
      const agreement = agreements.get(cellName(bucket.id, period.start))
      return { bucket, period, activities: here, agreement, standing: standingOf(here.length, agreement) }
    }),
  )
}

/** The cells that keep a roadmap from being done: each still wants activities, an agreement, or a reason for being blank. */
export function openCells(state: State, roadmap: Roadmap): Cell[] {
  return cellsOf(state, roadmap).filter(({ standing }) => standing === 'filled' || standing === 'undecided')
}

/** How many cells are open, where their activities are not asked for: one look at each activity, whatever their order. */
export function openCount(state: State, roadmap: Roadmap): number {
  const periods = columnsOf(state, roadmap)
  const filled = new Map(rowsOf(state, roadmap.id).map(({ id }) => [id, new Set<Day>()]))
  for (const activity of state.each(activities.collection) as Iterable<unknown> as Iterable<Activity>) {
    const cells = activity.roadmap === roadmap.id && counts(activity) ? filled.get(activity.bucket as Id) : undefined
    if (cells === undefined || cells.size === periods.length) continue
    for (const period of periods) if (activity.window !== undefined && overlaps(activity.window, period)) cells.add(period.start)
  }
  const agreements = new Map(cellAgreements.list(state).map((one) => [cellName(one.bucket, one.period), one]))
  let open = 0
  for (const [bucket, cells] of filled) {
    for (const { start } of periods) {
      const standing = standingOf(cells.has(start) ? 1 : 0, agreements.get(cellName(bucket, start)))
      if (standing === 'filled' || standing === 'undecided') open += 1
    }
  }
  return open
}

/** A decision that was opened again stands for nothing until it is made anew. */
function standingOf(count: number, agreement: CellAgreement | undefined): Standing {
  const agreed = agreement?.reopened === undefined ? agreement?.agreed : undefined
  if (count > 0) return agreed === 'filled' ? 'agreed' : 'filled'
  return agreed === 'empty' ? 'empty' : 'undecided'
}

function counts(activity: Activity): boolean {
  return activity.bucket !== undefined && activity.window !== undefined && activity.status !== 'dropped'
}

function cellName(bucket: Id, period: Day): string {
  return `${bucket}|${period}`
}

/**
 * What is open again when an activity changes from one form to another (undefined: it was not there, or goes): the
 * cells that it lands in or leaves lose their agreement, be it on activities or on being empty.
 */
export function reopened(state: State, before: Activity | undefined, after: Activity | undefined): Change[] {
  const left = cellsTouched(state, before)
  const entered = cellsTouched(state, after)
  if (left.size === 0 && entered.size === 0) return []
  return cellAgreements.list(state).filter(({ bucket, period }) => left.has(cellName(bucket, period)) !== entered.has(cellName(bucket, period))).map((agreement) => cellAgreements.remove(agreement))
}

function cellsTouched(state: State, activity: Activity | undefined): Set<string> {
  const roadmap = activity === undefined ? undefined : roadmaps.get(state, activity.roadmap)
  if (activity === undefined || roadmap === undefined || !counts(activity) || activity.window === undefined) return new Set()
  const { window, bucket } = activity
  return new Set(columnsOf(state, roadmap).filter((period) => overlaps(window, period)).map((period) => cellName(bucket as Id, period.start)))
}
