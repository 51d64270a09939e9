import type { PeriodCell } from '../../../core/time/period.ts'
import { dayNumber } from './day-number.ts'

/** One column of the grid: a whole period. */
export interface Column extends PeriodCell {
  /** Day numbers, both inclusive. */
  readonly first: number
  readonly last: number
}

/** Where time stands in a grid: every column is as wide as the others, and days are even within their column. Pixels from the first column's left edge. */
export class Axis {
  readonly columns: readonly Column[]
  readonly columnWidth: number
  readonly width: number

  constructor(periods: readonly PeriodCell[], columnWidth: number) {
    this.columns = periods.map((period) => ({ ...period, first: dayNumber(period.start), last: dayNumber(period.end) }))
    this.columnWidth = columnWidth
    this.width = this.columns.length * columnWidth
  }

  /** The first day's left edge. Days outside the columns are held at their ends. */
  xOf(day: number): number {
    const at = this.columnOf(day)
    if (at < 0) return 0
    const column = this.columns[at]
    if (column === undefined) return this.width
    return (at + (day - column.first) / (column.last + 1 - column.first)) * this.columnWidth
  }

  /** The column that a day is in: -1 before the first, their number after the last. */
  columnOf(day: number): number {
    const { columns } = this
    let [low, high] = [0, columns.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((columns[middle] as Column).last < day) low = middle + 1
      else high = middle
    }
    return low === 0 && columns[0] !== undefined && day < columns[0].first ? -1 : low
  }

  /** The column at a place, held to the columns that there are. */
  columnAt(x: number): number {
    return Math.max(0, Math.min(this.columns.length - 1, Math.floor(x / this.columnWidth)))
  }
}
