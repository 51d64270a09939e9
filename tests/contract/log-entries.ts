import { randomUUID } from 'node:crypto'
import type { Change } from '../../src/core/kernel/change.ts'
import { seal } from '../../src/server/log/chain.ts'
import type { Head, Print, StoredEntry } from '../../src/server/log/log-store.ts'

export interface EntryWish {
  readonly commandId?: string
  readonly group?: string
  readonly effective?: string
  readonly changes?: readonly Change[]
  readonly print?: Print
}

/** The next entry after a head, sealed. */
export function entryAfter(head: Pick<Head, 'position' | 'hash'>, wish: EntryWish = {}): StoredEntry {
  const id = wish.commandId ?? randomUUID()
  return seal({
    position: head.position + 1, at: '2026-09-14T10:00:00Z', effective: wish.effective ?? '2026-09-14', actor: 'tester', group: wish.group ?? id, schema: 1,
    command: { id, name: 'note.write' }, changes: wish.changes ?? [], previous: head.hash,
  }, wish.print)
}

/** Several entries, each chained to the one before. */
export function entriesAfter(head: Pick<Head, 'position' | 'hash'>, wishes: readonly EntryWish[]): StoredEntry[] {
  const made: StoredEntry[] = []
  for (const wish of wishes) made.push(entryAfter(made.at(-1) ?? head, wish))
  return made
}
