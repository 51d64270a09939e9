import type { Finding } from '../../../core/examine/finding.ts'
import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import { activities } from '../../../core/roadmap/roadmap.ts'
import { cellKey } from './open-by-cell.ts'
import type { WalkCell } from './walk-cells.ts'

/** Whose questions are shown. */
export interface Whose {
  readonly isMine: boolean
  readonly isOwn: (finding: Finding) => boolean
  readonly isWanted: (finding: Finding) => boolean
}

/** A question is somebody's own when it names them, is about what they own, or is about a cell of theirs. */
export function whoseFindings(state: State, cells: readonly WalkCell[], self: Id | undefined, isMine: boolean): Whose {
  const own = new Set(cells.filter((cell) => cell.isMine).map(({ key }) => key))
  const isOwn = ({ person, cell, activities: about = [] }: Finding): boolean => {
    if (self === undefined) return false
    if (cell !== undefined) return own.has(cellKey(cell.bucket, cell.period))
    return person === self || (person === undefined && about.some((id) => activities.get(state, id)?.owner === self))
  }
  return { isMine, isOwn, isWanted: isMine ? isOwn : () => true }
}
