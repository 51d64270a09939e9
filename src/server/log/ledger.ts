import { randomBytes } from 'node:crypto'
import { type CollectionMigration, migrationsOf } from '../../core/history/fold.ts'
import type { History, Moment } from '../../core/history/history.ts'
import type { Change } from '../../core/kernel/change.ts'
import type { Command, CommandType, Day, Instant, OneWay } from '../../core/kernel/command.ts'
import { decideSteps } from '../../core/kernel/decide.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { schemaVersion } from '../../core/kernel/schema-version.ts'
import type { State } from '../../core/kernel/state.ts'
import { isSlip } from '../../core/plans/baseline.ts'
import type { Said } from '../../core/editions/told-reasons.ts'
import { commandTypes } from '../../core/commands.ts'
import { recordTypes } from '../../core/root.ts'
import type { Window } from '../../core/time/window.ts'
import { hmacMaker } from '../../lib/digest.ts'
import { workspaceKey } from '../decks/workspace-key.ts'
import { eraseArtefacts } from '../editions/erase-artefacts.ts'
import { entriesIn, type EntriesAsked, groupEntries, newestEntries } from './entries.ts'
import type { Deciding, SentCommand, Written } from './group-draft.ts'
import type { AuditEvent, AuditRow, LogStore } from './log-store.ts'
import { type Reason, reasonsIn, saidIn } from './reasons.ts'
import { verifyLog, type Verified } from './verify.ts'
import { dayInZone, zoneOf } from './workspace-day.ts'
import { type News, WorkspaceLog, type WorkspaceOptions } from './workspace-log.ts'

export interface LedgerOptions {
  readonly store: LogStore
  readonly clock: () => Instant
  /** A new id, for what the ledger itself asks for. */
  readonly newId: () => string
  /** What keyed digests are made with. Under another secret, erased people are no longer recognised in files. */
  readonly secretKey: string
  /** A fresh salt each time, hard to guess. */
  readonly salt?: () => string
  /** What decides in place of `decideSteps`. */
  readonly decide?: (...asked: Parameters<Deciding['decide']>) => readonly Change[]
  readonly commands?: ReadonlyMap<string, CommandType>
  /** The schema that entries are written in, and the migrations up to it. */
  readonly schema?: number
  readonly migrations?: readonly CollectionMigration[]
  readonly snapshotEvery?: { readonly entries: number; readonly changes: number }
  /** Milliseconds after which a workspace that nobody asked for leaves the memory; 0 keeps all. */
  readonly idleAfter?: number
  readonly patience?: number
  readonly onTrouble?: (error: unknown) => void
  /** Told of persons that were erased, when that is written: what else knows them forgets them. */
  readonly onErased?: (workspace: string, persons: readonly string[]) => Promise<void>
}

/** A workspace as it stands. */
export interface WorkspaceState {
  readonly state: State
  /** Of the newest entry in it; 0 when nothing was written yet. */
  readonly position: number
  /** Names the log up to there. Never leaves the company. */
  readonly mark: string
  /** How many times something was erased: what was made of it before the last time is of no use. */
  readonly erasures: number
  /** The day that the newest entry speaks for. */
  readonly effective: Day | ''
  /** The day that it is in the workspace's zone. */
  readonly today: Day
  /** The instant of the service's clock at which it was looked at. */
  readonly now: Instant
}

/**
 * The one way to write and read workspaces. It keeps those in use in memory, decides commands under the lock of the head, and reads
 * everything else (past states, history, proof) off the log. Any number of ledgers may share one store.
 */
export class Ledger {
  private readonly store: LogStore
  private readonly options: LedgerOptions
  private readonly forWorkspaces: Omit<WorkspaceOptions, 'oneWay'>
  private readonly open = new Map<string, WorkspaceLog>()
  private readonly stopListening: () => void
  private readonly timer: NodeJS.Timeout | undefined
  private closing = false
  /** The day on which the audit was last looked through. */
  private forgotOn = ''

