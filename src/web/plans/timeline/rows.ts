import type { Id } from '../../../core/kernel/change.ts'
import type { Moved } from '../../../core/plans/baseline.ts'
import { type ItemNode, nestItems } from '../../../core/plans/item-tree.ts'
import { maturityWords } from '../../../core/plans/maturity.ts'
import type { MissingPlan } from '../../../core/plans/missing-plans.ts'
import { stretchesOf } from '../../../core/plans/plan-gaps.ts'
import type { Item, StageTarget } from '../../../core/plans/plans.ts'
import type { PeriodCell } from '../../../core/time/period.ts'
import { overlaps, type Window } from '../../../core/time/window.ts'
import type { Board, PlanGroup } from '../board.ts'

/** Where a row's window comes from: its own, its release's, or from its first to its last part. */
export type DateFrom = 'own' | 'release' | 'parts'

interface Place {
  /** Unique among the rows, and the same as long as the row stands for the same thing. */
  readonly key: string
  readonly depth: number
}
interface Opens {
  readonly hasParts: boolean
  readonly isOpen: boolean
}
export interface PlanRow extends Place, Opens {
  readonly kind: 'plan'
  readonly group: PlanGroup
}
export interface ItemRow extends Place, Opens {
  readonly kind: 'item'
  readonly item: Item
  readonly window: Window
  readonly from: DateFrom
  /** Against the baseline, where it has moved. */
  readonly moved?: Moved | undefined
}
export interface StageRow extends Place {
  readonly kind: 'stage'
  readonly target: StageTarget
  readonly title: string
  readonly window: Window
}
export interface SlipRow extends Place {
  readonly kind: 'slip'
  readonly moved: Moved
}
/** The quarters for which a plan has nothing. */
export interface EmptyRow extends Place {
  readonly kind: 'empty'
  readonly group: PlanGroup
  readonly stretches: readonly Window[]
}
export interface MissingRow extends Place {
  readonly kind: 'missing'
  readonly missing: MissingPlan
}
export interface MissingHeadRow extends Place, Opens {
  readonly kind: 'missing-head'
  readonly count: number
}
export type Row = PlanRow | ItemRow | StageRow | SlipRow | EmptyRow | MissingRow | MissingHeadRow

export interface RowsOptions {
  /** First and last day shown. */
  readonly span: Pick<Window, 'start' | 'end'>
  /** What is lacking is told only of whole plans: not while a filter hides some of them. */
  readonly isFiltered: boolean
  readonly quarters: readonly PeriodCell[]
  /** Keys of rows that are not as they are at first: open where they would be closed, closed where open. */
  readonly turned: ReadonlySet<string>
  readonly moved: ReadonlyMap<Id, Moved>
  /** The items whose slip is told below them. */
  readonly told: ReadonlySet<Id>
  readonly stagesOf: (item: Id) => readonly StageTarget[]
  /** What a release is called that a stage is reached in, and when it comes. */
  readonly releaseOf: (id: Id) => Pick<Item, 'title' | 'window'> | undefined
}

export interface Rows {
  readonly rows: readonly Row[]
  /** Items with no date at all, by plan. */
  readonly undated: ReadonlyMap<Id, readonly Item[]>
  /** Dated items that lie wholly before or after the span. */
  readonly before: number
  readonly after: number
}

/** The lines of the timeline from top to bottom: each plan, its items nested by release, their stages, the slips, and the missing plans. */
export function rowsOf(board: Board, options: RowsOptions): Rows {
  const writer = new Writer(board, options)
  for (const group of board.groups) if (!options.isFiltered || group.items.length > 0) writer.plan(group)
  if (!options.isFiltered) writer.missing(board.missing)
  return writer
}

/** What is at first closed: the stages of a feature. */
const closedAtFirst = (item: Item): boolean => item.kind === 'feature'

class Writer implements Rows {
  readonly rows: Row[] = []
  readonly undated = new Map<Id, Item[]>()
  before = 0
  after = 0
  private readonly board: Board
  private readonly options: RowsOptions

  constructor(board: Board, options: RowsOptions) {
    this.board = board
    this.options = options
  }

  plan(group: PlanGroup): void {
    const key = `plans/${group.plan.id}`
    const isOpen = !this.options.turned.has(key)
    this.rows.push({ kind: 'plan', key, depth: 0, group, hasParts: group.items.length > 0, isOpen })
    const stretches = isOpen && !this.options.isFiltered ? stretchesOf(group.reach.empty, this.options.quarters) : []
    if (stretches.length > 0) this.rows.push({ kind: 'empty', key: `empty/${group.plan.id}`, depth: 0, group, stretches })
    for (const node of nestItems(group.items, 'release')) this.item(node, 0, isOpen)
  }

