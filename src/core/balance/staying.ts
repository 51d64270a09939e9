import type { Id } from '../kernel/change.ts'
import type { Dated, Ground } from './ground.ts'

/** Why something stays where it is, whatever is over: its date is fixed, it is under way, its time is past, or somebody asked to keep it. */
export const stayings = ['fixed', 'under-way', 'past', 'kept'] as const
export type Staying = (typeof stayings)[number]

/** Undefined for what may be moved. What has not begun in the current period may, in a period that is over nothing is. */
export function stayingOf({ today, current }: Ground, { id, fixed, status, window }: Dated, keep: ReadonlySet<Id>): Staying | undefined {
  if (fixed === true) return 'fixed'
  if (current === undefined || window.start < current.start || window.end < today) return status === 'under-way' && window.end >= today ? 'under-way' : 'past'
  if (status === 'under-way' && window.start <= today) return 'under-way'
  return keep.has(id) ? 'kept' : undefined
}
