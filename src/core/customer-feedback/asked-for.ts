import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type CustomerFeedback, customerFeedback, severities, type Severity } from './customer-feedback.ts'
import { gapOf, partsOfGap, productGaps } from './product-gaps.ts'

/** How often something was asked for. Figures alone: whose they are is looked up record by record. */
export interface AskedFor {
  readonly submissions: number
  /** Customers apart: one who asked five times is one. */
  readonly customers: number
  /** Submissions of nobody whom we know as a customer. */
  readonly others: number
  readonly opportunities: number
  readonly bySeverity: Readonly<Record<Severity, number>>
}

/** Counts submissions by customer. */
export function countAsked(entries: readonly CustomerFeedback[]): AskedFor {
  const known = entries.filter(({ account }) => account !== undefined)
  return {
    submissions: entries.length, customers: new Set(known.map(({ account }) => account)).size, others: entries.length - known.length,
    opportunities: new Set(entries.flatMap(({ opportunities = [] }) => opportunities)).size,
    bySeverity: Object.fromEntries(severities.map((severity) => [severity, entries.filter((one) => one.severity === severity).length])) as Record<Severity, number>,
  }
}

/** The submissions of a gap, with those of every gap that was merged into it. */
export function submissionsOf(state: State, gap: Id): readonly CustomerFeedback[] {
  const parts = partsOfGap(state, gap)
  return customerFeedback.list(state).filter((one) => one.gap !== undefined && parts.has(one.gap))
}

/** What was said of an item: by a link of its own, or by a gap that the item closes. */
export function feedbackOnItem(state: State, item: Id): readonly CustomerFeedback[] {
  const gaps = new Set(productGaps.list(state).filter(({ items = [] }) => items.includes(item)).flatMap(({ id }) => [...partsOfGap(state, id)]))
  return customerFeedback.list(state).filter(({ items = [], gap }) => items.includes(item) || (gap !== undefined && gaps.has(gap)))
}

/** The items that a record is about: its own, and those that close its gap or one that this was merged with. */
export function itemsOf(state: State, { items = [], gap }: Pick<CustomerFeedback, 'items' | 'gap'>): readonly Id[] {
  const closing = gap === undefined || gapOf(state, gap) === undefined ? [] : [...partsOfGap(state, gap)].flatMap((id) => productGaps.get(state, id)?.items ?? [])
  return [...new Set([...items, ...closing])]
}
