import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { History } from '../../core/history/history.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import type { State } from '../../core/kernel/state.ts'
import { inTurns } from '../in-turns.ts'
import { type Batch, type Deciding, GroupDraft, type Written } from './group-draft.ts'
import { type Head, type HeadLock, type LogReader, type LogStore, type Standing, StoreAway } from './log-store.ts'
import { advance, emptyReplica, entriesBetween, type ReadEntry, type Replica } from './replica.ts'
import { makeSnapshot, readSnapshot } from './snapshots.ts'
import { Turns } from './turns.ts'

export interface WorkspaceOptions extends Deciding {
  /** Entries, and changes, after which a new snapshot is written. */
  readonly snapshotEvery: { readonly entries: number; readonly changes: number }
  /** Milliseconds for which a group is tried again when the store is away. */
  readonly patience: number
  /** Told what went wrong in the background. It holds no values of the workspace. */
  readonly onTrouble: (error: unknown) => void
}

interface Job extends Batch {
  readonly resolve: (written: Written[]) => void
  readonly reject: (error: unknown) => void
}

/** What a follower is told: entries in order with the states around them, or that it must begin anew (something was erased). */
export type News = { readonly entries: readonly LogEntry[]; readonly before: State } | 'anew'

/** Commands that one transaction takes at the most. */
const groupSize = 500

/**
 * One workspace on this node: its replica in memory, the commands that wait for it, and its past. Whatever goes wrong after a commit,
 * the replica is dropped and read again from the log, never repaired.
 */
export class WorkspaceLog {
  readonly name: string
  /** Of performance.now(): when somebody last asked. */
  used = performance.now()
  private readonly store: LogStore
  private readonly options: WorkspaceOptions
  private readonly turns = new Turns()
  private replica: Replica | undefined
  private past: History | undefined
  private queue: Job[] = []
  private draining: Promise<void> | undefined
  private told: Standing | undefined
  private waking = false
  private snapshotAt = 0
  private changesSince = 0
  private snapshotting: Promise<void> | undefined
  private readonly followers = new Set<(news: News) => void>()

  constructor(name: string, store: LogStore, options: WorkspaceOptions) {
    this.name = name
    this.store = store
    this.options = options
  }

  get reader(): LogReader {
    return this.store.reader(this.name)
  }

  get isIdle(): boolean {
    return this.queue.length === 0 && this.draining === undefined && this.followers.size === 0
  }

  /** Tells of every entry from now on, as soon as this node has it. Returns how to stop. */
  follow(told: (news: News) => void): () => void {
    this.followers.add(told)
    return () => this.followers.delete(told)
  }

  /** Writes a batch with the next group. Refuses as the commands do, and with `unavailable` when the store stays away. */
  submit(batch: Batch): Promise<Written[]> {
    this.used = performance.now()
    return new Promise((resolve, reject) => {
      this.queue.push({ ...batch, resolve, reject })
      this.draining ??= this.turns.run(() => this.drain())
    })
  }

  /** The replica as this node knows it; `fresh` asks the store first whether there is more. */
  async current(fresh = false): Promise<Replica> {
    this.used = performance.now()
    if (this.replica !== undefined && !fresh) return this.replica
    return this.turns.run(async () => this.catchUp(this.reader, await this.store.head(this.name)))
  }

  /** Told where the log stands: catches up when the replica is behind. What this node writes itself it need not be told. */
  woken(standing: Standing): void {
    this.told = standing
    if (this.draining === undefined) this.wake()
  }

  private wake(): void {
    const { head } = this.replica ?? {}
    const { told } = this
    const isBehind = head === undefined ? this.followers.size > 0 : told !== undefined && (head.position < told.position || head.erasures < told.erasures)
    if (this.waking || told === undefined || !isBehind) return
    this.waking = true
    this.current(true).catch(this.options.onTrouble).finally(() => (this.waking = false))
  }

