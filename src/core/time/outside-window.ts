import type { Day } from '../kernel/command.ts'
import type { DatePolicy } from './date-policy.ts'
import { addDays, addMonths } from './days.ts'
import { lessSure, quarterOf, roundOutwards } from './fiscal.ts'
import type { Window } from './window.ts'

/**
 * The window as an audience is told it (DESIGN law 4): padding days are added to the end, then both ends are rounded outwards to the
 * policy's precision, and the precision is the less sure of the policy's and the source's. Undefined when the window starts later
 * than `horizonMonths` after today. Fiscal labels round to fiscal quarters, halves and years when the fiscal start is given. Who is told
 * now, next and later is told nothing surer than the quarter of what is not over: those are quarters, and no file may tell more than they do.
 */
export function outsideWindow(window: Window, policy: DatePolicy, today: Day, fiscalYearStart?: number): Window | undefined {
  if (policy.horizonMonths !== undefined && window.start > addMonths(today, policy.horizonMonths)) return undefined
  const padded = { start: window.start, end: addDays(window.end, policy.paddingDays) }
  const told = { ...roundOutwards(padded, policy.precision, policy.labels === 'fiscal' ? fiscalYearStart : undefined), precision: lessSure(window.precision, policy.precision) }
  if (policy.labels !== 'now-next-later' || told.end < today) return told
  return { ...roundOutwards(told, lessSure(policy.precision, 'quarter')), precision: lessSure(told.precision, 'quarter') }
}

export type Horizon = 'now' | 'next' | 'later'

/**
 * Where a window stands for a day: now when it starts in the day's quarter or before, next when it starts in the quarter after,
 * later when it starts after that. Calendar quarters, or fiscal ones when the fiscal start is given.
 */
export function nowNextLater(window: Pick<Window, 'start'>, today: Day, fiscalYearStart?: number): Horizon {
  const now = quarterOf(today, fiscalYearStart)
  if (window.start <= now.end) return 'now'
  return window.start <= quarterOf(addDays(now.end, 1), fiscalYearStart).end ? 'next' : 'later'
}
