import { useRef } from 'react'
import type { State } from '../../core/kernel/state.ts'

/** What follows from some collections alone: worked out again only when one of them is another. */
export function useDerived<T>(state: State, collections: readonly string[], derive: (state: State) => T): T {
  const kept = useRef<{ readonly state: State; readonly derive: (state: State) => T; readonly value: T } | undefined>(undefined)
  const now = kept.current
  if (now === undefined || now.derive !== derive || !collections.every((one) => state.shares(now.state, one))) kept.current = { state, derive, value: derive(state) }
  return (kept.current as NonNullable<typeof kept.current>).value
}
