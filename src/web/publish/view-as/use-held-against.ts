import { useEffect, useMemo, useState } from 'react'
import type { Audience } from '../../../core/audiences/audiences.ts'
import { type ToldRecord, whoIsTold } from '../../../core/audiences/becomes-visible.ts'
import type { View } from '../../../core/audiences/view.ts'
import type { State } from '../../../core/kernel/state.ts'
import { seenAs } from '../../settings/audiences/told-changes.ts'
import { useSeen, useWorkspace } from '../../workspace/open-workspace.tsx'
import type { Against } from './against.ts'

export interface Held {
  /** What the audience reads now. */
  readonly view: View
  /** What it is held against; undefined while that day is being read. */
  readonly before: View | undefined
  readonly changes: readonly ToldRecord[]
  /** Why that day cannot be had. */
  readonly sentence: string | undefined
}

/** What an audience reads now, and what of it is new, otherwise or gone against a day before or another audience. */
export function useHeldAgainst(audience: Audience, against: Against | undefined): Held {
  const { state, today, asOf } = useSeen()
  const past = usePast(against?.day)
  const view = useMemo(() => seenAs(state, audience, asOf ?? today), [state, audience, asOf, today])
  const before = useMemo(() => {
    if (against?.audience !== undefined) return seenAs(state, against.audience, asOf ?? today)
    return past.state === undefined || against?.day === undefined ? undefined : seenAs(past.state, audience, against.day)
  }, [state, audience, against, asOf, today, past.state])
  const changes = useMemo(() => (before === undefined ? [] : whoIsTold(before, view)), [before, view])
  return { view, before, changes, sentence: past.sentence }
}

function usePast(day: string | undefined): { readonly state?: State; readonly sentence: string | undefined } {
  const workspace = useWorkspace()
  const [known, setKnown] = useState<{ readonly day: string; readonly state?: State; readonly sentence?: string }>()
  useEffect(() => {
    if (day === undefined) return
    let isWanted = true
    workspace.past(day).then(
      (state) => isWanted && setKnown({ day, state }),
      (error: unknown) => isWanted && setKnown({ day, sentence: error instanceof Error ? error.message : 'That day cannot be read.' }),
    )
    return () => {
      isWanted = false
    }
  }, [workspace, day])
  if (known === undefined || known.day !== day) return { sentence: undefined }
  return { ...(known.state === undefined ? {} : { state: known.state }), sentence: known.sentence }
}
