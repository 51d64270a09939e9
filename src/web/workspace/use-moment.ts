import { useMemo } from 'react'
import type { Day, Instant } from '../../core/kernel/command.ts'
import { useSeen } from './open-workspace.tsx'

/** The day and the instant that readiness is asked for: now, or the end of the past day that is shown. Counted anew when anything changes. */
export function useMoment(): { readonly today: Day; readonly now: Instant } {
  const { state, today, asOf } = useSeen()
  return useMemo(() => (asOf === undefined ? { today, now: new Date().toISOString() } : { today: asOf, now: `${asOf}T23:59:59.000Z` }), [state, today, asOf])
}
