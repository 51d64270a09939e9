import { createHash } from 'node:crypto'
import type { LogEntry } from '../../core/kernel/entry.ts'
import { canonicalJson } from '../../lib/json.ts'
import type { Head, Print, StoredEntry } from './log-store.ts'

/** SHA-256 of a text's UTF-8 bytes, 64 hex digits. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Closes an entry: its canonical text is made once, here, and the hash is that text's. Values beside must be digests already. */
export function seal(entry: Omit<LogEntry, 'hash'>, print?: Print): StoredEntry {
  const body = canonicalJson(entry)
  const { position, effective, group } = entry
  return { position, effective, group, commandId: entry.command.id, body, hash: hashOf(body), ...(print === undefined ? {} : { print }) }
}

/** Reads an entry back. Values that lie beside are still digests. */
export function open(stored: StoredEntry): LogEntry {
  return { ...(JSON.parse(stored.body) as Omit<LogEntry, 'hash'>), hash: stored.hash }
}

type Link = Pick<Head, 'position' | 'hash' | 'effective'>

/** Says why an entry does not follow on another, or nothing when it does. */
export function brokenLink(stored: StoredEntry, before: Link): string | undefined {
  if (stored.position !== before.position + 1) return `Position ${stored.position} follows on ${before.position}.`
  if (hashOf(stored.body) !== stored.hash) return 'What the entry says is not what its hash was made of.'
  let entry: LogEntry
  try {
    entry = open(stored)
  } catch {
    return 'The entry cannot be read.'
  }
  if (entry.previous !== before.hash) return 'The entry is not chained to the one before.'
  if (entry.position !== stored.position || entry.effective !== stored.effective || entry.group !== stored.group || entry.command.id !== stored.commandId) {
    return 'The entry is filed under another position, day, group or command than it says.'
  }
  if (entry.effective < before.effective) return `Its day ${entry.effective} is before ${before.effective}.`
  return undefined
}
