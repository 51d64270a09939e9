import { findingKey } from '../../roadmap/finding-key.ts'
import { type Activity, activities } from '../../roadmap/roadmap.ts'
import { daysBetween } from '../../time/days.ts'
import { defer, fill, onPurpose } from '../acts.ts'
import type { Family, Found } from '../family.ts'
import type { Ground } from '../ground.ts'
import { activityOf, idsOnRoadmap, placeOf } from './activity.ts'

/** Activities that begin before those are over that they wait for. */
export const order: Family = {
  kinds: ['order-broken'],
  subjects: idsOnRoadmap,
  touched: { [activities.collection]: ({ id }: Activity, { near }: Ground) => [id, ...near.waitingFor(id).map((one) => one.id)] },
  ask(subject, ground) {
    const activity = activityOf(subject, ground)
    return (activity?.after ?? []).flatMap((id) => {
      const first = activities.get(ground.state, id)
      return activity === undefined || first === undefined ? [] : found(activity, first, ground)
    })
  },
  subjectOf: (about) => about.split(':')[0] ?? about,
}

/** What is done or dropped holds nobody up. */
function found(activity: Activity, first: Activity, ground: Ground): Found[] {
  if (activity.window === undefined || first.window === undefined || first.status === 'done' || first.status === 'dropped' || first.window.end < activity.window.start) return []
  const key = findingKey('order-broken', activity.id, first.id)
  const facts = `${activity.window.start}, after ${first.window.end}`
  const by = daysBetween(activity.window.start, first.window.end) + 1
  return [{
    key, kind: 'order-broken', about: { collection: activities.collection, id: activity.id }, activities: [activity.id, first.id], person: activity.owner, team: activity.team,
    sentence: `“${activity.title}” begins ${by === 1 ? '1 day' : `${by} days`} before “${first.title}” is over, which comes first.`, facts, place: placeOf(activity),
    acts: [
      fill('Move it', 'activity.move', { id: activity.id }, 'window', 'reason'),
      fill('Let it not wait', 'activity.change', { id: activity.id, after: (activity.after ?? []).filter((id) => id !== first.id) }),
      onPurpose(ground, key, facts, 'So on purpose'), defer(activity),
    ],
  }]
}
