import type { GridLayout, Row } from '../layout/grid-layout.ts'
import { measures } from '../layout/measures.ts'

/** What takes something that is dragged, or grabbed by keys. */
export type Target = { readonly kind: 'cell'; readonly row: number; readonly column: number } | { readonly kind: 'outliers' } | { readonly kind: 'undated' }

/** What is dragged. */
export interface Load {
  readonly kind: 'activities' | 'items'
  readonly ids: readonly string[]
  /** The column that an activity was taken by, where it stands in several. */
  readonly grabbed?: number | undefined
  /** How many columns it will take, and how many of them lie before the one it was taken by. */
  readonly span?: number
  readonly before?: number
}

/** The cell at a place within the rows; pixels from the body's top left, names included. */
export function cellAt({ axis, tops, rows }: GridLayout, x: number, y: number): { readonly row: number; readonly column: number } | undefined {
  if (rows.length === 0 || x < measures.nameWidth || y < 0) return undefined
  let [low, high] = [0, rows.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((tops[middle] as number) <= y) low = middle
    else high = middle - 1
  }
  return { row: low, column: axis.columnAt(x - measures.nameWidth) }
}

/** Puts the mark of a target where what is dragged will stand. */
export function markTarget(mark: HTMLElement, layout: GridLayout, target: Target | undefined, load: Load | undefined): void {
  if (target?.kind !== 'cell') {
    mark.style.visibility = 'hidden'
    return
  }
  const { axis, tops, rows } = layout
  const from = Math.max(0, target.column - (load?.before ?? 0))
  const to = Math.min(axis.columns.length - 1, target.column - (load?.before ?? 0) + (load?.span ?? 1) - 1)
  const height = (rows[target.row] as Row).heights.row - 4
  mark.style.cssText = `visibility:visible;transform:translate(${measures.nameWidth + from * axis.columnWidth + 3}px,${(tops[target.row] as number) + 2}px);width:${Math.max(1, to - from + 1) * axis.columnWidth - 6}px;height:${height}px`
}

/** Scrolls a grid whose edge the pointer is near; true while there is further to go. */
export function scrollNear(scroll: HTMLElement, head: number, x: number, y: number): boolean {
  const box = scroll.getBoundingClientRect()
  const by = { x: pull(x, box.left + measures.nameWidth, box.right), y: pull(y, box.top + head, box.bottom) }
  if (by.x === 0 && by.y === 0) return false
  if (x < box.left || x > box.right || y < box.top || y > box.bottom + 40) return false
  const [left, top] = [scroll.scrollLeft, scroll.scrollTop]
  scroll.scrollBy(by.x, by.y)
  return scroll.scrollLeft !== left || scroll.scrollTop !== top
}

/** Pixels from an edge at which it begins to pull. */
const near = 36
const strongest = 18

function pull(at: number, low: number, high: number): number {
  if (at < low + near) return -Math.min(strongest, (low + near - at) / 2)
  return at > high - near ? Math.min(strongest, (at - high + near) / 2) : 0
}
