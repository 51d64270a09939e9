import type { LogEntry } from '../../core/kernel/entry.ts'

/** The newest entry of a workspace, or position 0 with the zero hash. */
export interface Head {
  readonly position: number
  readonly hash: string
  readonly effective: string
}

/** A value kept beside the log (personal, or over 8 kB). The entry holds `digest`, salted; erasing deletes value and salt. */
export interface BesideValue {
  readonly digest: string
  readonly salt: string
  readonly value: string
  /** Record that the value belongs to, so that a person can be erased. */
  readonly collection: string
  readonly record: string
}

/** What a writer holds while it has the lock of a workspace's head. Everything it writes becomes visible at once, or not at all. */
export interface HeadLock {
  readonly head: Head
  /** Entries after a position, as stored (beside-values still as digests). */
  read(after: number): Promise<LogEntry[]>
  /** The entry that a command wrote, for idempotency. */
  written(commandId: string): Promise<LogEntry | undefined>
  append(entries: readonly LogEntry[], beside: readonly BesideValue[]): Promise<void>
}

/**
 * The port of the log: one ordered, gapless, hash-chained list of entries per workspace, and what lies beside it. Two stores keep
 * its promises (in memory, PostgreSQL); tests/contract/log-store.ts says what they are. Positions are taken under the lock of the
 * head, never from a sequence.
 */
export interface LogStore {
  workspaces(): Promise<string[]>
  create(workspace: string): Promise<void>
  head(workspace: string): Promise<Head>
  /** Up to `limit` entries after a position, in order. */
  read(workspace: string, after: number, limit: number): Promise<LogEntry[]>
  /** Runs `work` alone on a workspace's head; a throw writes nothing. */
  withHead<T>(workspace: string, work: (lock: HeadLock) => Promise<T>): Promise<T>
  /** Values beside the log by digest; an erased one is missing. */
  beside(workspace: string, digests: readonly string[]): Promise<Map<string, BesideValue>>
  /** Deletes the beside-values of one record. Returns how many there were. */
  erase(workspace: string, collection: string, record: string): Promise<number>
  putBlob(workspace: string, bytes: Uint8Array): Promise<string>
  getBlob(workspace: string, sha256: string): Promise<Uint8Array | undefined>
  /** Called soon after entries were appended by any node; only a wake-up, a poll stands behind it. Returns how to stop. */
  onAppend(listener: (workspace: string) => void): () => void
  close(): Promise<void>
}
