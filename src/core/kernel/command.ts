import type { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { Steps } from '../../lib/steps.ts'
import type { Change, Id, Name, StoredRecord } from './change.ts'
import type { Actor, Permission } from './permission.ts'
import type { RecordType } from './record-type.ts'
import type { State } from './state.ts'

/** A day as "2026-09-14", without a zone; an instant as "2026-09-14T19:00:00Z", always UTC. */
export type Day = string
export type Instant = string

/** What a person, a program or a schedule asks for. The id is the idempotency key: sent ten times, it is written once at most. */
export interface Command {
  readonly id: string
  readonly name: string
  readonly args: Json
  readonly reason?: string
  /** The why that may leave the company, told in outlines for outside audiences. */
  readonly outsideReason?: string
  /** The day the change speaks for; the day of writing when unset. Never before one already written (Refusal `out-of-order`). */
  readonly effective?: Day
  /** What a field must still hold, so that nobody's newer text is written over; null for unset. Refused (`conflict`) when it does not. Not kept. */
  readonly expects?: readonly Expected[]
  /** Commands of one group are one undo; the command's own id when unset. */
  readonly group?: string
}

/** A field and what its writer saw in it. */
export interface Expected {
  readonly collection: Name
  readonly id: Id
  readonly field: string
  readonly value: Json
}

export type OneWay = (text: string) => string

/** All that a decision may know beyond state and arguments: no clock and no chance, so browser and server decide alike. */
export interface Context {
  readonly actor: Actor
  readonly now: Instant
  /** The day of `now` in the workspace's zone, or the command's `effective` day. */
  readonly today: Day
  /** The same id for the same command and name, in browser and server (UUIDv5 of the command's id). */
  newId(name: string | number): Id
  /** The record type of a collection, for commands that are about records of any kind. */
  typeOf(collection: Name): RecordType | undefined
  /** The reason that came with the command, and the one that may leave. */
  readonly reason?: string
  readonly outsideReason?: string
  /** A keyed digest of a text, 64 hex digits. Only the service has the key: whoever reads the log cannot try names against the digest. */
  readonly oneWay?: OneWay
  /** Takes what a decision has to say beside its changes, such as the report of an import. It is not kept. */
  readonly tell?: (told: unknown) => void
  /** The changes written under a group, for undo: only the server has them. */
  readonly changesOf?: (group: string) => readonly Change[] | undefined
  /** A record as it stood after a position, for restoring: only the server has the past. */
  readonly recordAt?: (collection: Name, id: Id, position: number) => StoredRecord | undefined
}

/** What a decision is given from outside; `decide` adds what it knows itself. */
export type Given = Omit<Context, 'newId' | 'typeOf'>

export interface CommandType<A extends z.ZodType = z.ZodType> {
  /** noun.verb, such as "item.move". */
  readonly name: string
  /** One sentence for the API page and the command line. */
  readonly summary: string
  readonly args: A
  readonly may: Permission
  /** Needs something a reader may not see, so it is never decided ahead in a browser. */
  readonly server?: true
  /** Speaks of what the service itself has made and stored, such as the files of an edition. Nobody may send it; asking for the thing makes it. */
  readonly byService?: true
  /** Arguments that only repeat the changes are not stored. */
  readonly argsAreChanges?: true
  decide(state: State, args: z.infer<A>, context: Context): readonly Change[]
  /** For arguments of very many parts: true when `args` surely takes them as they are. Anything else is held against `args`. */
  readonly surely?: (args: unknown) => Steps<boolean>
  /** `decide` in steps, for a command that may change very many records. */
  decideSteps?(state: State, args: z.infer<A>, context: Context): Steps<readonly Change[]>
}

export function defineCommand<A extends z.ZodType>(command: CommandType<A>): CommandType<A> {
  return command
}
