import type { Name, StoredRecord } from '../kernel/change.ts'
import { capacities } from '../roadmap/capacities.ts'
import { activities, buckets, cellAgreements, connectors, roadmaps } from '../roadmap/roadmap.ts'
import type { Audience } from './audiences.ts'
import { classesOf } from './classes.ts'

const ofActivityRoadmap: ReadonlySet<Name> = new Set([roadmaps, buckets, activities, connectors, cellAgreements].map((type) => type.collection))

/**
 * May this audience be shown the activity roadmap at all? Never outside, whatever anybody says. Inside, with the internal class; any
 * other, and the built-in sales audience, only where an owner has said so with a reason (DESIGN law 2, DOMAIN 0.2).
 */
export function mayShowActivityRoadmap(audience: Pick<Audience, 'key' | 'inside' | 'classes' | 'activityRoadmap'>): boolean {
  if (!audience.inside) return false
  return audience.activityRoadmap !== undefined || (audience.key !== 'sales' && classesOf(audience).has('internal'))
}

/** A record of the activity roadmap, or a deck that tells it. */
export function isOfActivityRoadmap(collection: Name, record: StoredRecord): boolean {
  return ofActivityRoadmap.has(collection) || (collection === 'decks' && record['kind'] === 'activity-roadmap')
}

/** What an audience without the activity roadmap is not told either. One that an owner shows it to is told no more than the roadmap: how much time people have is internal. */
export function goesWithActivityRoadmap(collection: Name, record: StoredRecord): boolean {
  return isOfActivityRoadmap(collection, record) || collection === capacities.collection
}
