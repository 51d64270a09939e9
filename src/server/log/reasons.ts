import type { LogReader } from './log-store.ts'
import { open } from './chain.ts'

/** Why some fields of a record changed. */
export interface Reason {
  readonly collection: string
  readonly id: string
  /** The fields that changed; none named when the record came or went. */
  readonly fields: readonly string[]
  readonly reason: string
}

/** Entries that are read at a time. */
const page = 500

/**
 * The reasons given for changes after `from` and up to `to`, oldest first; the newest that fits is the one to tell. For an outside
 * audience only what was written as the reason that may leave.
 */
export async function reasonsIn(reader: LogReader, from: number, to: number, outside: boolean): Promise<Reason[]> {
  const found: Reason[] = []
  for (let after = from; after < to;) {
    const stored = await reader.read({ after, upTo: to, limit: page, holding: outside ? '"outsideReason":' : 'eason":' })
    for (const { changes, reason, outsideReason } of stored.map(open)) {
      const told = outside ? outsideReason : reason
      if (told === undefined) continue
      for (const change of changes) found.push({ collection: change.collection, id: change.id, fields: change.kind === 'update' ? Object.keys(change.after) : [], reason: told })
    }
    if (stored.length < page) break
    after = stored.at(-1)?.position ?? to
  }
  return found
}
