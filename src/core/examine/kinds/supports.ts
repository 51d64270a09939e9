import { findingKey } from '../../roadmap/finding-key.ts'
import { type Activity, activities, type Connector, connectors } from '../../roadmap/roadmap.ts'
import { type Item, items } from '../../plans/plans.ts'
import { defer, fill, onPurpose } from '../acts.ts'
import type { Family, Found } from '../family.ts'
import type { Ground } from '../ground.ts'
import { activityOf, idsOnRoadmap, placeOf } from './activity.ts'

/** Gone from its plan, or dropped there: nothing can be built on it any more. */
function isGone(item: Item | undefined): boolean {
  return item === undefined || item.goneOn !== undefined || item.status === 'dropped'
}

/** Activities that are built on nothing, and ties to items that are gone. An activity of which every tie is gone is asked about the ties. */
export const supports: Family = {
  kinds: ['supports-nothing', 'connector-gone'],
  subjects: idsOnRoadmap,
  touched: {
    [activities.collection]: ({ id }: Activity) => [id],
    [connectors.collection]: ({ activity }: Connector) => [activity],
    [items.collection]: ({ id }: Item, { near }: Ground) => near.connectorsTo(id).map(({ activity }) => activity),
  },
  ask(subject, ground) {
    const activity = activityOf(subject, ground)
    if (activity === undefined) return []
    const ties = ground.near.connectorsOf(subject)
    if (ties.length === 0) return [nothing(activity, ground)]
    return ties.flatMap((tie) => {
      const item = items.get(ground.state, tie.item)
      return isGone(item) ? [gone(activity, tie, item, ground)] : []
    })
  },
  subjectOf: (about) => about.split(':')[0] ?? about,
}

const about = ({ id, owner, team }: Activity) => ({ about: { collection: activities.collection, id }, activities: [id], person: owner, team })

function nothing(activity: Activity, ground: Ground): Found {
  const [key, facts] = [findingKey('supports-nothing', activity.id), 'nothing']
  return {
    key, kind: 'supports-nothing', ...about(activity), sentence: `“${activity.title}” supports nothing on anybody’s plan.`, facts, place: placeOf(activity),
    acts: [fill('Tie it', 'connector.add', { activity: activity.id }, 'item'), onPurpose(ground, key, facts, 'Stands alone on purpose'), defer(activity)],
  }
}

function gone(activity: Activity, tie: Connector, item: Item | undefined, ground: Ground): Found {
  const facts = item?.goneOn === undefined ? 'dropped' : `gone ${item.goneOn}`
  const key = findingKey('connector-gone', activity.id, tie.id)
  const what = item === undefined ? 'something that is no more' : `“${item.title}”, which ${item.goneOn === undefined ? 'was dropped' : 'is gone from its plan'}`
  return {
    key, kind: 'connector-gone', ...about(activity), sentence: `“${activity.title}” is built on ${what}.`, facts, place: placeOf(activity),
    acts: [fill('Untie it', 'connector.remove', { id: tie.id }), onPurpose(ground, key, facts, 'Keep it on purpose'), defer(activity)],
  }
}
