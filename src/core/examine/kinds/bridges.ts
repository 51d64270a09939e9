import type { Id } from '../../kernel/change.ts'
import { type Item, items, type Plan, plans } from '../../plans/plans.ts'
import { bridgeOf } from '../../roadmap/bridges.ts'
import { bridgeQuestions } from '../../roadmap/cell-questions.ts'
import { type Activity, activities, type Connector, connectors } from '../../roadmap/roadmap.ts'
import { defer, fill, onPurpose } from '../acts.ts'
import { everything, type Family } from '../family.ts'
import type { Ground } from '../ground.ts'
import { activityOf, idsOnRoadmap, placeOf } from './activity.ts'

/** Ends that the bridge of an activity does not reach: what ships, what sales says of it, what marketing runs for it. */
export const bridges: Family = {
  kinds: ['bridge-missing'],
  subjects: idsOnRoadmap,
  touched: {
    [plans.collection]: ({ kind }: Plan, _ground: Ground, other: Plan | undefined) => (other?.kind === kind ? [] : everything),
    [activities.collection]: ({ id }: Activity, ground: Ground) => [id, ...ground.near.connectorsOf(id).flatMap(({ item }) => alongside(item, ground))],
    [connectors.collection]: ({ activity, item }: Connector, ground: Ground) => [activity, ...alongside(item, ground)],
    [items.collection]: ({ id }: Item, ground: Ground) => alongside(id, ground),
  },
  ask(subject, ground) {
    const activity = activityOf(subject, ground)
    if (activity?.bucket === undefined || activity.window === undefined) return []
    return bridgeQuestions(activity, bridgeOf(activity, ground.near)).map(({ key, sentence, facts }) => ({
      key, kind: 'bridge-missing', about: { collection: activities.collection, id: activity.id }, activities: [activity.id], person: activity.owner, team: activity.team, sentence, facts, place: placeOf(activity),
      acts: [fill('Bridge to it', 'connector.add', { activity: activity.id }, 'item'), onPurpose(ground, key, facts, 'None on purpose'), defer(activity)],
    }))
  },
  subjectOf: (about) => about.split(':')[0] ?? about,
}

/** Activities that serve the same release as an item. */
function alongside(item: Id, { state, near }: Ground): Id[] {
  const served = [item, items.get(state, item)?.release ?? item]
  return [...new Set(served.flatMap((id) => [id, ...near.towards(id).map((one) => one.id)]))].flatMap((id) => near.connectorsTo(id).map(({ activity }) => activity))
}
