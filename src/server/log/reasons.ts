import type { Said } from '../../core/editions/told-reasons.ts'
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
 * is among them, since an older reason does not speak for it. For people inside alone.
 */
export async function reasonsIn(reader: LogReader, from: number, to: number): Promise<Reason[]> {
  const found = new Map([...(await holding(reader, from, to, 'eason":')), ...(await holding(reader, from, to, `"${movesItems}"`))].map((entry) => [entry.position, entry]))
  return [...found.values()].sort((a, b) => a.position - b.position).flatMap(reasonsOf)
}

/** The entries after `from` and up to `to` that say why, oldest first, each with its internal reason or with the one that may leave. */
export async function saidIn(reader: LogReader, from: number, to: number, words: 'reason' | 'outsideReason'): Promise<Said[]> {
  const entries = await holding(reader, from, to, `"${words}":`)
  return entries.flatMap(({ position, changes, [words]: reason }) => (reason === undefined ? [] : [{ position, changes, reason }]))
}

async function holding(reader: LogReader, from: number, to: number, text: string): Promise<LogEntry[]> {
  const found: LogEntry[] = []
  for (let after = from; after < to;) {
    const stored = await reader.read({ after, upTo: to, limit: page, holding: [text] })
    found.push(...stored.map(open))
    if (stored.length < page) break
    after = stored.at(-1)?.position ?? to
  }
  return found
}

/** The one command that asks for a reason and does without. */
const movesItems = 'item.move'

function reasonsOf({ changes, command, reason }: LogEntry): Reason[] {
  if (reason === undefined && command.name !== movesItems) return []
  return changes.map((change) => ({
    collection: change.collection, id: change.id, fields: change.kind === 'update' ? Object.keys(change.after) : [], ...(reason === undefined ? {} : { reason }),
  }))
}
