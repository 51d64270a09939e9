import type { Day } from '../kernel/command.ts'
import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { columnsOf } from '../roadmap/empty-cells.ts'
import { type Neighbours, neighboursOf } from '../roadmap/neighbours.ts'
import { type Roadmap, roadmaps } from '../roadmap/roadmap.ts'
import { type Waiver, waivers, waiversOn } from '../roadmap/waivers.ts'
import { labelWindow } from '../time/label.ts'
import type { PeriodCell } from '../time/period.ts'
import type { Window } from '../time/window.ts'
import { type Shade, shadesIn } from '../workspace/calendar.ts'
import { settings } from '../workspace/workspace.ts'

/** What open questions are found in: one roadmap of a state, on a day. */
export interface Ground {
  readonly state: State
  readonly roadmap: Roadmap
  readonly today: Day
  readonly columns: readonly PeriodCell[]
  readonly near: Neighbours
  /** Holidays and freezes. */
  readonly shades: readonly Shade[]
  /** What was left so on purpose or put off, by the key of the finding. */
  readonly waivers: ReadonlyMap<string, Waiver>
  /** A window as the workspace writes it: "Q3 FY27 (Aug–Oct 2026)". */
  told(window: Window): string
}

/** Throws a Refusal `not-found` when there is no such roadmap. `before` is the ground of a state that this one came of. */
export function groundOf(state: State, roadmap: Id, today: Day, before?: Ground): Ground {
  const on = roadmaps.need(state, roadmap)
  const fiscalYearStart = settings.get(state, 'settings')?.fiscalYearStart
  const alike = before !== undefined && isCutAlike(before, state, on) ? before : undefined
  return {
    state, roadmap: on, today,
    columns: alike?.columns ?? columnsOf(state, on), shades: alike?.shades ?? shadesIn(state),
    near: neighboursOf(state, before?.near),
    waivers: before?.state.shares(state, waivers.collection) === true ? before.waivers : waiversOn(state, roadmap),
    told: (window) => labelWindow(window, { labels: fiscalYearStart === undefined ? 'calendar' : 'fiscal', fiscalYearStart }),
  }
}

/** Has the roadmap the same periods as before, by the same settings? */
export function isCutAlike(before: Ground, state: State, roadmap: Roadmap): boolean {
  return before.state.shares(state, settings.collection) && before.roadmap === roadmap
}
