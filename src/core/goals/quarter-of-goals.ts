import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { quarterOf } from '../time/fiscal.ts'
import type { Window } from '../time/window.ts'
import { settings } from '../workspace/workspace.ts'

/** The quarter of a day as goals have it: fiscal where the workspace has a fiscal year (DOMAIN 1.2). */
export function goalQuarter(state: State, day: Day): Window {
  const { start, end } = quarterOf(day, settings.list(state)[0]?.fiscalYearStart)
  return { start, end, precision: 'quarter' }
}
