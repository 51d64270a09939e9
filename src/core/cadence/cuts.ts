import type { RhythmLine } from './rhythms.ts'

/** What is looked at when a rhythm is due: a place below the workspace, as it is shown then, and what that is called. */
export interface Cut {
  readonly to: string
  readonly search: Readonly<Record<string, string>>
  readonly words: string
}

/** A touch point's cut of the roadmap, the nearer the finer (row I5): the day's own, the months of a staff meeting, the quarter's update of a business review, the years of a summit. */
const touchPoints: Readonly<Record<RhythmLine['due']['every'], Cut>> = {
  day: { to: 'today', search: {}, words: 'What is due today' },
  week: { to: 'roadmap', search: { period: 'month' }, words: 'The roadmap by months' },
  month: { to: 'roadmap', search: { view: 'timeline' }, words: 'The roadmap as a timeline' },
  'working-month': { to: 'roadmap', search: { view: 'timeline' }, words: 'The roadmap as a timeline' },
  quarter: { to: 'goals/update', search: {}, words: 'The quarter’s update' },
  year: { to: 'roadmap', search: { period: 'year' }, words: 'The roadmap by years' },
}

const cuts: Readonly<Partial<Record<RhythmLine['kind'], Cut>>> = {
  'check-ins': { to: 'goals', search: {}, words: 'The goals' }, 'okr-deck': { to: 'goals', search: {}, words: 'The goals' }, 'roadmap-deck': { to: 'publish', search: {}, words: 'The decks' },
  'accounts-deck': { to: 'accounts', search: {}, words: 'The accounts' }, 'data-review': { to: 'library/product-data', search: {}, words: 'The product data' }, 'strategy-review': { to: 'goals', search: {}, words: 'The goals' },
  'feature-check': { to: 'publish', search: {}, words: 'The decks' }, 'round-up': { to: 'today', search: {}, words: 'What waits' }, 'quarterly-update': { to: 'goals/update', search: {}, words: 'The quarter’s update' },
}

/** What a rhythm is about, to be looked at when it is due; nothing for one of which nobody knows. */
export function cutOf({ kind, due }: Pick<RhythmLine, 'kind' | 'due'>): Cut | undefined {
  return kind === 'touch-point' ? touchPoints[due.every] : cuts[kind]
}