  constructor(options: LedgerOptions) {
    this.store = options.store
    this.options = options
    this.forWorkspaces = {
      decide: options.decide === undefined ? decideSteps : inOneStep(options.decide),
      commands: options.commands ?? commandTypes,
      clock: options.clock,
      salt: options.salt ?? (() => randomBytes(16).toString('hex')),
      schemas: { now: options.schema ?? schemaVersion, migrations: options.migrations ?? migrationsOf(recordTypes.values()) },
      snapshotEvery: options.snapshotEvery ?? { entries: 1_000, changes: 50_000 },
      patience: options.patience ?? 10_000,
      onTrouble: options.onTrouble ?? (() => undefined),
    }
    this.stopListening = this.store.onAppend((workspace, standing) => this.open.get(workspace)?.woken(standing))
    const { idleAfter = 900_000 } = options
    if (idleAfter > 0) this.timer = setInterval(() => void this.tidy(idleAfter), Math.min(idleAfter, 60_000)).unref()
  }

  workspaces(): Promise<string[]> {
    return this.store.workspaces()
  }

  /** Makes an empty workspace. False when it was there already. */
  create(workspace: string): Promise<boolean> {
    return this.store.create(workspace)
  }

  /**
   * Writes commands, all or none, and answers once they are on disk. A command id is an idempotency key: sent again, it writes
   * nothing and answers the same, unless it had changed nothing: then it is decided anew. Changes come back as they are in the log.
   * Refuses with what `decide` refuses, and with `conflict` (another content under the same id), `out-of-order` (a day before one already written), `not-found`, `unavailable`.
   */
  async submit(workspace: string, commands: readonly SentCommand[], actor: Actor): Promise<Written[]> {
    const written = await this.of(workspace).submit({ commands, actor })
    for (const { position, erased, changes } of written) {
      if (erased === undefined) continue
      const { state } = await this.state(workspace)
      const files = await eraseArtefacts(workspace, changes, { store: this.store, state, entriesOf: (id) => this.entries(workspace, { record: { collection: 'editions', id } }) })
      await this.options.onErased?.(workspace, changes.filter(({ collection }) => collection === 'people').map(({ id }) => id))
      await this.audit({ workspace, actor: actor.id, act: 'erased', details: { position, values: erased, files } })
    }
    return written
  }

  /** The newest state that this node knows; `fresh` asks the store first, for a reader who knows of something newer. */
  async state(workspace: string, ask: { readonly fresh?: boolean } = {}): Promise<WorkspaceState> {
    const { state, head } = await this.of(workspace).current(ask.fresh)
    const now = this.options.clock()
    return { state, position: head.position, mark: head.hash, erasures: head.erasures, effective: head.effective, today: dayInZone(now, zoneOf(state)), now }
  }

  /** Tells of every entry of a workspace from now on, as soon as this node has it; keeps the workspace in memory. Returns how to stop. */
  follow(workspace: string, told: (news: News) => void): () => void {
    return this.of(workspace).follow(told)
  }

  /** The state after a position, or at the end of an effective day. A moment after the newest entry is the newest state. */
  async stateAt(workspace: string, moment: Moment): Promise<State> {
    return (await this.of(workspace).history()).stateAt(moment)
  }

  /** The position that a moment stands for. */
  async positionAt(workspace: string, moment: Moment): Promise<number> {
    const history = await this.of(workspace).history()
    return 'day' in moment ? history.positionOf(moment.day) : Math.min(moment.position, history.position)
  }

  /** What takes the state at one moment to that at another: one change a record, with only the fields that differ. For a `knower`, without what they did. */
  async difference(workspace: string, from: Moment, to: Moment, knower?: string): Promise<Change[]> {
    return (await this.of(workspace).history()).differenceOf(from, to, knower)
  }

  /** How often each record slipped between two moments, by "collection/id"; what did not is not among them. */
  async slips(workspace: string, from: Moment, to: Moment): Promise<ReadonlyMap<string, number>> {
    return (await this.of(workspace).history()).countOf('window', from, to, (was, is) => isSlip(was as Window, is as Window))
  }

  /** Entries in order (or newest first), with values that lie beside the log put back and erased ones shown as erased. */
  async entries(workspace: string, asked: EntriesAsked = {}): Promise<LogEntry[]> {
    return entriesIn(this.of(workspace).reader, await this.store.head(workspace), asked)
  }

  /** The newest entries, newest first. */
  async newest(workspace: string, asked: Parameters<typeof newestEntries>[2]): Promise<LogEntry[]> {
    return newestEntries(this.of(workspace).reader, await this.store.head(workspace), asked)
  }

