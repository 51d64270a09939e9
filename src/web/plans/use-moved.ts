import { startTransition, useEffect, useMemo, useState } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import type { State } from '../../core/kernel/state.ts'
import { type Moved, movedSince } from '../../core/plans/baseline.ts'
import type { Item } from '../../core/plans/plans.ts'
import { useWorkspace } from '../workspace/open-workspace.tsx'

const unmoved: ReadonlyMap<Id, Moved> = new Map()

/** What moved since the baseline's day; nothing until that day has been read. */
export function useMoved(state: State, day: string | undefined): ReadonlyMap<Id, Moved> {
  const workspace = useWorkspace()
  const [then, setThen] = useState<{ readonly day: string; readonly state: State }>()
  useEffect(() => {
    if (day === undefined) return
    let isWanted = true
    // The plans are painted first: holding very many items against a day takes a moment.
    const read = (past: State) => requestAnimationFrame(() => setTimeout(() => isWanted && startTransition(() => setThen({ day, state: past }))))
    workspace.past(day).then(read, () => undefined)
    return () => {
      isWanted = false
    }
  }, [workspace, day])
  return useMemo(() => (then === undefined || day === undefined || then.day !== day ? unmoved : movedSince(then, state.each('items') as Iterable<unknown> as Iterable<Item>)), [then, day, state])
}