  /** The past up to now. It is read once from the whole log, then kept up. */
  async history(): Promise<History> {
    await this.current()
    if (this.past !== undefined && this.past.position === this.replica?.head.position) return this.past
    return this.turns.run(async () => {
      const replica = await this.catchUp(this.reader, await this.store.head(this.name))
      const { schemas } = this.options
      const past = this.past ?? new History(schemas.migrations, schemas.now)
      for await (const entries of entriesBetween(this.reader, past.position, replica.head.position)) await inTurns(past.addSteps(entries.map(({ plain }) => plain)))
      this.past = past
      return past
    })
  }

  /** Writes a snapshot when there is something new since the last one. */
  async snapshot(): Promise<void> {
    const { replica } = this
    if (replica === undefined || replica.head.position === this.snapshotAt) return
    const [before, changes] = [this.snapshotAt, this.changesSince]
    this.snapshotAt = replica.head.position
    this.changesSince = 0
    try {
      const { snapshot, values } = await makeSnapshot(replica, this.options.salt)
      if (values.length > 0) {
        const isErased = await this.store.withHead(this.name, async (lock) => {
          if (lock.head.erasures !== replica.head.erasures) return true
          await lock.append([], values)
          return false
        })
        if (isErased) return
      }
      await this.store.putSnapshot(this.name, snapshot)
    } catch (error) {
      this.snapshotAt = before
      this.changesSince += changes
      throw error
    }
  }

  /** Waits for what is under way, then writes a snapshot. */
  async settle(): Promise<void> {
    while (this.draining !== undefined) await this.draining
    await this.snapshotting
    await this.turns.run(() => this.snapshot())
  }

  private async drain(): Promise<void> {
    try {
      while (this.queue.length > 0) {
        await this.commit(this.nextGroup())
        // Those who were just answered may have more: they join the next group, rather than the one after it.
        await nextTurn()
      }
    } finally {
      this.draining = undefined
    }
    this.wake()
    this.snapshotWhenDue()
  }

  private nextGroup(): Job[] {
    let [jobs, commands] = [0, 0]
    while (jobs < this.queue.length && (jobs === 0 || commands < groupSize)) commands += this.queue[jobs++]?.commands.length ?? 0
    return this.queue.splice(0, jobs)
  }

  /** One transaction for a group. When the store goes away it is done again: command ids make that safe, whatever became of the first try. */
  private async commit(jobs: readonly Job[]): Promise<void> {
    const until = performance.now() + this.options.patience
    for (let wait = 20; ; wait = Math.min(wait * 2, 1_000)) {
      try {
        // A long way is read before the head is taken, so that nobody waits for it.
        if (this.replica === undefined) await this.catchUp(this.reader, await this.store.head(this.name))
        return await this.commitOnce(jobs)
      } catch (error) {
        if (!(error instanceof Refusal)) this.drop()
        if (!(error instanceof StoreAway) || performance.now() + wait > until) return jobs.forEach(({ reject }) => reject(error))
        await pause(wait)
      }
    }
  }

  private async commitOnce(jobs: readonly Job[]): Promise<void> {
    const answers: ((erased: ReadonlyMap<number, number>) => void)[] = []
    const erased = new Map<number, number>()
    const draft = await this.store.withHead(this.name, async (lock) => {
      const replica = await this.catchUp(lock, lock.head)
      const draft = new GroupDraft(this.options, replica, lock, await knownOf(jobs, lock))
      for (const job of jobs) answers.push(await decideJob(draft, job))
      await lock.append(draft.sealed, draft.beside)
      for (const { position, collection, record } of draft.erased) erased.set(position, (erased.get(position) ?? 0) + (await lock.erase(collection, record)))
      return draft
    })
    // What was erased is still in memory. From here on all is written, so nothing may fail the commands any more.
    if (erased.size > 0) this.drop()
    else {
      this.countChanges(draft.written)
      this.take(draft.replica, draft.written)
    }
    for (const answer of answers) answer(erased)
    if (erased.size > 0 && this.followers.size > 0) await this.catchUp(this.reader, await this.store.head(this.name)).catch(this.options.onTrouble)
    await this.rememberOrDrop(draft.written)
  }

  private async rememberOrDrop(written: readonly ReadEntry[]): Promise<void> {
    try {
      await this.remember(written)
    } catch (error) {
      this.drop()
      this.options.onTrouble(error)
    }
  }