  /** All entries of one undo, in order. */
  async group(workspace: string, group: string): Promise<LogEntry[]> {
    return groupEntries(this.of(workspace).reader, group)
  }

  /** The past that this node holds, for many questions at once. */
  async past(workspace: string): Promise<Pick<History, 'stateAt'>> {
    return this.of(workspace).history()
  }

  /** Why records changed after one position and up to another, for people inside: also that one was moved and nobody said why. */
  async reasons(workspace: string, from: number, to: number): Promise<Reason[]> {
    return reasonsIn(this.of(workspace).reader, from, to)
  }

  /** The entries after one position and up to another that say why, in the internal words or in those that may leave. */
  async said(workspace: string, from: number, to: number, words: 'reason' | 'outsideReason'): Promise<Said[]> {
    return saidIn(this.of(workspace).reader, from, to, words)
  }

  /** Walks the whole chain in the store, not in memory. */
  async verify(workspace: string): Promise<Verified> {
    return verifyLog(this.of(workspace).reader, await this.store.head(workspace))
  }

  /**
   * Erases a person: the personal values leave the state, the history, the snapshots and later backups, and stand as `erasedText`
   * where they stood. Cannot be undone. Returns how many values went. Refuses as `person.erase` does.
   */
  async erase(workspace: string, person: string, actor: Actor, how: { readonly id?: string; readonly reason?: string } = {}): Promise<{ erased: number; position: number }> {
    const command: Command = { id: how.id ?? this.options.newId(), name: 'person.erase', args: { id: person }, ...(how.reason === undefined ? {} : { reason: how.reason }) }
    const [written] = await this.submit(workspace, [command], actor)
    return { erased: written?.erased ?? 0, position: written?.position ?? 0 }
  }

  /** Makes keyed digests for a workspace, as its commands do. */
  oneWay(workspace: string): OneWay {
    const make = hmacMaker(workspaceKey(this.options.secretKey, workspace))
    return (text) => make(`erased\n${text}`)
  }

  /** Records what changes no state. `details` hold no secret and no internal text. */
  async audit(event: Omit<AuditEvent, 'at'>): Promise<void> {
    await this.store.audit({ at: this.options.clock(), ...event })
  }

  audits(range: { readonly workspace?: string; readonly before?: number; readonly limit: number }): Promise<AuditRow[]> {
    return this.store.audits(range)
  }

  /** Takes a workspace out of memory, after what is under way and with a snapshot. */
  async evict(workspace: string): Promise<void> {
    const log = this.open.get(workspace)
    if (log === undefined) return
    await log.settle()
    if (log.isIdle && this.open.get(workspace) === log) this.open.delete(workspace)
  }

  /** A file that was kept by its SHA-256; nothing for an unknown one. Refuses (`gone`) one that was erased. */
  blob(workspace: string, sha256: string): Promise<Uint8Array | undefined> {
    return this.store.blob(workspace, sha256)
  }

  /** Ends what is under way, writes snapshots, and takes no more commands. The store stays open. */
  async close(): Promise<void> {
    this.closing = true
    clearInterval(this.timer)
    this.stopListening()
    for (const log of this.open.values()) await log.settle().catch(this.forWorkspaces.onTrouble)
    this.open.clear()
  }

  private of(workspace: string): WorkspaceLog {
    if (this.closing) throw new Refusal('unavailable', 'The service is stopping.')
    const known = this.open.get(workspace)
    if (known !== undefined) return known
    const made = new WorkspaceLog(workspace, this.store, { ...this.forWorkspaces, oneWay: this.oneWay(workspace) })
    this.open.set(workspace, made)
    return made
  }

  /** Idle workspaces leave the memory; once a day the audit forgets. */
  private async tidy(idleAfter: number): Promise<void> {
    const { onTrouble } = this.forWorkspaces
    const first = performance.now() - idleAfter
    for (const [name, log] of this.open) if (log.used < first && log.isIdle) await this.evict(name).catch(onTrouble)
    const now = this.options.clock()
    if (now.slice(0, 10) === this.forgotOn) return
    this.forgotOn = now.slice(0, 10)
    await this.store.forgetAudits(now).catch(onTrouble)
  }
}

function inOneStep(decide: NonNullable<LedgerOptions['decide']>): Deciding['decide'] {
  return function* (...asked) {
    yield
    return decide(...asked)
  }
}
