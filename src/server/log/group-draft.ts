import { z } from 'zod'
import type { Change, StoredRecord } from '../../core/kernel/change.ts'
import type { Command, CommandType, Day, Given, Instant, OneWay } from '../../core/kernel/command.ts'
import type { LogEntry } from '../../core/kernel/entry.ts'
import type { Actor } from '../../core/kernel/permission.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { foldSteps, migrated } from '../../core/history/fold.ts'
import { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'
import { isUuid } from '../../lib/digest.ts'
import { canonicalPieces } from '../../lib/canonical-pieces.ts'
import type { Json } from '../../lib/json.ts'
import type { Steps } from '../../lib/steps.ts'
import { inTurns } from '../in-turns.ts'
import { besideOver, besideValue, holdsErased, digestsIn, hydrate, type SetAside, setAsideSteps } from './beside.ts'
import { openSteps, sealSteps } from './chain.ts'
import { entriesIn } from './entries.ts'
import { contentOf, printOf, samePrint } from './command-print.ts'
import type { BesideValue, LogReader, StoredEntry } from './log-store.ts'
import { advance, type ReadEntry, readBack, type Replica, type Schemas } from './replica.ts'
import { checkStillMay } from './still-may.ts'
import { dayInZone, zoneOf } from './workspace-day.ts'

/** What a command wrote: the position of its entry (the head's, when it changed nothing), and its changes. */
export interface Written {
  readonly position: number
  readonly changes: readonly Change[]
  /** Values beside the log that went, when it erased something. */
  readonly erased?: number
}

/** A command as it is handed to the log. */
export interface SentCommand extends Command {
  /**
   * A text that stands for arguments of many megabytes, where the sender knows that no others ever go by it: the same id sent again is
   * then compared by it. Only for commands whose arguments repeat the changes, since it is never kept.
   */
  readonly argsNamed?: string
  /** The moment that it is of, where it is not now: the sample's half year did not happen while somebody waited for it. */
  readonly at?: Instant
  /** Told what the decision has to say beside its changes. Not told when the command was written before. */
  readonly tell?: (told: unknown) => void
}

/** Commands of one sender: all are written, or none. */
export interface Batch {
  readonly commands: readonly SentCommand[]
  readonly actor: Actor
}

/** All that deciding needs beside the state. Clock and salts are handed in, so that a test decides them. */
export interface Deciding {
  readonly decide: (state: State, command: Command, context: Given) => Steps<readonly Change[]>
  readonly commands: ReadonlyMap<string, CommandType>
  readonly clock: () => Instant
  readonly salt: () => string
  /** Keyed digests, under a key of this workspace alone. */
  readonly oneWay: OneWay
  readonly schemas: Schemas
}

/** Thrown out of a decision that asks for a group that has not been read yet; the decision is then made again. */
class GroupWanted extends Error {
  readonly group: string
  constructor(group: string) {
    super(`The changes of ${group} are not read yet.`)
    this.group = group
  }
}

const daySchema = z.iso.date()

/** Thrown out of a decision that asks for a record of the past that has not been read yet; the decision is then made again. */
class PastWanted extends Error {
  readonly collection: string
  readonly id: string
  readonly position: number
  constructor(collection: string, id: string, position: number) {
    super('A record of the past is wanted.')
    this.collection = collection
    this.id = id
    this.position = position
  }
}

/**
 * What a group of commands will write, decided one after the other under the lock of the head: each on the state that the one before
 * left. A batch that is refused leaves no trace and does not touch the others.
 */
export class GroupDraft {
  replica: Replica
  written: ReadEntry[] = []
  sealed: StoredEntry[] = []
  beside: BesideValue[] = []
  /** Records that the changes say are erased: their values beside the log go with this transaction. */
  erased: { readonly position: number; readonly collection: string; readonly record: string }[] = []
  private readonly deciding: Deciding
  private readonly reader: LogReader
  private readonly known: ReadonlyMap<string, StoredEntry>
  private readonly groups = new Map<string, readonly Change[]>()
  private readonly past = new Map<string, StoredRecord | undefined>()

  /** `known` are the entries that these commands wrote before, by command id. */
  constructor(deciding: Deciding, replica: Replica, reader: LogReader, known: ReadonlyMap<string, StoredEntry>) {
    this.deciding = deciding
    this.replica = replica
    this.reader = reader
    this.known = known
  }

  /** Decides a batch. Refuses with what the first command to be refused says; nothing of the batch is written then. */
  async add({ commands, actor }: Batch): Promise<Written[]> {
    const [replica, entries, values, erased] = [this.replica, this.sealed.length, this.beside.length, this.erased.length]
    try {
      const answers: Written[] = []
      for (const command of commands) answers.push(await this.addOne(command, actor))
      return answers
    } catch (error) {
      this.replica = replica
      this.written.length = entries
      this.sealed.length = entries
      this.beside.length = values
      this.erased.length = erased
      throw error
    }
  }

  private async addOne(command: SentCommand, actor: Actor): Promise<Written> {
    checkForm(command)
    const argsText = command.argsNamed === undefined ? await inTurns(canonicalPieces(command.args ?? null)) : [command.argsNamed]
    const content = contentOf(command, argsText, actor)
    const before = await this.repeated(command, content)
    if (before !== undefined) return before
    checkStillMay(this.replica.state, actor)
    const at = command.at ?? this.deciding.clock()
    const effective = this.effectiveDay(command, at)
    const changes = await this.decided(command, { actor, now: at, today: effective, ...(command.reason === undefined ? {} : { reason: command.reason }), ...(command.tell === undefined ? {} : { tell: command.tell }) })
    const { head, state, marks } = this.replica
    if (changes.length === 0) return { position: head.position, changes }
    const aside = await inTurns(setAsideSteps(changes, state, marks, this.deciding.salt))
    const args = this.argsKept(command, argsText, aside)
    const entry: Omit<LogEntry, 'hash'> = {
      position: head.position + 1, at, effective, actor: actor.id, group: command.group ?? command.id, schema: this.deciding.schemas.now,
      command: { id: command.id, name: command.name, ...(args === undefined ? {} : { args }) },
      ...(command.reason === undefined ? {} : { reason: command.reason }), ...(command.outsideReason === undefined ? {} : { outsideReason: command.outsideReason }),
      changes: aside.stored, previous: head.hash,
    }
    const print = await inTurns(printOf(this.deciding.salt(), content))
    await this.take(entry, await inTurns(sealSteps(entry, print)), aside)
    return { position: entry.position, changes: aside.plain }
  }

  /** Puts a sealed entry at the end, and the replica after it. */
  private async take(unsealed: Omit<LogEntry, 'hash'>, sealed: StoredEntry, { plain, values }: SetAside): Promise<void> {
    const stored: LogEntry = { ...unsealed, hash: sealed.hash }
    const entry: ReadEntry = { stored, plain: { ...stored, changes: plain } }
    this.replica = await inTurns(advance(this.replica, [entry], this.deciding.schemas))
    this.written.push(entry)
    this.sealed.push(sealed)
    this.beside.push(...values)
    for (const change of plain) {
      if (change.kind === 'update' && change.after['erased'] === true && recordTypes.get(change.collection)?.definition.fields['erased'] !== undefined) {
        this.erased.push({ position: stored.position, collection: change.collection, record: change.id })
      }
    }
  }

  /** The answer of a command that is written already, in the log or in this group. Refuses (`conflict`) another content under its id. */
  private async repeated(command: Command, content: readonly string[]): Promise<Written | undefined> {
    const here = this.sealed.findIndex(({ commandId }) => commandId === command.id)
    const found = this.sealed[here] ?? this.known.get(command.id)
    if (found === undefined) return undefined
    if (!(await inTurns(samePrint(found.print, content)))) {
      throw new Refusal('conflict', 'Another command was sent under this id before. Send each command under an id of its own.')
    }
    const entry = this.written[here] ?? (await readBack(this.reader, [found]))[0]
    return { position: found.position, changes: entry?.plain.changes ?? [] }
  }

  /** The day that a command speaks for. Refuses (`out-of-order`) a day before one already written, and one that has not come. */
  private effectiveDay(command: Command, at: Instant): Day {
    const last = this.replica.head.effective
    const today = dayInZone(at, zoneOf(this.replica.state))
    if (command.effective === undefined) return today < last ? last : today
    if (command.effective < last) throw new Refusal('out-of-order', `A change cannot speak for ${command.effective}: the log already speaks for ${last}.`, { at: 'effective' })
    if (command.effective > today && command.effective !== last) throw new Refusal('out-of-order', `A change cannot speak for ${command.effective}, which has not come yet.`, { at: 'effective' })
    return command.effective
  }

  private async decided(command: Command, context: Omit<Given, 'changesOf' | 'recordAt' | 'oneWay'>): Promise<readonly Change[]> {
    for (;;) {
      try {
        return await inTurns(this.deciding.decide(this.replica.state, command, { ...context, oneWay: this.deciding.oneWay, changesOf: (group) => this.changesOf(group), recordAt: (...asked) => this.recordAt(...asked) }))
      } catch (error) {
        if (error instanceof GroupWanted) this.groups.set(error.group, await this.readGroup(error.group))
        else if (error instanceof PastWanted) this.past.set(pastName(error.collection, error.id, error.position), await this.readPast(error))
        else throw error
      }
    }
  }

  private changesOf(group: string): readonly Change[] {
    const before = this.groups.get(group)
    if (before === undefined) throw new GroupWanted(group)
    return [...before, ...this.written.filter(({ plain }) => plain.group === group).flatMap(({ plain }) => plain.changes)]
  }

  private recordAt(collection: string, id: string, position: number): StoredRecord | undefined {
    const name = pastName(collection, id, position)
    if (!this.past.has(name)) throw new PastWanted(collection, id, position)
    return this.past.get(name)
  }

  /** A record as it stood after a position: its own changes up to there, and the migrations since. */
  private async readPast({ collection, id, position }: PastWanted): Promise<StoredRecord | undefined> {
    const entries = await entriesIn(this.reader, this.replica.head, { record: { collection, id }, upTo: position })
    const own = entries.map((entry) => ({ ...entry, changes: entry.changes.filter((change) => change.collection === collection && change.id === id) }))
    const { now, migrations } = this.deciding.schemas
    return migrated(await inTurns(foldSteps({ state: State.empty, schema: 0 }, own, migrations)), now, migrations).state.get(collection, id)
  }

  /** What was written under a group before this draft. Refuses (`gone`) when some of it has been erased. */
  private async readGroup(group: string): Promise<readonly Change[]> {
    const stored: Change[] = []
    for (const entry of await this.reader.group(group)) for (const change of (await inTurns(openSteps(entry))).changes) stored.push(change)
    const values = await this.reader.beside(digestsIn(stored))
    if (holdsErased(stored, values)) throw new Refusal('gone', 'This can no longer be undone: some of what was written has been erased.')
    return hydrate(stored, values)
  }

  /** The arguments as they are kept: not when they only repeat the changes, nor beside personal values that they may repeat. */
  private argsKept(command: Command, text: readonly string[], aside: SetAside): Json | undefined {
    if (aside.personal || this.deciding.commands.get(command.name)?.argsAreChanges === true) return undefined
    const looksLikeMarker = typeof command.args === 'object' && command.args !== null && '$beside' in command.args
    if (!looksLikeMarker && text.length <= 1 && Buffer.byteLength(text.join('')) <= besideOver) return command.args
    const value = besideValue('command', command.id, command.args, this.deciding.salt())
    this.beside.push(value)
    return { $beside: value.digest }
  }
}

function checkForm({ id, group, effective }: Command): void {
  if (!isUuid(id)) throw new Refusal('invalid', 'id: must be a lower-case UUID; it is the idempotency key of the command.', { at: 'id' })
  if (group !== undefined && !isUuid(group)) throw new Refusal('invalid', 'group: must be a lower-case UUID.', { at: 'group' })
  if (effective !== undefined && !daySchema.safeParse(effective).success) throw new Refusal('invalid', 'effective: must be a day such as 2026-09-14.', { at: 'effective' })
}

function pastName(collection: string, id: string, position: number): string {
  return `${collection}/${id}@${position}`
}
