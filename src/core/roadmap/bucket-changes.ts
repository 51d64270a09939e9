import type { Change, Id } from '../kernel/change.ts'
import { type Bucket, buckets, roadmaps, type Roadmap } from './roadmap.ts'

/** A new bucket of a roadmap. Its cells are open cells: an agreed roadmap is a draft again. */
export function addedBucket(on: Roadmap, which: Id, fields: Omit<Bucket, 'id' | 'roadmap'>): Change[] {
  return [buckets.create(which, { ...fields, roadmap: on.id }), ...(on.state === 'agreed' ? roadmaps.update(on, { state: 'draft' }) : [])]
}
