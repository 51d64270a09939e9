import type { Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { kindsIn } from '../reviews/content-kinds.ts'
import { blockedBy, reviewsOf } from '../reviews/standing.ts'
import { type ReleasePost, releasePosts } from './release-posts.ts'

/** Why a post may not be published yet: its own process asks for its reviews (row G2). */
export function postBlocked(state: State, { id: which, title }: ReleasePost, now: Instant): string | undefined {
  const kind = kindsIn(state).find(({ key }) => key === 'post')
  const asked = reviewsOf(state, releasePosts.collection, which).filter(({ optional, withdrawnAt }) => optional !== true && withdrawnAt === undefined)
  if (kind !== undefined && kind.parts.length > 0 && asked.length === 0) return `“${title}” must be seen by ${kind.parts.join(' and ')} before it is published: ask them first.`
  return blockedBy(state, asked, now)
}
