import type { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'
import type { readHistory } from '../../protocol/log-routes.ts'

/** An entry of the log as this reader is told it: only changes of records that they may read. */
export type ToldEntry = z.infer<typeof readHistory.answer>['entries'][number]
type ToldChange = ToldEntry['changes'][number]

export interface FieldFact {
  readonly field: string
  /** As JSON on one line; undefined where there was nothing. */
  readonly from: string | undefined
  readonly to: string | undefined
}

export interface ChangeFact {
  readonly kind: ToldChange['kind']
  readonly collection: string
  readonly id: string
  /** What the record is called now, or was called when it went. */
  readonly name: string
  readonly isThere: boolean
  readonly fields: readonly FieldFact[]
}

/** A change, field by field, with the record's name in place of its id. */
export function changeFacts(change: ToldChange, state: State): ChangeFact {
  const { kind, collection, id, before = {}, after = {} } = change
  const title = recordTypes.get(collection)?.definition.title
  const stands = state.get(collection, id)
  const name = title === undefined ? undefined : (stands?.[title] ?? after[title] ?? before[title])
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return { kind, collection, id, name: typeof name === 'string' ? name : id, isThere: stands !== undefined, fields: names.map((field) => ({ field, from: shown(before[field]), to: shown(after[field]) })) }
}

function shown(value: Json | undefined): string | undefined {
  return value === undefined || value === null ? undefined : JSON.stringify(value)
}

/** Entries by position, each once: a page that is read again adds nothing. */
export function withEntries(known: readonly ToldEntry[], more: readonly ToldEntry[]): ToldEntry[] {
  return [...new Map([...known, ...more].map((entry) => [entry.position, entry])).values()].sort((a, b) => a.position - b.position)
}

/** The entry at a position, or the nearest one before it; the first where there is none. */
export function entryAt(entries: readonly ToldEntry[], position: number | undefined): ToldEntry | undefined {
  if (position === undefined) return entries.at(-1)
  return entries.findLast((entry) => entry.position <= position) ?? entries[0]
}
