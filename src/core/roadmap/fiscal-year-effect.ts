import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { metrics, metricValues } from '../metrics/metrics.ts'
import { items, stageTargets } from '../plans/plans.ts'
import { quarterOf } from '../time/fiscal.ts'
import { labelWindow, type LabelStyle } from '../time/label.ts'
import type { Window } from '../time/window.ts'
import { settings } from '../workspace/workspace.ts'
import { cellsOf, columnsOf, openCount } from './empty-cells.ts'
import { activities, roadmaps, type Roadmap } from './roadmap.ts'

/** What another fiscal year would do, told before it is done. No date moves: windows are plain days. */
export interface FiscalYearEffect {
  /** Windows of items, stages and activities that would read differently. */
  readonly labels: number
  /** Roadmaps whose periods would be cut anew. */
  readonly cutAnew: readonly Roadmap[]
  /** Cells whose agreement was about a period that would be no more. */
  readonly cells: number
  /** Agreed roadmaps that would be drafts again, since cells would be open. */
  readonly reopened: readonly Roadmap[]
  /** Quarterly values of metrics that would fit no quarter any more, and so stand in no chart. */
  readonly values: number
  /** Written quarterly updates whose quarter would be cut anew: each is then of the quarter that its first day lies in. */
  readonly updates: number
}

/** What it would do if the fiscal year started in that month (1 to 12), or if there were none. */
export function fiscalYearEffect(state: State, month: number | undefined): FiscalYearEffect {
  const now = settings.need(state, 'settings')
  const after = state.apply(settings.update(now, { fiscalYearStart: month ?? null }))
  const [before, then] = [styleOf(now.fiscalYearStart), styleOf(month)]
  const windows = [items, stageTargets, activities].flatMap((type) => type.list(state).map(({ window }) => window))
  const cutAnew = roadmaps.list(state).filter((roadmap) => starts(state, roadmap) !== starts(after, roadmap))
  return {
    labels: windows.filter((window) => window !== undefined && reads(window, before) !== reads(window, then)).length,
    cutAnew,
    cells: cutAnew.reduce((sum, roadmap) => sum + agreed(state, roadmap) - agreed(after, roadmap), 0),
    reopened: reopenedIn(after),
    values: metricValues.list(state).filter(({ metric, period }) => metrics.get(state, metric)?.every === 'quarter' && begins(period, now.fiscalYearStart) && !begins(period, month)).length,
    updates: [...state.each('quarterly-updates')].filter(({ quarter }) => begins(quarter, now.fiscalYearStart) && !begins(quarter, month)).length,
  }
}

/** The roadmaps that are called agreed and have open cells: they are to be drafts again (row H14). */
export function reopenedIn(state: State): Roadmap[] {
  return roadmaps.list(state).filter((roadmap) => roadmap.state === 'agreed' && openCount(state, roadmap) > 0)
}

const begins = (quarter: unknown, fiscalYearStart: number | undefined) => quarterOf(quarter as Day, fiscalYearStart).start === quarter
const styleOf = (fiscalYearStart: number | undefined): LabelStyle => ({ labels: fiscalYearStart === undefined ? 'calendar' : 'fiscal', fiscalYearStart })
const starts = (at: State, roadmap: Roadmap) => columnsOf(at, roadmap).map(({ start }) => start).join()
const reads = (window: Window, style: LabelStyle) => labelWindow(window, style)
const agreed = (state: State, roadmap: Roadmap) => cellsOf(state, roadmap).filter(({ agreement }) => agreement !== undefined).length
