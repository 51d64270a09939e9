import type { StoredRecord } from '../../core/kernel/change.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import { canRead } from '../../core/permissions.ts'

/** Sorted ids of a collection, for as long as the state that they are of is in use: a reader goes through its pages one after another. */
const sortedIds = new WeakMap<State, Map<string, readonly string[]>>()

/**
 * One page of the records that a reader may see, ordered by id, after the id `after`. `next` is the id to go on from, absent when
 * nothing that this reader may see follows.
 */
export function recordPage(state: State, collection: string, { reader, after, limit }: { reader: Actor; after: string | undefined; limit: number }): { records: StoredRecord[]; next?: string } {
  const ids = idsOf(state, collection)
  const records: StoredRecord[] = []
  for (let i = after === undefined ? 0 : firstAfter(ids, after); i < ids.length; i++) {
    const record = state.get(collection, ids[i] as string)
    if (record === undefined || !canRead(reader, collection, record)) continue
    if (records.length === limit) return { records, next: (records.at(-1) as StoredRecord).id }
    records.push(record)
  }
  return { records }
}

function idsOf(state: State, collection: string): readonly string[] {
  const known = sortedIds.get(state) ?? new Map<string, readonly string[]>()
  sortedIds.set(state, known)
  const ids = known.get(collection) ?? Array.from(state.each(collection), ({ id }) => id).sort()
  known.set(collection, ids)
  return ids
}

/** Place of the first id that is greater. */
function firstAfter(ids: readonly string[], id: string): number {
  let [low, high] = [0, ids.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ids[middle] as string) > id) high = middle
    else low = middle + 1
  }
  return low
}
