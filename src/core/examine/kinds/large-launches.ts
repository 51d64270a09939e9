import type { Id } from '../../kernel/change.ts'
import { launches } from '../../launches/launches.ts'
import { type Item, items } from '../../plans/plans.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { type Connector, connectors } from '../../roadmap/roadmap.ts'
import { asks } from '../../stakeholders/stakeholders.ts'
import { daysBetween } from '../../time/days.ts'
import type { Window } from '../../time/window.ts'
import { fill, onPurpose, putOff } from '../acts.ts'
import { everything, type Family, type Found } from '../family.ts'
import type { Ground } from '../ground.ts'
import { isAskedFor, over } from './activity.ts'

type Launched = Item & { readonly window: Window }

/** Days that lie between two launches of the first tier, so that each is heard. */
const apart = 14

/** Two large launches that come too close to each other. Launches are few: each is held against the others whenever one of them changes. */
export const largeLaunches: Family = {
  kinds: ['collision'],
  subjects: (ground) => launchedIn(ground).map(({ id }) => id),
  touched: {
    [launches.collection]: () => everything,
    [asks.collection]: () => everything,
    [connectors.collection]: ({ item }: Connector, ground: Ground) => (launchedIn(ground).some(({ id }) => id === item) ? everything : []),
    [items.collection]: ({ id }: Item, ground: Ground) => (launchedIn(ground).some((one) => one.id === id) ? everything : []),
  },
  ask(subject, ground) {
    const all = launchedIn(ground)
    const at = all.findIndex(({ id }) => id === subject)
    const first = all[at]
    return first === undefined ? [] : all.slice(at + 1).filter((second) => between(first, second) < apart && !isAskedFor(second.id, ground)).map((second) => found(first, second, ground))
  },
  subjectOf: (about) => about.split(':')[0] ?? about,
}

/** Releases of the first tier that are still to come, the first first, where their dates are sure to the month at least. */
function launchedIn({ state, today }: Ground): Launched[] {
  const large = new Set<Id>(launches.list(state).filter(({ tier }) => tier === 'L1').map(({ release }) => release))
  const all = [...large].flatMap((id) => items.get(state, id) ?? []) as Launched[]
  const isToCome = ({ window, status, goneOn }: Item) => window !== undefined && (window.precision === 'day' || window.precision === 'month') && window.end >= today && !over.has(status) && goneOn === undefined
  return all.filter(isToCome).sort((a, b) => (`${a.window.start} ${a.id}` < `${b.window.start} ${b.id}` ? -1 : 1))
}

/** From the end of the first to the start of the second; 0 and less where they may fall on one day. */
function between(first: Launched, second: Launched): number {
  return daysBetween(first.window.end, second.window.start)
}

function found(first: Launched, second: Launched, ground: Ground): Found {
  const key = findingKey('collision', first.id, second.id)
  const facts = [first, second].map(({ window }) => `${window.start} to ${window.end}`).join(', ')
  const days = between(first, second)
  const how = days <= 0 ? 'may come at the same time' : `lie ${days === 1 ? '1 day' : `${days} days`} apart`
  return {
    key, kind: 'collision', about: { collection: items.collection, id: second.id }, activities: [first.id, second.id].flatMap((id) => ground.near.connectorsTo(id).map(({ activity }) => activity)),
    person: second.owner, sentence: `Two large launches ${how}: “${first.title}” and “${second.title}”.`, facts, place: `${first.window.start} ${first.title}`,
    acts: [
      fill('Give it a lower tier', 'launch.decide-tier', { release: second.id, tier: 'L2' }, 'decidedBy'), fill('Ask for another day', 'ask.add', { item: second.id, what: `Another day for ${second.title}`.slice(0, 300) }, 'wanted'),
      onPurpose(ground, key, facts, 'Together on purpose'), putOff(ground, key, facts),
    ],
  }
}
