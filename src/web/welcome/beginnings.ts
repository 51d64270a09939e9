import type { State } from '../../core/kernel/state.ts'
import { settings } from '../../core/workspace/workspace.ts'

export interface Beginning {
  readonly is: 'plans' | 'roadmap' | 'calendar' | 'people'
  readonly title: string
  readonly why: string
  readonly isDone: boolean
  /** Where it is done, below the workspace. */
  readonly place: string
  readonly word: string
}

/** What a new workspace still wants, in the order in which it helps most. Read from what is there; nobody ticks anything. */
export function beginnings(state: State): readonly Beginning[] {
  const { fiscalYearStart, holidays } = settings.get(state, 'settings') ?? {}
  return [
    { is: 'plans', title: 'Bring a plan in', why: 'A spreadsheet or a tracker’s export: product, marketing, partners. You see every row before it counts.', isDone: state.count('items') > 0, place: 'plans/import', word: 'Import' },
    { is: 'roadmap', title: 'Draw the roadmap', why: 'Buckets by quarters: what product marketing does about it. Each blank cell asks to be decided.', isDone: state.count('activities') > 0, place: 'roadmap', word: 'Roadmap' },
    { is: 'calendar', title: 'Say when your year begins', why: 'Quarters then read as your company says them, and holidays are counted.', isDone: fiscalYearStart !== undefined || (holidays ?? []).length > 0, place: 'settings/calendar', word: 'Calendar' },
    { is: 'people', title: 'Ask colleagues in', why: 'Everybody works on the same grid at once, and each change says who and why.', isDone: state.count('people') > 1, place: 'settings/people', word: 'People' },
  ]
}

/** Is the workspace so new that it shows how to begin? */
export function isNew(state: State): boolean {
  return state.count('items') === 0 && state.count('activities') === 0
}
