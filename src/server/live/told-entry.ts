import { canRead } from '../../core/permissions.ts'
import type { Change, Fields, StoredRecord } from '../../core/kernel/change.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import type { NewsEntry } from '../../protocol/live-messages.ts'

/** Changes that a copy is caught up by; reading the replica anew costs less than more of them. */
const mostChanges = 5_000

/**
 * The position that a copy must have reached to be told the rest of these entries: those up to it change too much at once, or erase
 * something, which then must go from all that the copy keeps. Nothing when all of them can be told.
 */
export function tellableFrom(entries: readonly LogEntry[]): number | undefined {
  let count = 0
  for (const { position, changes } of entries.toReversed()) {
    count += changes.length
    if (count > mostChanges || changes.some((change) => change.kind === 'update' && change.after['erased'] === true)) return position
  }
  return undefined
}

/** What a reader did and took back themselves in some entries, for their undo. */
export function ownActs(reader: Actor, entries: readonly LogEntry[]): { group: string; undoes?: string }[] {
  return entries.filter(({ actor }) => actor === reader.id).map((entry) => ({ group: entry.group, ...undoneBy(entry) }))
}

/** Of an undo: the group that it took back. */
function undoneBy({ command }: LogEntry): { undoes?: string } {
  const group = command.name === 'undo' ? (command.args as { group?: string } | undefined)?.group : undefined
  return group === undefined ? {} : { undoes: group }
}

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
  return {
    position, mark: hash, changes, at, effective, actor, group, command: { id: command.id, name: command.name },
    ...(reason === undefined ? {} : { reason }), ...undoneBy(entry),
  }
}

/** Changes of records that a reader may see. A record that one entry touches twice is judged by how it stood before and stands after. */
function toldChanges(reader: Actor, changes: readonly Change[], before: State, after: State): Change[] {
  const told: Change[] = []
  const settled = new Set<string>()
  for (const change of changes) {
    const { collection, id } = change
    const [was, is] = [before.get(collection, id), after.get(collection, id)]
    const [seen, sees] = [seenBy(reader, collection, was), seenBy(reader, collection, is)]
    if (seen !== undefined && sees !== undefined) told.push(change)
    if ((seen === undefined) === (sees === undefined)) continue
    // It came into sight or went out of it, perhaps by being made or removed: told once, whole.
    const name = `${collection}/${id}`
    if (settled.has(name)) continue
    settled.add(name)
    if (sees !== undefined) told.push({ kind: 'create', collection, id, after: fieldsOf(sees) })
    else if (seen !== undefined) told.push({ kind: 'remove', collection, id, before: fieldsOf(seen) })
  }
  return told
}

function seenBy(reader: Actor, collection: string, record: StoredRecord | undefined): StoredRecord | undefined {
  return record !== undefined && canRead(reader, collection, record) ? record : undefined
}

function fieldsOf({ id: _id, ...fields }: StoredRecord): Fields {
  return fields
}
