import type { Item, Plan } from '../../../core/plans/plans.ts'
import { monthEnd, monthStart } from '../../../core/time/days.ts'
import { labelWindow, type LabelStyle } from '../../../core/time/label.ts'
import { overlaps, type Window } from '../../../core/time/window.ts'
import type { Board } from '../board.ts'

interface MonthHead {
  readonly kind: 'head'
  readonly key: string
  /** "Feb 2027", "Q1 FY28 (Feb–Apr 2027)", "No date yet". */
  readonly text: string
  readonly count: number
}
export interface MonthItem {
  readonly kind: 'item'
  readonly key: string
  readonly item: Item
  readonly plan: Plan
  readonly window?: Window
}

/**
 * The items of all plans in the order of time, as a phone shows them: under the month they begin in, under their quarter, half or year where
 * they are no surer, and last those without a date. What lies outside the span is not among them.
 */
export function monthsOf(board: Board, span: Pick<Window, 'start' | 'end'>, style: LabelStyle): (MonthHead | MonthItem)[] {
  const heads = new Map<string, { readonly text: string; readonly lines: MonthItem[] }>()
  for (const { plan, items } of board.groups) {
    for (const item of items) {
      const window = board.windowOf(item)
      if (window !== undefined && !overlaps(window, span)) continue
      const [key, text] = headOf(window, span.start, style)
      const head = heads.get(key) ?? { text, lines: [] }
      head.lines.push({ kind: 'item', key: item.id, item, plan, ...(window === undefined ? {} : { window }) })
      heads.set(key, head)
    }
  }
  return [...heads]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, { text, lines }]) => [{ kind: 'head' as const, key, text, count: lines.length }, ...lines.sort(byStart)])
}

function byStart(a: MonthItem, b: MonthItem): number {
  const [first, second] = [a.window?.start ?? '', b.window?.start ?? '']
  return first < second ? -1 : first > second ? 1 : 0
}

const lengths = { quarter: 1, half: 2, year: 3 } as const

/** The key sorts: by first day, and a month before the quarter that begins with it. What began before the span stands in its first month. */
function headOf(window: Window | undefined, first: string, style: LabelStyle): readonly [key: string, text: string] {
  if (window === undefined) return ['~', 'No date yet']
  if (window.precision === 'day' || window.precision === 'month') {
    const start = monthStart(window.start < first ? first : window.start)
    return [`${start} 0`, labelWindow({ start, end: monthEnd(start), precision: 'month' }, style)]
  }
  return [`${window.start} ${lengths[window.precision]} ${window.end}`, labelWindow(window, style)]
}
