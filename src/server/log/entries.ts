import type { Day } from '../../core/kernel/command.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import type { EntryRange, Head, LogReader } from './log-store.ts'
import { readBack } from './replica.ts'

export interface EntriesAsked {
  /** Entries with a greater position. */
  readonly after?: number
  /** Up to and with this position. */
  readonly upTo?: number
  /** Only entries that change this record. */
  readonly record?: { readonly collection: string; readonly id: string }
  /** Only entries of this actor; only those that change a record of this collection. */
  readonly actor?: string | undefined
  readonly collection?: string | undefined
  /** Only entries of which this is true; asked last, of what the rest has left. */
  readonly fits?: (entry: LogEntry) => boolean | Promise<boolean>
  /** Effective days, both inclusive. */
  readonly since?: Day
  readonly until?: Day
  /** At most this many; all when unset. */
  readonly limit?: number
}

/** Entries that are read at a time. */
const page = 500

/** The entries that were asked for, in order, with values that lie beside the log put back. */
export async function entriesIn(reader: LogReader, head: Head, asked: EntriesAsked): Promise<LogEntry[]> {
  const { limit = Infinity, since, until } = asked
  const upTo = Math.min(asked.upTo ?? head.position, head.position)
  const found: LogEntry[] = []
  for (let after = asked.after ?? 0; found.length < limit;) {
    const range: EntryRange = {
      after, upTo, limit: page, ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }),
      holding: textsOf(asked),
    }
    const stored = await reader.read(range)
    for (const { plain } of await readBack(reader, stored)) {
      if (found.length < limit && (await isAsked(plain, asked))) found.push(plain)
    }
    const last = stored.at(-1)
    if (last === undefined || stored.length < page) break
    after = last.position
  }
  return found
}

/** The newest entries up to a position, newest first, of those that were asked for. */
export async function newestEntries(reader: LogReader, head: Head, asked: Omit<EntriesAsked, 'after'> & { readonly limit: number }): Promise<LogEntry[]> {
  // A record's entries are few and anywhere: they are looked for from the beginning, all at once.
  if (asked.record !== undefined) return (await entriesIn(reader, head, { ...asked, limit: Infinity })).reverse().slice(0, asked.limit)
  const found: LogEntry[] = []
  const { since, until, limit } = asked
  for (let upTo = Math.min(asked.upTo ?? head.position, head.position); upTo > 0 && found.length < limit; upTo -= page) {
    const after = Math.max(0, upTo - page)
    const stored = await reader.read({ after, upTo, limit: page, holding: textsOf(asked), ...(until === undefined ? {} : { until }) })
    for (const { plain } of (await readBack(reader, stored)).reverse()) {
      if (since !== undefined && plain.effective < since) return found
      if (found.length < limit && (await isAsked(plain, asked))) found.push(plain)
    }
  }
  return found
}

/** The entries of one undo, in order. */
export async function groupEntries(reader: LogReader, group: string): Promise<LogEntry[]> {
  return (await readBack(reader, await reader.group(group))).map(({ plain }) => plain)
}

/** A quick first look in the text of an entry; what was asked for decides after it. */
function textsOf({ record, actor, collection }: EntriesAsked): string[] {
  return [
    ...(record === undefined ? [] : [`"id":${JSON.stringify(record.id)}`]), ...(actor === undefined ? [] : [`"actor":${JSON.stringify(actor)}`]),
    ...(collection === undefined ? [] : [`"collection":${JSON.stringify(collection)}`]),
  ]
}

function isAsked(entry: LogEntry, { record, actor, collection: kind, fits }: EntriesAsked): boolean | Promise<boolean> {
  if (actor !== undefined && entry.actor !== actor) return false
  if (kind !== undefined && !entry.changes.some(({ collection }) => collection === kind)) return false
  if (record !== undefined && !entry.changes.some(({ collection, id }) => collection === record.collection && id === record.id)) return false
  return fits === undefined || fits(entry)
}
