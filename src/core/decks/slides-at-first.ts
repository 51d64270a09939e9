import type { Deck } from './decks.ts'

interface SlideAtFirst {
  readonly kind: string
  readonly section: string
}

/** The slides that a deck of each kind has before anybody changes them (rows A1, A2, A7, A12). What a plan does not bear out makes none. */
export const slidesAtFirst: Readonly<Record<Deck['kind'], readonly SlideAtFirst[]>> = {
  'product-roadmap': [
    { kind: 'cover', section: 'Open' },
    { kind: 'what-to-expect', section: 'Open' },
    { kind: 'problems', section: 'Why' },
    { kind: 'timeline', section: 'Plan' },
    { kind: 'releases', section: 'Plan' },
    { kind: 'recently-launched', section: 'Since last time' },
    { kind: 'changes', section: 'Since last time' },
    { kind: 'maturity', section: 'Today' },
    { kind: 'compatibility', section: 'Today' },
    { kind: 'closing', section: 'Close' },
    { kind: 'missing-values', section: 'Close' },
  ],
  'activity-roadmap': [{ kind: 'activity-grid', section: 'Plan' }],
}
