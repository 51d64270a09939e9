import type { Change, Fields } from '../core/kernel/change.ts'
import { State } from '../core/kernel/state.ts'

/** A record to start from, as the change that makes it. */
export const made = (collection: string, id: string, after: Fields): Change => ({ kind: 'create', collection, id, after })

/** An item of the plan `plan`, called as its id unless told otherwise. */
export const madeItem = (id: string, more: Fields = {}): Change => made('items', id, { plan: 'plan', kind: 'feature', title: id, ...more })

/** A state with a product plan called `plan` and these records. */
export const givenRecords = (...changes: readonly Change[]): State =>
  State.empty.apply([made('plans', 'plan', { title: 'Product', kind: 'product', goals: 'win' }), ...changes])

/** The state with some fields of a record changed; null unsets one. */
export function changed(state: State, collection: string, id: string, after: Fields): State {
  return state.apply([{ kind: 'update', collection, id, before: {}, after }])
}
