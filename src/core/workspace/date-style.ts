import type { State } from '../kernel/state.ts'
import type { LabelStyle } from '../time/label.ts'
import { settings } from './workspace.ts'

/** How dates are written and read where the fiscal year begins in this month: fiscal where it has one. */
export function dateStyle(fiscalYearStart: number | undefined): LabelStyle {
  return { labels: fiscalYearStart === undefined ? 'calendar' : 'fiscal', fiscalYearStart }
}

export function dateStyleOf(state: State): LabelStyle {
  return dateStyle(settings.get(state, 'settings')?.fiscalYearStart)
}
