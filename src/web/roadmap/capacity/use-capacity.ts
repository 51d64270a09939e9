import { useMemo, useState } from 'react'
import type { ActivityMove } from '../../../core/roadmap/activity-moves.ts'
import { bandsAfter } from '../../../core/balance/after.ts'
import type { Moving } from '../../../core/balance/move.ts'
import { type Band, bandsOf, type Who } from '../../../core/roadmap/capacity-load.ts'
import { columnsOf } from '../../../core/roadmap/empty-cells.ts'
import type { Roadmap } from '../../../core/roadmap/roadmap.ts'
import type { PeriodCell } from '../../../core/time/period.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { type BandSeen, bandsSeen, bandsWith } from './bands-seen.ts'

export interface Capacity {
  readonly columns: readonly PeriodCell[]
  /** As things stand. */
  readonly before: readonly Band[]
  /** With what is ticked of a proposal, or with what is being carried by hand. */
  readonly after: readonly Band[]
  readonly seen: readonly BandSeen[]
  /** Shows somebody of whom nothing is asked yet. */
  readonly show: (who: Who) => void
}

/** The bands of a roadmap as they stand, and as they would be with some moves. */
export function useCapacity(roadmap: Roadmap, moves: readonly Moving[], carried: ActivityMove | undefined): Capacity {
  const { state } = useSeen()
  const [extra, setExtra] = useState<readonly Who[]>([])
  const columns = useMemo(() => columnsOf(state, roadmap), [state, roadmap])
  const before = bandsOf(state, roadmap)
  const after = useMemo(() => (carried !== undefined ? bandsWith(state, roadmap, carried) : moves.length > 0 ? bandsAfter(state, roadmap, moves) : before), [state, roadmap, moves, carried, before])
  const seen = useMemo(() => bandsSeen(state, columns, before, after, extra), [state, columns, before, after, extra])
  return { columns, before, after, seen, show: (who) => setExtra((now) => [...now, who]) }
}