  /**
   * The replica brought up to a head, from the store or from scratch. Anything that does not fit drops it. One that is read anew is shown
   * to nobody before it is whole: in a part of it people have the roles, and are missing the records, of long ago.
   */
  private async catchUp(reader: LogReader, head: Head): Promise<Replica> {
    if (this.replica?.head.position === head.position && this.replica.head.hash === head.hash && this.replica.head.erasures === head.erasures) return this.replica
    if (this.replica !== undefined && (this.replica.head.erasures !== head.erasures || this.replica.head.position >= head.position)) this.drop()
    const isKnown = this.replica !== undefined
    try {
      let replica = this.replica ?? (await this.start(reader, head))
      for await (const entries of entriesBetween(reader, replica.head.position, head.position)) {
        replica = await inTurns(advance(replica, entries, this.options.schemas))
        this.countChanges(entries)
        if (!isKnown) continue
        this.take(replica, entries)
        await this.remember(entries)
      }
      if (replica.head.hash !== head.hash) throw new Error(`The log of ${this.name} does not end on the hash of its head.`)
      this.replica = replica
      return replica
    } catch (error) {
      this.drop()
      throw error
    }
  }

  /** Where a replica starts from: the newest snapshot that fits, or nothing. */
  private async start(reader: LogReader, head: Head): Promise<Replica> {
    const snapshot = head.position === 0 ? undefined : await this.store.snapshot(this.name)
    const found = snapshot === undefined || snapshot.position > head.position ? undefined : await readSnapshot(snapshot, reader, head.erasures, this.options.schemas)
    this.snapshotAt = found?.head.position ?? 0
    this.changesSince = 0
    return found ?? emptyReplica(head.erasures)
  }

  private take(replica: Replica, entries: readonly ReadEntry[]): void {
    const before = this.replica?.state
    this.replica = replica
    if (before !== undefined && entries.length > 0) this.tell({ entries: entries.map(({ plain }) => plain), before })
  }

  /** Towards the next snapshot. */
  private countChanges(entries: readonly ReadEntry[]): void {
    for (const { plain } of entries) this.changesSince += plain.changes.length
  }

  /** The past takes in what was written, where somebody has asked for it before. */
  private async remember(entries: readonly ReadEntry[]): Promise<void> {
    const { past } = this
    if (past !== undefined) await inTurns(past.addSteps(entries.map(({ plain }) => plain).filter((entry) => entry.position > past.position)))
  }

  private drop(): void {
    this.replica = undefined
    this.past = undefined
    this.tell('anew')
  }

  /** What is told is written: trouble of who listens is theirs alone. */
  private tell(news: News): void {
    for (const told of this.followers) {
      try {
        told(news)
      } catch (error) {
        this.options.onTrouble(error)
      }
    }
  }

  private snapshotWhenDue(): void {
    const { entries, changes } = this.options.snapshotEvery
    const since = (this.replica?.head.position ?? 0) - this.snapshotAt
    if (this.snapshotting !== undefined || since === 0 || (since < entries && this.changesSince < changes)) return
    this.snapshotting = this.snapshot().catch(this.options.onTrouble).finally(() => (this.snapshotting = undefined))
  }
}

/** Decides one batch of a group, and returns how its sender is answered once the group is written. */
async function decideJob(draft: GroupDraft, job: Job): Promise<(erased: ReadonlyMap<number, number>) => void> {
  try {
    const written = await draft.add(job)
    return (erased) => job.resolve(written.map((one) => withErased(one, erased.get(one.position))))
  } catch (error) {
    if (error instanceof StoreAway) throw error
    return () => job.reject(error)
  }
}

function withErased(written: Written, erased: number | undefined): Written {
  return erased === undefined ? written : { ...written, erased }
}

/** What these commands wrote before, by id. */
async function knownOf(jobs: readonly Job[], lock: HeadLock) {
  const ids = jobs.flatMap(({ commands }) => commands.map(({ id }) => id))
  return new Map((await lock.written(ids)).map((entry) => [entry.commandId, entry]))
}
