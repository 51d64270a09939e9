import { createHash } from 'node:crypto'
import { Refusal } from '../../core/kernel/refusal.ts'
import { auditDays, type AuditEvent, type AuditRow, type BesideValue, type EntryRange, type Head, type HeadLock, type LogReader, type LogStore, type Snapshot, type Standing, type StoredEntry, zeroHash } from './log-store.ts'

interface Kept {
  head: Head
  readonly entries: StoredEntry[]
  readonly byCommand: Map<string, StoredEntry>
  readonly beside: Map<string, BesideValue>
  readonly blobs: Map<string, Uint8Array | null>
  snapshots: Snapshot[]
  /** The end of the line of those who wait for the head. */
  queue: Promise<unknown>
}

/** The log in memory: for tests, and for work that needs no durability. Keeps the same promises as PostgreSQL but the last one. */
export class MemoryLog implements LogStore {
  protected readonly kept = new Map<string, Kept>()
  private audited: AuditRow[] = []
  private auditCount = 0
  private readonly listeners = new Set<(workspace: string, standing: Standing) => void>()

  async workspaces(): Promise<string[]> {
    return [...this.kept.keys()].sort()
  }

  async create(workspace: string): Promise<boolean> {
    if (this.kept.has(workspace)) return false
    this.kept.set(workspace, {
      head: { position: 0, hash: zeroHash, effective: '', erasures: 0 }, entries: [], byCommand: new Map(), beside: new Map(), blobs: new Map(), snapshots: [], queue: Promise.resolve(),
    })
    return true
  }

  async head(workspace: string): Promise<Head> {
    return this.need(workspace).head
  }

  reader(workspace: string): LogReader {
    return readerOf(() => this.need(workspace))
  }

  async withHead<T>(workspace: string, work: (lock: HeadLock) => Promise<T>): Promise<T> {
    const kept = this.need(workspace)
    const turn = kept.queue.then(async () => {
      const draft = new Draft(kept)
      const result = await work(draft.lock)
      if (draft.commit()) queueMicrotask(() => this.listeners.forEach((listener) => listener(workspace, kept.head)))
      return result
    })
    kept.queue = turn.catch(() => undefined)
    return turn
  }

  async putSnapshot(workspace: string, snapshot: Snapshot): Promise<void> {
    const kept = this.need(workspace)
    const others = kept.snapshots.filter(({ position }) => position !== snapshot.position)
    kept.snapshots = [...others, snapshot].sort((a, b) => b.position - a.position).slice(0, 2)
  }

  async snapshot(workspace: string): Promise<Snapshot | undefined> {
    return this.need(workspace).snapshots[0]
  }

  async putBlob(workspace: string, bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    this.need(workspace).blobs.set(sha256, bytes.slice())
    return sha256
  }

  async blob(workspace: string, sha256: string): Promise<Uint8Array | undefined> {
    const bytes = this.need(workspace).blobs.get(sha256)
    if (bytes === null) throw new Refusal('gone', 'This file has been erased.')
    return bytes?.slice()
  }

  async eraseBlob(workspace: string, sha256: string): Promise<boolean> {
    const { blobs } = this.need(workspace)
    if (!blobs.get(sha256)) return false
    blobs.set(sha256, null)
    return true
  }

  async audit(event: AuditEvent): Promise<void> {
    this.audited.push({ ...event, id: ++this.auditCount })
  }

  async audits({ workspace, before = Infinity, limit }: { workspace?: string; before?: number; limit: number }): Promise<AuditRow[]> {
    return this.audited.filter((row) => row.id < before && (workspace === undefined || row.workspace === workspace)).reverse().slice(0, limit)
  }

  async forgetAudits(now: string): Promise<number> {
    const first = new Date(Date.parse(now) - auditDays * 86_400_000).toISOString()
    const kept = this.audited.filter(({ at }) => Date.parse(at) >= Date.parse(first))
    const gone = this.audited.length - kept.length
    this.audited = kept
    return gone
  }

