import { items } from '../plans/plans.ts'
import { named, reopening } from '../roadmap/watching.ts'
import { launches } from './launches.ts'

/** What a decision about a cell watches of launches: that a release gets a tier, the first one or another. */
export const reopenedByTiers = reopening([launches.collection], (watch, state, after) => {
  if (watch.when !== 'gets-tier') return undefined
  const [was, tier] = [state, after].map((at) => launches.list(at).find(({ release }) => release === watch.id)?.tier)
  return tier === undefined || tier === was ? undefined : `${named(state, items.get(state, watch.id) ?? { title: 'The release' })} is a launch of tier ${tier} now.`
})
