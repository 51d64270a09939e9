import type { Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { notReviewed, requiredOf } from '../reviews/required.ts'
import { type ReleasePost, releasePosts } from './release-posts.ts'

/** Why a post may not be published yet: its own process asks for its reviews (row G2). */
export function postBlocked(state: State, { id: which, title }: ReleasePost, now: Instant): string | undefined {
  return notReviewed(state, `“${title}”`, 'post', requiredOf(state, releasePosts.collection, which, 'post'), now)
}
