import type { LogEntry } from '../../core/kernel/entry.ts'
import type { LogReader } from './log-store.ts'
import { open } from './chain.ts'

/** Why some fields of a record changed. */
export interface Reason {
  readonly collection: string
  readonly id: string
  /** The fields that changed; none named when the record came or went. */
  readonly fields: readonly string[]
  /** Unset: the item was moved, and nobody said why. */
  readonly reason?: string
}

/** Entries that are read at a time. */
const page = 500

/**
 * The reasons given for changes after `from` and up to `to`, oldest first; the newest that fits is the one to tell. A move without a reason
 * is among them, since an older reason does not speak for it. For an outside audience only what was written as the reason that may leave.
 */
export async function reasonsIn(reader: LogReader, from: number, to: number, outside: boolean): Promise<Reason[]> {
  const found = new Map<number, Reason[]>()
  for (const holding of [outside ? '"outsideReason":' : 'eason":', `"${movesItems}"`]) {
    for (let after = from; after < to;) {
      const stored = await reader.read({ after, upTo: to, limit: page, holding: [holding] })
      for (const entry of stored.map(open)) if (!found.has(entry.position)) found.set(entry.position, reasonsOf(entry, outside))
      if (stored.length < page) break
      after = stored.at(-1)?.position ?? to
    }
  }
  return [...found].sort(([a], [b]) => a - b).flatMap(([, reasons]) => reasons)
}

/** The one command that asks for a reason and does without. */
const movesItems = 'item.move'

function reasonsOf({ changes, command, reason, outsideReason }: LogEntry, outside: boolean): Reason[] {
  const told = outside ? outsideReason : reason
  if (told === undefined && command.name !== movesItems) return []
  return changes.map((change) => ({
    collection: change.collection, id: change.id, fields: change.kind === 'update' ? Object.keys(change.after) : [], ...(told === undefined ? {} : { reason: told }),
  }))
}
