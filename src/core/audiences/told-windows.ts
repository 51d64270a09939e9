import type { Day } from '../kernel/command.ts'
import { outsideWindow } from '../time/outside-window.ts'
import type { Window } from '../time/window.ts'
import type { DatePolicy } from './audiences.ts'

/** How dates are told to one audience on one day. The fiscal start is the workspace's, 1 to 12, where it has one. */
export interface DateTelling {
  readonly policy: DatePolicy
  readonly today: Day
  readonly fiscalYearStart?: number | undefined
}

/**
 * A value with every window in it as an audience is told it (DESIGN law 4), at whatever depth it stands; undefined when that leaves
 * nothing. A window is known by its three fields, so a record type to come cannot forget to say that it has one.
 */
export function toldWindows(value: unknown, telling: DateTelling): unknown {
  if (typeof value !== 'object' || value === null) return value ?? undefined
  if (isAsPlanned(telling.policy)) return value
  if (isWindow(value)) return outsideWindow(value, telling.policy, telling.today, telling.fiscalYearStart)
  if (Array.isArray(value)) return value.map((part) => toldWindows(part, telling)).filter((part) => part !== undefined)
  const parts = Object.entries(value).flatMap(([key, part]) => {
    const told = toldWindows(part, telling)
    return told === undefined ? [] : [[key, told] as const]
  })
  return Object.fromEntries(parts)
}

/** A policy that changes no window: most audiences have it, so that nothing needs to be walked. */
function isAsPlanned({ precision, paddingDays, horizonMonths, labels }: DatePolicy): boolean {
  return precision === 'day' && paddingDays === 0 && horizonMonths === undefined && labels !== 'now-next-later'
}

function isWindow(value: object): value is Window {
  return 'start' in value && 'end' in value && 'precision' in value && Object.keys(value).length === 3
}
