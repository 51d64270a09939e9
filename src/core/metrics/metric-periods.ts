import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { partOf } from '../time/fiscal.ts'
import { addDays, weekStart } from '../time/days.ts'
import { labelDays, type LabelStyle, labelWindow } from '../time/label.ts'
import type { Window } from '../time/window.ts'
import { settings } from '../workspace/workspace.ts'
import type { Metric, Pace } from './metrics.ts'

export interface MetricPeriod {
  readonly start: Day
  readonly end: Day
}

/** Most periods that are counted at once: days of eleven years. */
const mostPeriods = 4_000

/** The period of a metric that a day lies in: the day, the week from Monday, the month, or the quarter, fiscal where the workspace has a fiscal year. */
export function metricPeriod(state: State, { every }: Pick<Metric, 'every'>, day: Day): MetricPeriod {
  if (every === 'day') return { start: day, end: day }
  if (every === 'week') return { start: weekStart(day), end: addDays(weekStart(day), 6) }
  const { start, end } = partOf(day, every, settings.get(state, 'settings')?.fiscalYearStart)
  return { start, end }
}

/** The periods that lie wholly between two days, in order. */
export function periodsWithin(state: State, metric: Pick<Metric, 'every'>, { start, end }: MetricPeriod): MetricPeriod[] {
  const found: MetricPeriod[] = []
  let next = metricPeriod(state, metric, start)
  while (next.end <= end && found.length < mostPeriods) {
    if (next.start >= start) found.push(next)
    const after = metricPeriod(state, metric, addDays(next.end, 1))
    // At the calendar's own end no later day is left.
    if (after.start <= next.start) break
    next = after
  }
  return found
}

/** The latest periods that begin on a day or later, up to the one that another day lies in: so many at most, in order. */
export function latestPeriods(state: State, metric: Pick<Metric, 'every'>, { from, to, most }: { readonly from: Day; readonly to: Day; readonly most: number }): MetricPeriod[] {
  const found: MetricPeriod[] = []
  let next = metricPeriod(state, metric, to)
  while (next.start >= from && found.length < most) {
    found.push(next)
    const before = metricPeriod(state, metric, addDays(next.start, -1))
    if (before.start >= next.start) break
    next = before
  }
  return found.reverse()
}

/** A window without the months that its words stand for: "Q4 FY27". */
export function shortWindow(window: Window, style: LabelStyle): string {
  return labelWindow(window, style).replace(/ \(.*\)$/, '')
}

/** A period as it is read: "14 Sep 2026", "week of 14 Sep 2026", "Sep 2026", "Q3 FY27". */
export function periodWords(every: Pace, { start, end }: MetricPeriod, style: LabelStyle): string {
  if (every === 'day') return labelDays(start)
  if (every === 'week') return `week of ${labelDays(start)}`
  return shortWindow({ start, end, precision: every }, style)
}
