import type { Audience } from '../audiences/audiences.ts'
import type { Deck } from '../decks/decks.ts'
import type { Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { notReviewed, requiredOf } from '../reviews/required.ts'
import type { ReviewRequest } from '../reviews/reviews.ts'
import { editions } from './editions.ts'

/** The reviews that the next edition of a deck stands on: of its kind of content, about the deck, asked since the last edition went out. */
export function reviewsForNext(state: State, deck: Deck): ReviewRequest[] {
  if (deck.contentKind === undefined) return []
  const last = editions.list(state).filter((one) => one.deck === deck.id).map(({ day }) => day).toSorted().at(-1) ?? ''
  return requiredOf(state, 'decks', deck.id, deck.contentKind).filter((one) => (one.askedAgainAt ?? one.askedAt) >= last)
}

/** Why the next edition of a deck may not be published for an audience yet (rows G2, G3). Asked of decks that go outside and whose kind of content must be reviewed. */
export function reviewsBlock(state: State, deck: Deck, audience: Pick<Audience, 'inside'>, now: Instant): string | undefined {
  return audience.inside || deck.contentKind === undefined ? undefined : notReviewed(state, `The next edition of “${deck.title}”`, deck.contentKind, reviewsForNext(state, deck), now)
}
