import { useMemo } from 'react'
import type { Id } from '../../core/kernel/change.ts'
import { type MoveTold, movesTold } from '../../core/plans/baseline.ts'
import { useHistory } from '../history/use-history.ts'
import { useSeen } from '../workspace/open-workspace.tsx'

/** Acts that are looked through for why something moved. */
const mostActs = 500

/** Who moved an item last since a day, and why; nothing where the history cannot be read now. */
export function useSlipReasons(since: string | undefined): ReadonlyMap<Id, MoveTold> {
  const { position, today } = useSeen()
  const { entries } = useHistory({ since: since ?? today, limit: mostActs }, position)
  return useMemo(() => movesTold(since === undefined ? [] : (entries ?? [])), [entries, since])
}
