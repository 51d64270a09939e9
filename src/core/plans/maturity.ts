/**
 * How far along something is. Two vocabularies are in use among the plans we read (handbook product data; alpha/beta/stable of
 * enhancement proposals), so both are levels here, each with the words an audience sees and the mark a slide draws.
 */
export const maturityLevels = [
  'not_implemented', 'experimental', 'alpha', 'beta', 'partial_ga', 'ga', 'stable', 'deprecated', 'disabled', 'removed',
] as const
export type Maturity = (typeof maturityLevels)[number]

/** How a slide draws a level: dashed outline, solid outline on a wash, solid fill, or grey. */
export type MaturityMark = 'experimental' | 'beta' | 'ga' | 'leaving' | 'none'

interface LevelWords {
  /** The level on a label: "Beta". */
  readonly label: string
  /** In a sentence after "becomes": "generally available". */
  readonly phrase: string
  readonly mark: MaturityMark
  /** Order in lists: higher is further along. */
  readonly rank: number
}

export const maturityWords: Record<Maturity, LevelWords> = {
  not_implemented: { label: 'Not implemented', phrase: 'not implemented', mark: 'none', rank: 0 },
  experimental: { label: 'Experimental', phrase: 'experimental', mark: 'experimental', rank: 1 },
  alpha: { label: 'Alpha', phrase: 'alpha', mark: 'experimental', rank: 1 },
  beta: { label: 'Beta', phrase: 'beta', mark: 'beta', rank: 2 },
  partial_ga: { label: 'Partial GA', phrase: 'partially available', mark: 'ga', rank: 3 },
  ga: { label: 'GA', phrase: 'generally available', mark: 'ga', rank: 4 },
  stable: { label: 'Stable', phrase: 'stable', mark: 'ga', rank: 4 },
  deprecated: { label: 'Deprecated', phrase: 'deprecated', mark: 'leaving', rank: 5 },
  disabled: { label: 'Disabled', phrase: 'disabled', mark: 'leaving', rank: 6 },
  removed: { label: 'Removed', phrase: 'removed', mark: 'leaving', rank: 7 },
}
