import { canRead } from '../../core/permissions.ts'
import type { Change, Fields, StoredRecord } from '../../core/kernel/change.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import type { NewsEntry } from '../../protocol/live-messages.ts'

/** Entries as one reader may see them, each held against the states around it. `start` is the state before the first. */
export function toldEntries(reader: Actor, entries: readonly LogEntry[], start: State): NewsEntry[] {
  let before = start
  return entries.map((entry) => {
    const after = before.apply(entry.changes)
    const told = toldEntry(reader, entry, before, after)
    before = after
    return told
  })
}

/**
 * An entry as a reader may see it. A record that they may read from here on is told whole; one that they may no longer read is told as
 * removed, without what it held since. Arguments are never told, but for the group that an undo took back.
 */
function toldEntry(reader: Actor, entry: LogEntry, before: State, after: State): NewsEntry {
  const { position, hash, at, effective, actor, group, command, reason } = entry
  const changes = toldChanges(reader, entry.changes, before, after)
  if (changes.length === 0) return { position, mark: hash, changes }
  const undoes = command.name === 'undo' ? (command.args as { group?: string } | undefined)?.group : undefined
  return {
    position, mark: hash, changes, at, effective, actor, group, command: { id: command.id, name: command.name },
    ...(reason === undefined ? {} : { reason }), ...(undoes === undefined ? {} : { undoes }),
  }
}

/** Changes of records that a reader may see. A record that one entry touches twice is judged by how it stood before and stands after. */
function toldChanges(reader: Actor, changes: readonly Change[], before: State, after: State): Change[] {
  const told: Change[] = []
  const settled = new Set<string>()
  for (const change of changes) {
    const { collection, id } = change
    const [was, is] = [before.get(collection, id), after.get(collection, id)]
    const [could, can] = [mayRead(reader, collection, was), mayRead(reader, collection, is)]
    if (could === can || was === undefined || is === undefined) {
      if (could || can) told.push(change)
      continue
    }
    // It came into sight or went out of it: told once, whole.
    const name = `${collection}/${id}`
    if (settled.has(name)) continue
    settled.add(name)
    told.push(can ? { kind: 'create', collection, id, after: fieldsOf(is) } : { kind: 'remove', collection, id, before: fieldsOf(was) })
  }
  return told
}

function mayRead(reader: Actor, collection: string, record: StoredRecord | undefined): boolean {
  return record !== undefined && canRead(reader, collection, record)
}

function fieldsOf(record: StoredRecord): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'id'))
}
