import type { Audience } from '../audiences/audiences.ts'
import type { Deck } from '../decks/decks.ts'
import type { Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { kindsIn } from '../reviews/content-kinds.ts'
import type { ReviewRequest } from '../reviews/reviews.ts'
import { blockedBy, reviewsOf } from '../reviews/standing.ts'
import { editions } from './editions.ts'

/** The reviews that the next edition of a deck stands on: of its kind of content, about the deck, asked since the last edition went out. */
export function reviewsForNext(state: State, deck: Deck): ReviewRequest[] {
  const last = editions.list(state).filter((one) => one.deck === deck.id).map(({ day }) => day).toSorted().at(-1) ?? ''
  return reviewsOf(state, 'decks', deck.id).filter((one) => one.kind === deck.contentKind && one.optional !== true && one.withdrawnAt === undefined && (one.askedAgainAt ?? one.askedAt) >= last)
}

/**
 * Why the next edition of a deck may not be published for an audience yet, in a sentence; nothing when it may (rows G2, G3). Asked of decks that go outside and
 * whose kind of content must be reviewed: one was asked for since the last edition, and it blocks no longer.
 */
export function reviewsBlock(state: State, deck: Deck, audience: Pick<Audience, 'inside'>, now: Instant): string | undefined {
  if (audience.inside || deck.contentKind === undefined) return undefined
  const kind = kindsIn(state).find(({ key }) => key === deck.contentKind)
  if (kind === undefined || kind.parts.length === 0) return undefined
  const asked = reviewsForNext(state, deck)
  if (asked.length === 0) return `“${deck.title}” goes outside as ${kind.title.toLowerCase()}: ask ${kind.parts.join(' and ')} for a review of its next edition first.`
  return blockedBy(state, asked, now)
}
