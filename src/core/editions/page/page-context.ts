import type { View } from '../../audiences/view.ts'
import type { Dates } from '../../decks/dates.ts'
import type { DeckFacts } from '../../decks/deck-facts.ts'
import type { DeckPlan } from '../../decks/deck-plan.ts'

/** What the parts of a story are told from. */
export interface PageContext {
  readonly view: View
  readonly plan: DeckPlan
  readonly dates: Dates
  readonly deck: DeckFacts
  readonly company: string
}
