import type { Day } from '../kernel/command.ts'
import { addMonths } from '../time/days.ts'
import { quarterOf } from '../time/fiscal.ts'
import { type PeriodCell, periodsOf } from '../time/period.ts'
import { overlaps, type Window } from '../time/window.ts'
import type { Item, Plan } from './plans.ts'

/** How far every plan is to reach (rows H1 to H3). */
const quartersAhead = 8

type Span = Pick<Window, 'start' | 'end'>

/** The eight quarters from the one that a day is in, fiscal where the workspace has a fiscal year. */
export function eightQuarters(start: Day, fiscalYearStart?: number): readonly PeriodCell[] {
  const first = quarterOf(start, fiscalYearStart)
  return periodsOf({ start: first.start, end: addMonths(first.start, quartersAhead * 3 - 1) }, 'quarter', fiscalYearStart)
}

/** First and last day of some periods in a row. */
export function spanOf(periods: readonly PeriodCell[]): Span {
  return { start: periods[0]?.start ?? '', end: periods.at(-1)?.end ?? '' }
}

/** How far a plan reaches into the quarters asked for (row H1). */
export interface Reach {
  /** Who says so: the plan's own horizon, or else its latest dated item. Unset: neither gives a date. */
  readonly by?: 'horizon' | 'items'
  /** The last quarter that it reaches, of those asked for. */
  readonly last?: PeriodCell
  readonly reached: number
  readonly asked: number
  /** Quarters that it reaches and for which nothing is planned. */
  readonly blank: readonly PeriodCell[]
  /** Of all quarters asked for, those for which nothing is planned, whether it reaches them or not. */
  readonly empty: readonly PeriodCell[]
}

/** What a plan covers of the quarters asked for. A quarter counts when the plan has at least a day in it. */
export function reachOf(plan: Plan, windows: Iterable<Span>, quarters: readonly PeriodCell[]): Reach {
  let blank = quarters
  let last: Day | undefined
  for (const window of windows) {
    // A plan may have very many items, so a quarter is asked about only until something is planned for it.
    if (blank.some((quarter) => overlaps(window, quarter))) blank = blank.filter((quarter) => !overlaps(window, quarter))
    if (last === undefined || window.end > last) last = window.end
  }
  const span = plan.horizon ?? (last === undefined ? undefined : { start: quarters[0]?.start ?? last, end: last })
  const reached = span === undefined ? [] : quarters.filter((quarter) => overlaps(span, quarter))
  const furthest = reached.at(-1)
  return {
    ...(span === undefined ? {} : { by: plan.horizon === undefined ? 'items' : 'horizon' }), ...(furthest === undefined ? {} : { last: furthest }),
    reached: reached.length, asked: quarters.length, blank: reached.filter((quarter) => blank.includes(quarter)), empty: blank,
  }
}

/** "Reaches Q4 FY28: 6 of 8 quarters", "Reaches Q2 FY29: all 8 quarters", "No horizon and no dates yet". */
export function sayReach({ last, reached, asked, by }: Reach): string {
  if (by === undefined) return 'No horizon and no dates yet'
  if (last === undefined) return `Reaches none of the ${asked} quarters`
  return `Reaches ${nameOf(last)}: ${reached === asked ? `all ${asked}` : `${reached} of ${asked}`} quarters`
}

/** "Q4 FY28", "Q4 2028": the year is always said. */
function nameOf({ calendar, short, label }: PeriodCell): string {
  return calendar === 'fiscal' ? short : label
}

/** When an item happens: its own window, or else that of the release it ships in. */
export function windowOf(item: Item, releaseOf: (id: string) => Pick<Item, 'window'> | undefined): Item['window'] {
  return item.window ?? (item.release === undefined ? undefined : releaseOf(item.release)?.window)
}
