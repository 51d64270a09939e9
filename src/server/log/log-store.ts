import type { Day, Instant } from '../../core/kernel/command.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { Json } from '../../lib/json.ts'

/** The hash before the first entry. */
export const zeroHash = '0'.repeat(64)

/** The newest entry of a workspace; position 0, the zero hash and no day while there is none. */
export interface Head {
  readonly position: number
  readonly hash: string
  readonly effective: Day | ''
  /** Counts erasures: a node that sees it move drops what it holds in memory. */
  readonly erasures: number
}

/** Digest of what a command asked for, salted, so that the same id with another content is noticed. Not part of the chain; erased with a person. */
export interface Print {
  readonly salt: string
  readonly digest: string
}

/**
 * An entry as it lies in the store. `body` is the canonical text of the whole entry but its own hash (log/chain.ts), with values
 * that lie beside replaced by their digests; `hash` is the SHA-256 of that text. The other fields repeat it for finding.
 */
export interface StoredEntry {
  readonly position: number
  readonly effective: Day
  readonly group: string
  readonly commandId: string
  readonly body: string
  /** The body's UTF-8 in pieces, where it is many megabytes and has just been made: a store then writes these and never asks for the text. */
  readonly bytes?: readonly Uint8Array[]
  readonly hash: string
  readonly print?: Print
}

/** A value kept beside the log (personal, or over 8 kB), as canonical JSON text. Erasing empties salt and value and keeps the digest. */
export interface BesideValue {
  readonly digest: string
  /** Record that the value belongs to, so that a person can be erased. */
  readonly collection: string
  readonly record: string
  readonly salt: string | null
  readonly value: string | null
}

export interface EntryRange {
  /** Entries with a greater position. */
  readonly after: number
  /** At most this many. */
  readonly limit: number
  /** Up to and with this position. */
  readonly upTo?: number
  /** Effective days, both inclusive. */
  readonly since?: Day
  readonly until?: Day
  /** Only entries whose body holds each of these texts. */
  readonly holding?: readonly string[]
}

/** How one workspace's log is read; the same inside and outside the lock of its head. */
export interface LogReader {
  /** In order of position. */
  read(range: EntryRange): Promise<StoredEntry[]>
  /** The entries that these commands wrote, for idempotency. */
  written(commandIds: readonly string[]): Promise<StoredEntry[]>
  /** The entries of one undo, in order. */
  group(group: string): Promise<StoredEntry[]>
  /** Values beside the log by digest; one that was never there is missing. */
  beside(digests: readonly string[]): Promise<Map<string, BesideValue>>
}

/** What a writer holds while it has the lock of a workspace's head. All it writes becomes visible at once, or not at all. */
export interface HeadLock extends LogReader {
  readonly head: Head
  /** Entries must go on from the head, without a gap, each chained to the one before. */
  append(entries: readonly StoredEntry[], beside: readonly BesideValue[]): Promise<void>
  /** Empties the values beside the log of one record, the prints of commands that named it, and the import drafts. Returns how many values. */
  erase(collection: string, record: string): Promise<number>
}

/** A state at a position, as bytes of snapshots.ts. It holds digests, never the values beside the log. */
export interface Snapshot {
  readonly position: number
  readonly hash: string
  readonly schema: number
  readonly body: Uint8Array
}

/** What changes no state but must be known later: refused attempts to share, tokens used, downloads, exports, erasures. No secrets, no internal text. */
export interface AuditEvent {
  readonly at: Instant
  readonly workspace?: string
  readonly actor?: string
  readonly act: string
  readonly details?: { readonly [key: string]: Json }
}

export interface AuditRow extends AuditEvent {
  readonly id: number
}

/** Where a workspace's log stands, as told by a wake-up. */
export type Standing = Pick<Head, 'position' | 'erasures'>

/**
 * The store cannot be reached, or went away in the middle: whether the last transaction was written is not known. Try again with
 * the same command ids, which write once.
 */
export class StoreAway extends Refusal {
  constructor(cause: unknown) {
    super('unavailable', 'The database cannot be reached just now. Try again in a moment.')
    this.cause = cause
  }
}

/** Days that the audit is kept. */
export const auditDays = 400

/**
 * The port of the log: one ordered, gapless, hash-chained list of entries a workspace, and what lies beside it. Two stores keep its
 * promises (in memory, PostgreSQL); tests/contract/log-store.contract.ts says what they are. Positions are taken under the lock of
 * the head, never from a sequence. `head` and `withHead` refuse (`not-found`)
 * a workspace that does not exist; all of it fails with StoreAway when the store cannot be reached.
 */
export interface LogStore {
  workspaces(): Promise<string[]>
  /** Makes an empty workspace. False when it was there already. */
  create(workspace: string): Promise<boolean>
  head(workspace: string): Promise<Head>
  reader(workspace: string): LogReader
  /** Runs `work` alone on a workspace's head; a throw writes nothing. */
  withHead<T>(workspace: string, work: (lock: HeadLock) => Promise<T>): Promise<T>
  putSnapshot(workspace: string, snapshot: Snapshot): Promise<void>
  /** The newest snapshot. The two newest are kept. */
  snapshot(workspace: string): Promise<Snapshot | undefined>
  /** Keeps a file by its SHA-256, which is the answer. */
  putBlob(workspace: string, bytes: Uint8Array): Promise<string>
  /** Nothing for an unknown one; refuses (`gone`) one that was erased. */
  blob(workspace: string, sha256: string): Promise<Uint8Array | undefined>
  eraseBlob(workspace: string, sha256: string): Promise<boolean>
  audit(event: AuditEvent): Promise<void>
  /** Newest first, before an id; of one workspace, or of all. */
  audits(range: { readonly workspace?: string; readonly before?: number; readonly limit: number }): Promise<AuditRow[]>
  /** Removes audit rows older than `auditDays`. Returns how many. */
  forgetAudits(now: Instant): Promise<number>
  /** Called soon after any node appended; only a wake-up, a poll stands behind it. Returns how to stop. */
  onAppend(listener: (workspace: string, standing: Standing) => void): () => void
  close(): Promise<void>
}
