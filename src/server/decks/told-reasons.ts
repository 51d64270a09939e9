import { outsideId } from '../../core/audiences/outside-ids.ts'
import type { Reason } from '../log/reasons.ts'

/** Why a record changed, asked with a View's id; without a field when it came or went. */
export type ToldReasons = (collection: string, id: string, field?: string) => string | undefined

/**
 * Reasons from the log, found by the ids that an audience's Views have. The latest reason of a field wins; one given when the whole
 * record came or went stands in where its field has none. Where it was moved last without a reason, no older one is told.
 */
export function toldReasons(reasons: readonly Reason[], audience: { readonly inside: boolean }, key: string): ToldReasons {
  const found = new Map<string, string | undefined>()
  for (const { collection, id, fields, reason } of reasons) {
    const told = audience.inside ? id : outsideId(key, collection, id)
    for (const field of fields.length === 0 ? [''] : fields) found.set(`${collection}/${told}/${field}`, reason)
  }
  return (collection, id, field) => {
    const place = `${collection}/${id}/${field ?? ''}`
    return found.has(place) ? found.get(place) : found.get(`${collection}/${id}/`)
  }
}
