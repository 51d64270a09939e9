import type { Id } from '../kernel/change.ts'
import { labelWindow } from '../time/label.ts'
import { activities } from '../roadmap/roadmap.ts'
import { settings } from '../workspace/workspace.ts'
import type { Ground } from './ground.ts'
import type { Problem } from './problem.ts'
import type { Staying } from './staying.ts'

/** Something that a proposal leaves where it is, whatever is over. */
export interface KeptAsIs {
  readonly activity: Id
  readonly title: string
  /** "8–9 Dec 2026". */
  readonly when: string
  readonly why: Staying
}

/** In the order of time. */
export function keptAsIs(ground: Ground, { demands }: Pick<Problem, 'demands'>): KeptAsIs[] {
  const kept = demands.flatMap(({ activity, stays }) => {
    const record = activities.get(ground.state, activity)
    return stays === undefined || record?.window === undefined ? [] : [{ activity, title: record.title, when: told(ground, record.window), why: stays, start: record.window.start }]
  })
  return kept.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.title < b.title ? -1 : 1)).map(({ start: _start, ...one }) => one)
}

/** A window as the workspace writes it. */
export function told({ state }: Pick<Ground, 'state'>, window: Parameters<typeof labelWindow>[0]): string {
  const fiscalYearStart = settings.get(state, 'settings')?.fiscalYearStart
  return labelWindow(window, { labels: fiscalYearStart === undefined ? 'calendar' : 'fiscal', fiscalYearStart })
}