  missing(missing: readonly MissingPlan[]): void {
    if (missing.length === 0) return
    const isOpen = !this.options.turned.has('missing')
    this.rows.push({ kind: 'missing-head', key: 'missing', depth: 0, count: missing.length, hasParts: true, isOpen })
    if (isOpen) for (const one of missing) this.rows.push({ kind: 'missing', key: `missing/${one.function ?? one.kind}`, depth: 0, missing: one })
  }

  /** Counts what is not shown, also below what is closed. Answers from when to when the item and its parts reach. */
  private item(node: ItemNode, depth: number, isShown: boolean): Window | undefined {
    const { item, children } = node
    const { span, turned, told, moved } = this.options
    const key = `items/${item.id}`
    const own = item.window ?? this.board.windowOf(item)
    const stages = item.kind === 'feature' ? this.stages(item.id, depth + 1) : []
    const hasParts = children.length > 0 || stages.length > 0
    const isOpen = hasParts && turned.has(key) === closedAtFirst(item)
    const at = this.rows.length
    // A place for the row, since what it says is known only after its parts.
    if (isShown) this.rows.push(placeholder)
    const slip = moved.get(item.id)
    if (isShown && slip?.how === 'later' && told.has(item.id)) this.rows.push({ kind: 'slip', key: `slips/${item.id}`, depth, moved: slip })
    if (isShown && isOpen) this.rows.push(...stages)
    let parts: Window | undefined
    for (const child of children) parts = joined(parts, this.item(child, depth + 1, isShown && isOpen))
    const window = own ?? parts
    if (window === undefined) this.noteUndated(item)
    else if (parts === undefined || !overlaps(parts, span)) {
      if (window.end < span.start) this.before++
      else if (window.start > span.end) this.after++
    }
    const isWithin = window !== undefined && (overlaps(window, span) || (parts !== undefined && overlaps(parts, span)))
    if (!isWithin) this.rows.length = at
    else if (isShown) {
      const from: DateFrom = item.window !== undefined ? 'own' : own !== undefined ? 'release' : 'parts'
      this.rows[at] = { kind: 'item', key, depth, item, window, from, hasParts, isOpen, ...(slip === undefined ? {} : { moved: slip }) }
    }
    return own === undefined ? parts : joined(parts, own)
  }

  private stages(item: Id, depth: number): StageRow[] {
    const { stagesOf, releaseOf, span } = this.options
    return stagesOf(item).flatMap((target): StageRow[] => {
      const release = target.release === undefined ? undefined : releaseOf(target.release)
      const window = target.window ?? release?.window
      if (window === undefined || !overlaps(window, span)) return []
      const word = maturityWords[target.stage].label
      return [{ kind: 'stage', key: `stage-targets/${target.id}`, depth, target, title: release === undefined ? word : `${word} in ${release.title}`, window }]
    })
  }

  private noteUndated(item: Item): void {
    const list = this.undated.get(item.plan)
    if (list === undefined) this.undated.set(item.plan, [item])
    else list.push(item)
  }
}

const placeholder = { kind: 'missing-head', key: '', depth: 0, count: 0, hasParts: false, isOpen: false } as const satisfies Row

function joined(a: Window | undefined, b: Window | undefined): Window | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return { start: a.start < b.start ? a.start : b.start, end: a.end > b.end ? a.end : b.end, precision: 'day' }
}

/** Pixels that each kind of row is high. */
export const rowHeights: Readonly<Record<Row['kind'], number>> = { plan: 32, item: 30, stage: 30, slip: 36, empty: 30, missing: 30, 'missing-head': 32 }

/** Where each row begins, and where the last one ends, in pixels. */
export function offsetsOf(rows: readonly Row[]): Float64Array {
  const offsets = new Float64Array(rows.length + 1)
  let at = 0
  for (const [index, row] of rows.entries()) {
    offsets[index] = at
    at += rowHeights[row.kind]
  }
  offsets[rows.length] = at
  return offsets
}

/** The row that a height is in; the last one below them all. */
export function rowAt(offsets: Float64Array, y: number): number {
  let [low, high] = [0, offsets.length - 2]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((offsets[middle] ?? 0) <= y) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
