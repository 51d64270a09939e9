import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import { thereIn } from '../../../core/roadmap/capacity-load.ts'
import { rowsOf } from '../../../core/roadmap/empty-cells.ts'
import { loadTolerance, rounded } from '../../../core/roadmap/overload.ts'
import type { Activity, Bucket, CellAgreement, Roadmap } from '../../../core/roadmap/roadmap.ts'
import type { Period } from '../../../core/time/fiscal.ts'
import { periodsOf } from '../../../core/time/period.ts'
import { workCalendarOf, workingDaysIn } from '../../../core/workspace/calendar.ts'
import { settings } from '../../../core/workspace/workspace.ts'
import { Axis } from './axis.ts'
import { type Blank, cellsIn, type Filled } from './blanks.ts'
import { type Heights, heightsOf } from './heights.ts'
import { type Book, bookOf } from './book.ts'
import { type MeasureText, type Members, noMembers, type Owners } from './members.ts'
import { type Placing, placingOf } from './placing.ts'

/** One bucket as it stands on the grid. The same object as long as nothing of it changes. */
export interface Row {
  readonly bucket: Bucket
  readonly members: Members
  readonly placing: Placing
  readonly heights: Heights
  readonly blanks: readonly Blank[]
  readonly filled: readonly Filled[]
  /** By column: days of work beyond what their owners have in the period, of those who are asked for too much in this one cell. */
  readonly over: Float64Array
}

/** What a column asks of everybody. */
export interface ColumnLoad {
  /** Days of work. */
  readonly effort: number
  /** Working days that the period has for one person. */
  readonly working: number
  readonly owners: number
  /** Who is asked for more days than there are, worst first. */
  readonly over: readonly { readonly owner: Id; readonly by: number }[]
}

export interface GridLayout {
  readonly axis: Axis
  /** The roadmap's own periods, which are agreed on. */
  readonly own: Axis
  readonly rows: readonly Row[]
  /** Pixels from the first row's top to each row's; the last is the height of all. */
  readonly tops: Float64Array
  readonly loads: readonly ColumnLoad[]
  readonly book: Book
  /** In a bucket and dated, but before or after all columns. */
  readonly outside: readonly Activity[]
}

export interface Asked {
  readonly state: State
  readonly roadmap: Roadmap
  readonly period: Period
  readonly columnWidth: number
  readonly measure: MeasureText
  /** The same function for the same filter; unset: everything is shown. */
  readonly isShown?: ((activity: Activity) => boolean) | undefined
}

interface Kept {
  asked: Asked
  agreements: ReadonlyMap<string, CellAgreement> | undefined
  limits: Limits
  row: Row
}

/** Lays grids out, and remembers: what follows from nothing that changed is handed out again, so a change costs as much as its own bucket. */
export class GridLayouter {
  private kept = new Map<Id, Kept>()
  private last: { readonly asked: Asked; readonly layout: GridLayout; readonly agreements: Agreements; readonly limits: Limits } | undefined

  layout(asked: Asked): GridLayout {
    const { state, roadmap, period, columnWidth } = asked
    const before = this.last
    const isSame = (collection: string) => before !== undefined && before.asked.roadmap.id === roadmap.id && state.shares(before.asked.state, collection)
    const hasSameTime = before !== undefined && isSame('settings') && before.asked.roadmap === roadmap && before.asked.period === period
    const axis = hasSameTime && before.asked.columnWidth === columnWidth ? before.layout.axis : new Axis(periodsFor(asked), columnWidth)
    const own = hasSameTime ? before.layout.own : new Axis(periodsOf(roadmap.horizon, roadmap.period, settings.get(state, 'settings')?.fiscalYearStart), columnWidth)
    const limits = hasSameTime && isSame('capacities') ? before.limits : limitsIn(state, roadmap, axis)
    const book = bookOf(state, roadmap.id, asked.measure, before?.layout.book)
    const agreements = isSame('cell-agreements') && before !== undefined ? before.agreements : agreementsOf(state)
    const rows = rowsOf(state, roadmap.id).map((bucket) => this.row(asked, bucket, book.inBucket.get(bucket.id) ?? nobody, axis, own, limits, book.owners, agreements.get(bucket.id)))
    this.forget(rows)
    const tops = new Float64Array(rows.length + 1)
    rows.forEach((row, at) => (tops[at + 1] = (tops[at] as number) + row.heights.row))
    const layout: GridLayout = { axis, own, rows, tops, book, loads: loadsOf(rows, limits, book.owners), outside: rows.flatMap(({ members, placing }) => placing.outside.map((at) => members.activities[at] as Activity)) }
    this.last = { asked, layout, agreements, limits }
    return layout
  }

