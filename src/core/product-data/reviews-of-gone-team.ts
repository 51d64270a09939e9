import type { Consequence } from '../kernel/consequence.ts'
import { dataReviews } from './product-data.ts'

/** What a team said of its product data, month by month, goes with the team, and comes back with it: nobody else's word stands in its place. */
export const reviewsOfGoneTeam: Consequence = {
  of: ['teams'],
  follows(state, changes) {
    const gone = new Set(changes.filter(({ collection, kind }) => collection === 'teams' && kind === 'remove').map(({ id }) => id))
    if (gone.size === 0) return []
    const written = new Set(changes.map(({ collection, id }) => `${collection} ${id}`))
    return dataReviews.list(state).filter(({ id, team }) => gone.has(team) && !written.has(`data-reviews ${id}`)).map((review) => dataReviews.remove(review))
  },
}
