import type { Consequence } from '../kernel/consequence.ts'
import { asks, buyIns } from './stakeholders.ts'

/** What groups said of an activity goes with it; what was asked for its sake stays asked. The ledger keeps its title and needs nothing. */
export const stakeholdersOfGone: Consequence = {
  of: ['activities'],
  follows(state, changes) {
    const gone = new Set(changes.filter(({ collection, kind }) => collection === 'activities' && kind === 'remove').map(({ id }) => id))
    if (gone.size === 0) return []
    const written = new Set(changes.map(({ collection, id }) => `${collection} ${id}`))
    return [
      ...buyIns.list(state).filter(({ id, activity }) => activity !== undefined && gone.has(activity) && !written.has(`buy-ins ${id}`)).map((one) => buyIns.remove(one)),
      ...asks.list(state).filter(({ id, activity }) => activity !== undefined && gone.has(activity) && !written.has(`asks ${id}`)).flatMap((one) => asks.update(one, { activity: null })),
    ]
  },
}