  onAppend(listener: (workspace: string, standing: Standing) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async close(): Promise<void> {
    this.listeners.clear()
  }

  private need(workspace: string): Kept {
    const kept = this.kept.get(workspace)
    if (kept === undefined) throw new Refusal('not-found', `There is no workspace "${workspace}".`)
    return kept
  }
}

type Readable = Pick<Kept, 'entries' | 'byCommand' | 'beside'>

function readerOf(kept: () => Readable): LogReader {
  return {
    async read({ after, limit, upTo = Infinity, since = '', until = '~', holding = [] }: EntryRange) {
      const found: StoredEntry[] = []
      const { entries } = kept()
      for (let at = after; at < Math.min(entries.length, upTo) && found.length < limit; at++) {
        const entry = entries[at]
        if (entry !== undefined && entry.effective >= since && entry.effective <= until && holding.every((text) => entry.body.includes(text))) found.push(entry)
      }
      return found
    },
    async written(commandIds) {
      return commandIds.map((id) => kept().byCommand.get(id)).filter((entry) => entry !== undefined)
    },
    async group(group) {
      return kept().entries.filter((entry) => entry.group === group)
    },
    async beside(digests) {
      const found = new Map<string, BesideValue>()
      for (const digest of digests) {
        const value = kept().beside.get(digest)
        if (value !== undefined) found.set(digest, value)
      }
      return found
    },
  }
}

/** What one holder of the head has written so far; nothing of it is seen by others before `commit`. */
class Draft {
  readonly lock: HeadLock
  private readonly kept: Kept
  private head: Head
  private readonly entries: StoredEntry[] = []
  private readonly beside: BesideValue[] = []
  private readonly erased: { collection: string; record: string }[] = []

  constructor(kept: Kept) {
    this.kept = kept
    this.head = kept.head
    this.lock = {
      ...readerOf(() => this.asSeen()),
      head: kept.head,
      append: async (entries, beside) => this.append(entries, beside),
      erase: async (collection, record) => {
        this.erased.push({ collection, record })
        return [...kept.beside.values(), ...this.beside].filter((value) => belongs(value, collection, record)).length
      },
    }
  }

  private append(entries: readonly StoredEntry[], beside: readonly BesideValue[]): void {
    for (const entry of entries) {
      if (entry.position !== this.head.position + 1) throw new Error(`Position ${entry.position} does not follow on ${this.head.position}.`)
      if (this.kept.byCommand.has(entry.commandId)) throw new Error(`The command ${entry.commandId} is written already.`)
      this.entries.push(entry)
      this.head = { ...this.head, position: entry.position, hash: entry.hash, effective: entry.effective }
    }
    this.beside.push(...beside)
  }

  /** What the holder reads: what was there, and what it has written itself. */
  private asSeen(): Readable {
    if (this.entries.length === 0 && this.beside.length === 0) return this.kept
    return {
      entries: [...this.kept.entries, ...this.entries],
      byCommand: new Map([...this.kept.byCommand, ...this.entries.map((entry) => [entry.commandId, entry] as const)]),
      beside: new Map([...this.kept.beside, ...this.beside.map((value) => [value.digest, value] as const)]),
    }
  }

  /** True when there was anything to write. */
  commit(): boolean {
    const { kept } = this
    for (const entry of this.entries) {
      kept.entries.push(entry)
      kept.byCommand.set(entry.commandId, entry)
    }
    for (const value of this.beside) kept.beside.set(value.digest, value)
    for (const { collection, record } of this.erased) erase(kept, collection, record)
    kept.head = { ...this.head, erasures: kept.head.erasures + this.erased.length }
    return this.entries.length > 0 || this.erased.length > 0
  }
}

const belongs = (value: BesideValue, collection: string, record: string) => value.value !== null && value.collection === collection && value.record === record

function erase(kept: Kept, collection: string, record: string): void {
  for (const value of kept.beside.values()) {
    if (belongs(value, collection, record)) kept.beside.set(value.digest, { ...value, salt: null, value: null })
  }
  const name = JSON.stringify(record)
  kept.entries.forEach((entry, at) => {
    if (entry.print === undefined || !entry.body.includes(name)) return
    const { print: _, ...bare } = entry
    kept.entries[at] = bare
    kept.byCommand.set(bare.commandId, bare)
  })
}
