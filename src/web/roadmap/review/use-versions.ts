import type { Id } from '../../../core/kernel/change.ts'
import { type RoadmapReview, reviewsOf } from '../../../core/roadmap/roadmap-reviews.ts'
import { useHistory } from '../../history/use-history.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'

/** A version of a roadmap: the review that made it, and the position in the log at which it was closed. */
export interface Version {
  readonly review: RoadmapReview
  readonly position: number
}

/** Reviews at most whose closing is looked up: a quarter each, far more than a roadmap has. */
const most = 200

/** The versions of a roadmap, the newest first; undefined until the past has been read. */
export function useVersions(roadmap: Id): { readonly versions: readonly Version[] | undefined; readonly failed: string | undefined } {
  const { state, position } = useSeen()
  const reviews = reviewsOf(state, roadmap).filter(({ closedOn }) => closedOn !== undefined)
  const { entries, failed } = useHistory({ kind: 'roadmap-reviews', limit: most }, position)
  if (entries === undefined) return { versions: reviews.length === 0 ? [] : undefined, failed }
  const versions = reviews.flatMap((review): Version[] => {
    const closing = entries.find(({ changes }) => changes.some((change) => change.id === review.id && change.kind === 'update' && change.after?.['closedOn'] !== undefined))
    return closing === undefined ? [] : [{ review, position: closing.position }]
  })
  return { versions, failed }
}
