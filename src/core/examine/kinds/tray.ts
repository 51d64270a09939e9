import type { Id } from '../../kernel/change.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { type Activity, activities } from '../../roadmap/roadmap.ts'
import { settings } from '../../workspace/workspace.ts'
import { defer, fill, onPurpose } from '../acts.ts'
import type { Family, Found } from '../family.ts'
import type { Ground } from '../ground.ts'
import { activityOf, idsOnRoadmap } from './activity.ts'

/** Activities that wait for a bucket or for a time (row H14: the outliers are looked at again). One that has neither is an outlier alone. */
export const tray: Family = {
  kinds: ['outlier', 'undated'],
  subjects: idsOnRoadmap,
  touched: { [activities.collection]: ({ id }: Activity) => [id] },
  ask(subject, ground) {
    const activity = activityOf(subject, ground)
    if (activity === undefined) return []
    return activity.bucket === undefined ? [outlier(activity, ground)] : activity.window === undefined ? [undated(activity, ground)] : []
  },
}

function outlier(activity: Activity, ground: Ground): Found {
  const word = settings.get(ground.state, 'settings')?.words?.bucket ?? 'bucket'
  return waiting('outlier', activity, `“${activity.title}” stands in no ${word.toLowerCase()}.`, ['bucket'], ground)
}

function undated(activity: Activity, ground: Ground): Found {
  return waiting('undated', activity, `“${activity.title}” has no time yet.`, ['window'], ground, activity.bucket)
}

function waiting(kind: 'outlier' | 'undated', activity: Activity, sentence: string, asks: readonly string[], ground: Ground, bucket?: Id): Found {
  const [key, facts] = [findingKey(kind, activity.id), 'waits']
  const place = kind === 'outlier' ? fill('Place it', 'activity.place', { id: activity.id }, ...asks) : fill('Date it', 'activity.place', { id: activity.id, bucket: bucket ?? null }, ...asks)
  return {
    key, kind, about: { collection: activities.collection, id: activity.id }, activities: [activity.id], person: activity.owner, team: activity.team, sentence, facts, place: `${activity.title} ${activity.id}`,
    acts: [place, onPurpose(ground, key, facts, 'Waits on purpose'), defer(activity)],
  }
}
