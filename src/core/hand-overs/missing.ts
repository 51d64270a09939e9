import type { Id } from '../kernel/change.ts'
import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { type Item, items, plans, stageTargets } from '../plans/plans.ts'
import { addDays } from '../time/days.ts'
import { handOvers } from './hand-overs.ts'

/** Days of the calendar before a release by which its features should have been handed over. */
export const lookedAhead = 60

/** A coming release, and what ships or reaches a stage in it of which product marketing was told nothing. */
export interface NotHandedOver {
  readonly release: Item
  readonly ships: Day
  /** None: the plan names no feature of it, and the release itself was not handed over either. */
  readonly features: readonly Item[]
}

/**
 * Features of releases of product plans that come within sixty days and that nobody handed over (row F4), the first to ship first. What is handed over of a release, of its launch
 * or of what a feature is part of counts for the feature; one that was sent back counts too, since somebody is at it.
 */
export function notHandedOver(state: State, today: Day): NotHandedOver[] {
  const handed = new Set<Id | undefined>(handOvers.list(state).flatMap(({ item, launch }) => [item, launches.get(state, launch)?.release]))
  const isProduct = new Set(plans.list(state).filter(({ kind }) => kind === 'product').map(({ id }) => id))
  const until = addDays(today, lookedAhead)
  const coming = items.list(state).flatMap((release): { readonly release: Item; readonly ships: Day }[] => {
    const ships = release.window?.start
    const isNear = release.kind === 'release' && isProduct.has(release.plan) && !isOver(release) && ships !== undefined && ships >= today && ships <= until
    return isNear && !handed.has(release.id) ? [{ release, ships }] : []
  })
  // What reaches a stage in several of them is named in the first.
  const named = new Set<Id>()
  return coming.sort((a, b) => (`${a.ships} ${a.release.title}` < `${b.ships} ${b.release.title}` ? -1 : 1)).flatMap(({ release, ships }): NotHandedOver[] => {
    const all = featuresOf(state, release.id)
    const features = all.filter((feature) => !named.has(feature.id) && !isHanded(state, feature, handed))
    for (const { id } of features) named.add(id)
    return all.length > 0 && features.length === 0 ? [] : [{ release, ships, features }]
  })
}

function isOver({ status, goneOn }: Item): boolean {
  return status === 'done' || status === 'dropped' || status === 'deferred' || goneOn !== undefined
}

function featuresOf(state: State, release: Id): Item[] {
  const reached = new Set(stageTargets.list(state).filter((one) => one.release === release).map(({ item }) => item))
  return items.list(state).filter((item) => item.kind === 'feature' && !isOver(item) && (item.release === release || reached.has(item.id))).sort((a, b) => (a.title < b.title ? -1 : 1))
}

function isHanded(state: State, feature: Item, handed: ReadonlySet<Id | undefined>): boolean {
  const seen = new Set<Id>()
  for (let at: Item | undefined = feature; at !== undefined && !seen.has(at.id); at = items.get(state, at.parent)) {
    if (handed.has(at.id)) return true
    seen.add(at.id)
  }
  return false
}
