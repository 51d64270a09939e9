import { canRead } from '../../core/permissions.ts'
import type { StoredRecord } from '../../core/kernel/change.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import type { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'
import type { Steps } from '../../lib/steps.ts'

/** Records of one line. */
const lineRecords = 250

/** May readers of one role see different records of this collection? Then it is never shared between them. */
export function isOwn(collection: string): boolean {
  return recordTypes.get(collection)?.definition.readable !== undefined
}

/** All that every reader of this reader's kind may see of a state, as lines of JSON; the last line tells that it is whole. */
export function* sharedLines(reader: Actor, state: State): Steps<string[]> {
  const lines: string[] = []
  for (const collection of state.names()) {
    if (isOwn(collection)) continue
    let records: StoredRecord[] = []
    for (const record of state.each(collection)) {
      if (!canRead(reader, collection, record)) continue
      records.push(record)
      if (records.length < lineRecords) continue
      lines.push(`${JSON.stringify([collection, records])}\n`)
      records = []
      yield
    }
    if (records.length > 0) lines.push(`${JSON.stringify([collection, records])}\n`)
  }
  lines.push('{"end":true}\n')
  return lines
}

/** What of the other collections this one reader may see. */
export function ownRecords(reader: Actor, state: State): [string, StoredRecord[]][] {
  return state.names().filter(isOwn).map((collection) => [collection, [...state.each(collection)].filter((record) => canRead(reader, collection, record))])
}