  private row(asked: Asked, bucket: Bucket, members: Members, axis: Axis, own: Axis, limits: Limits, owners: Owners, agreements: ReadonlyMap<string, CellAgreement> | undefined): Row {
    const kept = this.kept.get(bucket.id)
    const before = kept?.row
    const hasSameColumns = kept !== undefined && kept.limits === limits && kept.asked.period === asked.period && kept.asked.roadmap === asked.roadmap
    const placing = before !== undefined && before.members === members && hasSameColumns && kept?.asked.isShown === asked.isShown ? before.placing : placingOf(members, axis, asked.isShown)
    const over = before !== undefined && before.placing === placing && kept?.limits === limits ? before.over : overIn(placing, limits, owners)
    const isSameHeight = before !== undefined && before.bucket === bucket && before.placing === placing && before.over === over && kept?.asked.columnWidth === asked.columnWidth
    const heights = isSameHeight ? before.heights : heightsOf(members, placing, asked.columnWidth, over.some((by) => by > 0), asked.measure(bucket.title))
    const hasSameCells = before !== undefined && before.placing === placing && isSameAgreement(kept?.agreements, agreements)
    const cells = hasSameCells ? before : cellsIn(axis, own, placing, agreements)
    const isSame = before !== undefined && before.bucket === bucket && before.heights === heights && hasSameCells
    const row = isSame ? before : { bucket, members, placing, heights, blanks: cells.blanks, filled: cells.filled, over }
    this.kept.set(bucket.id, { asked, agreements, limits, row })
    return row
  }

  private forget(rows: readonly Row[]): void {
    if (this.kept.size === rows.length) return
    const here = new Set(rows.map(({ bucket }) => bucket.id))
    for (const id of this.kept.keys()) if (!here.has(id)) this.kept.delete(id)
  }
}

const nobody = noMembers()

type Agreements = ReadonlyMap<Id, ReadonlyMap<string, CellAgreement>>

/** A decision that was opened again stands for nothing until it is made anew. */
function agreementsOf(state: State): Agreements {
  const found = new Map<Id, Map<string, CellAgreement>>()
  for (const one of state.each('cell-agreements') as Iterable<unknown> as Iterable<CellAgreement>) {
    if (one.reopened !== undefined) continue
    const list = found.get(one.bucket)
    if (list === undefined) found.set(one.bucket, new Map([[one.period, one]]))
    else list.set(one.period, one)
  }
  return found
}

/** The columns cover the roadmap's own periods whole, so that both end on the same days. */
function periodsFor({ state, roadmap, period }: Asked) {
  const start = settings.get(state, 'settings')?.fiscalYearStart
  const own = periodsOf(roadmap.horizon, roadmap.period, start)
  return periodsOf({ start: own[0]?.start ?? roadmap.horizon.start, end: own.at(-1)?.end ?? roadmap.horizon.end }, period, start)
}

/** What everybody has in each column: the capacity that is kept for them, else the working days of the column. */
interface Limits {
  readonly working: readonly number[]
  readonly there: ReadonlyMap<Id, readonly (number | undefined)[]>
}

function limitsIn(state: State, roadmap: Roadmap, axis: Axis): Limits {
  const calendar = workCalendarOf(state)
  return { working: axis.columns.map((column) => workingDaysIn(column, calendar)), there: thereIn(state, roadmap, axis.columns) }
}

function limitAt({ working, there }: Limits, owner: Id | undefined, column: number): number {
  return (owner === undefined ? undefined : there.get(owner)?.[column]) ?? working[column] ?? 0
}

function isSameAgreement(a: ReadonlyMap<string, CellAgreement> | undefined, b: ReadonlyMap<string, CellAgreement> | undefined): boolean {
  if (a === b) return true
  if (a?.size !== b?.size) return false
  for (const [period, one] of a ?? []) if (b?.get(period) !== one) return false
  return true
}

function overIn({ effortOf, counts }: Placing, limits: Limits, { ids }: Owners): Float64Array {
  const over = new Float64Array(counts.length)
  for (const [owner, own] of effortOf) if (owner >= 0) for (let n = 0; n < own.length; n++) over[n] = (over[n] as number) + Math.max(0, rounded((own[n] as number) - limitAt(limits, ids[owner], n)))
  return over
}

function loadsOf(rows: readonly Row[], limits: Limits, { ids }: Owners): ColumnLoad[] {
  const { working } = limits
  const totals = new Map<number, Float64Array>()
  for (const { placing } of rows) {
    for (const [owner, own] of placing.effortOf) {
      if (owner < 0) continue
      let total = totals.get(owner)
      if (total === undefined) totals.set(owner, (total = new Float64Array(working.length)))
      for (let n = 0; n < own.length; n++) total[n] = (total[n] as number) + (own[n] as number)
    }
  }
  return working.map((days, n) => ({
    working: days,
    effort: rounded(rows.reduce((sum, { placing }) => sum + (placing.effort[n] ?? 0), 0)),
    owners: totals.size,
    over: [...totals].flatMap(([owner, own]) => {
      const by = (own[n] as number) - limitAt(limits, ids[owner], n)
      return by > loadTolerance ? [{ owner: ids[owner] as Id, by: rounded(by) }] : []
    }).sort((a, b) => b.by - a.by),
  }))
}
