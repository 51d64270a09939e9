import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { freshnessOf, sayFreshness } from '../plans/freshness.ts'
import { type Item, type Plan, plans } from '../plans/plans.ts'
import { teamReviews } from '../product-data/monthly-review.ts'
import { dayAndMonth, labelDays } from '../time/label.ts'
import type { View } from '../audiences/view.ts'
import type { DeckFacts } from './deck-facts.ts'
import type { Deck } from './decks.ts'
import { counted } from './words.ts'

/** Something that a deck is made of and that nobody has stood by in time. */
export interface StaleRow {
  readonly title: string
  readonly said: string
  /** The day on which somebody last did; unset where nobody ever did. */
  readonly since?: Day
}

/** What a deck is made of that is stale (rows B7, B9): its plans that nobody confirmed in time, and the product data of its teams whose review is late. The oldest first. */
export function staleRowsOf(state: State, deck: Pick<Deck, 'kind' | 'plans'>, today: Day): StaleRow[] {
  const made = plans.list(state).filter((plan) => isMadeOf(deck, plan))
  const ofPlans = made.flatMap((plan): StaleRow[] => {
    const fresh = freshnessOf(plan, today)
    return fresh.isStale ? [{ title: plan.title, said: sayFreshness(fresh), ...(fresh.on === undefined ? {} : { since: fresh.on }) }] : []
  })
  const teams = deck.kind === 'product-roadmap' ? teamsIn(state, new Set(made.map(({ id }) => id))) : new Set()
  const ofData = teamReviews(state, today).filter(({ team, stands }) => stands === 'late' && teams.has(team.id)).map(({ team, by, last }): StaleRow => ({
    title: `Product data of ${team.title}`, said: `To be looked through by ${dayAndMonth(by)}, and nobody has`, ...(last === undefined ? {} : { since: last.on }),
  }))
  return [...ofPlans, ...ofData].sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))
}

function isMadeOf({ kind, plans: named }: Pick<Deck, 'kind' | 'plans'>, { id, kind: ofPlan }: Pick<Plan, 'id' | 'kind'>): boolean {
  return kind === 'activity-roadmap' || (named === undefined ? ofPlan === 'product' : named.includes(id))
}

function teamsIn(state: State, made: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { plan, teams = [] } of state.each('items') as Iterable<unknown> as Iterable<Item>) if (made.has(plan)) for (const team of teams) found.add(team)
  return found
}

/** Why a deck that shall not be published on stale data is not, in a sentence; nothing for every other. */
export function staleBlock(state: State, deck: Deck, today: Day): string | undefined {
  if (deck.onStale !== 'refuse') return undefined
  const [first, ...more] = staleRowsOf(state, deck, today)
  if (first === undefined) return undefined
  return `“${deck.title}” is not published on stale data: ${first.title} (${first.said.slice(0, 1).toLowerCase()}${first.said.slice(1)})${more.length === 0 ? '' : `, and ${counted(more.length, 'other')}`}. Confirm what it is made of, or let the deck be stamped.`
}

/**
 * What a deck for people inside says on every slide when its plans are stale and it is to be stamped. Outside nothing is said: when somebody last confirmed a plan is internal, and no byte that
 * leaves may follow from it (law 3).
 */
export function staleStamp(view: View, deck: DeckFacts, kind: Deck['kind']): string | undefined {
  if (!view.audience.inside || deck.onStale !== 'stamp') return undefined
  const made = view.list<Plan>('plans').filter((plan) => isMadeOf({ kind, plans: deck.plans }, plan))
  const stale = made.map((plan) => freshnessOf(plan, view.today)).filter(({ isStale }) => isStale)
  if (stale.length === 0) return undefined
  const oldest = stale.map(({ on = '' }) => on).sort()[0] ?? ''
  return `Stale: ${stale.length} of ${counted(made.length, 'plan')} ${oldest === '' ? 'never confirmed' : `not confirmed since ${labelDays(oldest)}`}.`
}
