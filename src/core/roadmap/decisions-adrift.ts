import type { State } from '../kernel/state.ts'
import { addDays, daysBetween } from '../time/days.ts'
import type { PeriodCell } from '../time/period.ts'
import { columnsOf, rowsOf } from './empty-cells.ts'
import { type Bucket, type CellAgreement, cellAgreements, type Roadmap } from './roadmap.ts'

/** A decision about a period that the roadmap has no more, since its fiscal year, its horizon or its periods are others now. */
export interface DecisionAdrift {
  readonly agreement: CellAgreement
  readonly bucket: Bucket
  /** The period of today that it is offered to; unset where the roadmap no longer reaches. */
  readonly offeredTo: PeriodCell | undefined
}

const longestHalf = 45

/**
 * Decisions that stand for no cell of a roadmap, row by row: kept, shown, and offered to the cell that has most of what they were about. How long their
 * period was is not kept: as long as a period is now, and not more than a quarter.
 */
export function decisionsAdrift(state: State, roadmap: Roadmap): DecisionAdrift[] {
  const periods = columnsOf(state, roadmap)
  const starts = new Set(periods.map(({ start }) => start))
  const rows = new Map(rowsOf(state, roadmap.id).map((bucket) => [bucket.id, bucket]))
  const [first] = periods
  const half = first === undefined ? 0 : Math.min(longestHalf, Math.floor(daysBetween(first.start, first.end) / 2))
  return cellAgreements.list(state).flatMap((agreement) => {
    const bucket = rows.get(agreement.bucket)
    if (bucket === undefined || starts.has(agreement.period)) return []
    const middle = addDays(agreement.period, half)
    return [{ agreement, bucket, offeredTo: periods.find(({ start, end }) => start <= middle && middle <= end) }]
  })
}
