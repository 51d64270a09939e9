import { canRead } from '../../core/permissions.ts'
import type { Change, StoredRecord } from '../../core/kernel/change.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'

/**
 * The changes of records that a reader may see. A record that still stands is judged as it stands now; one that has gone, by what the
 * change itself holds of it.
 */
export function readableChanges(reader: Actor, changes: readonly Change[], state: State): Change[] {
  return changes.filter((change) => canRead(reader, change.collection, state.get(change.collection, change.id) ?? lastSeen(change)))
}

function lastSeen(change: Change): StoredRecord {
  const fields = change.kind === 'remove' ? change.before : change.after
  return { ...fields, id: change.id }
}
