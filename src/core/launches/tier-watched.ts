import { items } from '../plans/plans.ts'
import { named, reopening } from '../roadmap/watching.ts'
import { launches } from './launches.ts'

/** What a decision about a cell watches of launches: that a release gets a tier, the first one or another. */
export const reopenedByTiers = reopening([launches.collection], (watch, moved, state) => {
  if (watch.when !== 'gets-tier') return undefined
  const tier = [...moved.values()].find(({ before, after }) => after?.['release'] === watch.id && after['tier'] !== undefined && after['tier'] !== before?.['tier'])?.after?.['tier']
  return tier === undefined ? undefined : `${named(state, items.get(state, watch.id) ?? { title: 'The release' })} is a launch of tier ${String(tier)} now.`
})
