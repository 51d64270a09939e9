import type { PartedTable } from '../../lib/parted-table.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { maturityWords } from '../plans/maturity.ts'
import { type Item, stageTargets } from '../plans/plans.ts'
import { featuresOf } from '../product-data/features.ts'
import { labelDays } from '../time/label.ts'
import { type Launch, launches, type LaunchTier } from './launches.ts'

export interface PlaceInHierarchy {
  readonly feature: Item
  readonly tier?: LaunchTier
  readonly maturity?: string
  /** Has a landing page and a place on the homepage. */
  readonly hasPage: boolean
  /** Why it has none. */
  readonly why?: string
}

export interface Hierarchy {
  readonly asOf: Day
  /** Features of each product by title; what names no product is last, without a title. */
  readonly products: readonly { readonly title?: string; readonly features: readonly PlaceInHierarchy[] }[]
}

/**
 * Which features get a landing page and a place on the homepage, as of a day (row E8, DOMAIN 1.16): those whose launch is of the first tier, and that are
 * generally available. Of several launches of one feature the highest tier counts.
 */
export function hierarchyOf(state: State, asOf: Day): Hierarchy {
  const byRelease = new Map(launches.list(state).filter(({ cancelled }) => cancelled === undefined).map((launch) => [launch.release, launch]))
  const features = featuresOf(state)
  const releases = new Map<string, string[]>()
  for (const { item, release } of stageTargets.list(state)) if (release !== undefined) releases.set(item, [...(releases.get(item) ?? []), release])
  const placed = features.map((feature) => placeOf(feature, [feature.release, ...(releases.get(feature.id) ?? [])].flatMap((release) => byRelease.get(release ?? '') ?? [])))
  const titles = [...new Set(features.map(({ product }) => product))].sort((a, b) => (a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1))
  return { asOf, products: titles.map((title) => ({ ...(title === undefined ? {} : { title }), features: placed.filter(({ feature }) => feature.product === title) })) }
}

function placeOf(feature: Item, found: readonly Launch[]): PlaceInHierarchy {
  const tier = found.flatMap((launch) => launch.tier ?? []).sort()[0]
  const level = feature.maturity
  const isOut = level === 'ga' || level === 'stable'
  const hasPage = tier === 'L1' && isOut
  const whyTier = tier === 'L1' ? undefined : tier !== undefined ? `its launch is ${tier}` : found.length > 0 ? 'nobody has decided the tier of its launch' : 'it has no launch'
  const whyLevel = isOut ? undefined : level === undefined ? 'nobody has said its level' : `it is ${maturityWords[level].phrase}`
  const why = [whyTier, whyLevel].filter((one) => one !== undefined).join(', and ')
  return { feature, hasPage, ...(tier === undefined ? {} : { tier }), ...(level === undefined ? {} : { maturity: maturityWords[level].label }), ...(hasPage ? {} : { why }) }
}

/** The same in words, dated. */
export function hierarchyInWords({ asOf, products }: Hierarchy): PartedTable {
  return {
    title: 'Landing pages', columns: ['Feature', 'Tier', 'Maturity', 'Landing page and homepage', 'Why not'],
    parts: products.map(({ title = 'Of no product', features }) => ({ title, rows: features.map(({ feature, tier = '', maturity = '', hasPage, why = '' }) => [feature.title, tier, maturity, hasPage ? 'yes' : 'no', why]) })),
    notes: [`As of ${labelDays(asOf)}.`],
  }
}
