import { fitsRegions } from '../../core/plans/regions.ts'
import type { Activity } from '../../core/roadmap/roadmap.ts'
import type { RoadmapSearch } from './search.ts'

export type Filter = Pick<RoadmapSearch, 'text' | 'owner' | 'bucket' | 'kind' | 'status' | 'region'>

/** What owner "nobody" is called in the address. */
export const nobody = 'nobody'

/** Which activities a filter shows; undefined when it shows all. */
export function shownBy({ text, owner, bucket, kind, status, region }: Filter): ((activity: Activity) => boolean) | undefined {
  if (countOf({ text, owner, bucket, kind, status, region }) === 0) return undefined
  const words = text?.trim().toLowerCase()
  const owners = owner === undefined ? undefined : new Set(owner.split(','))
  const buckets = bucket === undefined ? undefined : new Set(bucket.split(','))
  const regions = new Set(region?.split(','))
  return (activity) =>
    (words === undefined || words === '' || activity.title.toLowerCase().includes(words)) &&
    (owners === undefined || owners.has(activity.owner ?? nobody)) &&
    (buckets === undefined || buckets.has(activity.bucket ?? '')) &&
    fitsRegions(activity.regions, regions) &&
    (kind === undefined || activity.kind === kind) &&
    (status === undefined || (activity.status ?? 'planned') === status)
}

/** How many filters are set. */
export function countOf({ text, owner, bucket, kind, status, region }: Filter): number {
  return [text?.trim() === '' ? undefined : text, owner, bucket, kind, status, region].filter((one) => one !== undefined).length
}
