import { z } from 'zod'
import { sameJson, type Json } from '../../lib/json.ts'
import type { Change, Fields, Id, Name, StoredRecord } from './change.ts'
import type { FieldClass } from './field-class.ts'
import type { Actor, Role } from './permission.ts'
import { Refusal } from './refusal.ts'
import type { State } from './state.ts'
import { surelyFits, type SurelyFits } from './surely-fits.ts'

/** One field of a record: its form, how far it may go (none means internal), what it points at, and whether it is kept beside the log. */
export interface FieldType {
  readonly type: z.ZodType
  readonly class?: FieldClass
  /** The collection that the id (or each id of the list) names. The record must exist; outside, it must be in the View too. */
  readonly to?: Name
  /** A text that sorts (lib/rank.ts), or what the type’s `placeAnew` writes: outside it is told anew among what is told, so that no gap tells of what is not. */
  readonly isOrder?: true
  /** The record is about what this names: outside, it is not there at all where that is not. */
  readonly isAbout?: true
  /**
   * Ids within the objects that it holds: the key that names each, and its collection. Such a record must exist too, and is not removed while it is named. Only
   * for what stays inside: nothing tells these ids as it tells those of `to`.
   */
  readonly names?: { readonly by: string; readonly to: Name }
  /** Personal values are kept beside the log, so that a person can be erased while the chain of digests stays whole. */
  readonly personal?: true
  /** A value for good: a record that holds it is not removed and never holds another there, whatever command asks, undo neither. */
  readonly lasting?: { readonly value: Json; readonly why: string }
}

type Shape<F extends Record<string, FieldType>> = { [K in keyof F]: F[K]['type'] }
export type RecordOf<F extends Record<string, FieldType>> = { readonly id: Id } & Readonly<z.infer<z.ZodObject<Shape<F>>>>

/** A named, one-way change of the records of one collection when its schema moves on. Works on whole records. */
export interface Migration {
  readonly name: string
  /** The schema number (kernel/schema-version.ts) that this brings in. */
  readonly schema: number
  migrate(record: StoredRecord): StoredRecord
}

/** What is there to look at when something is taken back: the states before it and with it, and the day. */
export interface TakingBack {
  readonly before: State
  readonly after: State
  /** The day where the workspace is. */
  readonly today: string
}

/** A record on its way outside: by the id that it has for them, with the fields that leave. */
export interface LeavingFields {
  readonly id: Id
  readonly fields: Record<string, unknown>
}

export interface RecordDefinition<F extends Record<string, FieldType>> {
  readonly collection: Name
  /** What one record is called in a sentence: "plan", "activity". */
  readonly word: string
  /** How far any record of the collection may go. Nothing inside can widen it. */
  readonly class: FieldClass
  /** The mark a record has when its own `mark` field is unset. Only meaningful for collections with a `mark` field. */
  readonly defaultMark?: FieldClass
  /** The field without which a record says nothing: outside, a record whose title may not leave does not leave at all. */
  readonly title?: keyof F & string
  /** The field whose record it is called by among people, where it has no title of its own: a launch by its release. */
  readonly calledBy?: keyof F & string
  /** Roles that may read the collection's records as a member; none named means owners only. */
  readonly readers?: readonly Role[]
  /** Narrows `readers` record by record, such as to whoever a record belongs to. A function of record and reader alone. */
  readonly readable?: (record: RecordOf<F>, reader: Actor) => boolean
  /** What people say among themselves, or keep for themselves: in no View, whoever it is made for. */
  readonly inNoView?: true
  /**
   * Narrows who may undo or restore a change of a record, beside who may write the collection: to whoever its own commands let. Not given, whoever may write may. A sentence says why it is not theirs to take back, or nobody's.
   */
  readonly takenBackBy?: (record: RecordOf<F>, actor: Actor, change: Change, at: TakingBack) => boolean | string
  /** Written down beside the first record that needs it, for all that come later: taking that one back leaves it to those that use it by now. */
  readonly staysForOthers?: true
  /** The field that names a person who a record is of: when they are erased, its own personal values go too. It has a field `erased`. */
  readonly erasedWith?: keyof F & string
  /** Says anew, in the fields of all that leave to readers outside, in what order they stand: by a number, or where that hangs on more than one text. */
  readonly placeAnew?: (leaving: readonly LeavingFields[]) => void
  readonly fields: F
  readonly migrations?: readonly Migration[]
  /** What must hold in the whole state after a record is written: returns a sentence when it does not. */
  readonly invariant?: (record: RecordOf<F>, state: State) => string | undefined
}

/** A record type: its definition with its schema, and typed ways to read records and to make changes of them. */
export class RecordType<F extends Record<string, FieldType> = Record<string, FieldType>> {
  readonly definition: RecordDefinition<F>
  readonly collection: Name
  readonly word: string
  readonly schema: z.ZodObject<Shape<F>>
  /** The fields that may hold a value for good. */
  readonly lasting: readonly (readonly [string, FieldType])[]
  /** Fields that point at other records: field and collection. */
  readonly references: readonly (readonly [field: string, to: Name])[]
  /** Fields whose objects name other records: field, key and collection. */
  readonly named: readonly (readonly [field: string, by: string, to: Name])[]
  private quick: { readonly tests: ReadonlyMap<string, SurelyFits>; readonly required: readonly string[] } | undefined

  constructor(definition: RecordDefinition<F>) {
    this.definition = definition
    this.collection = definition.collection
    this.word = definition.word
    this.lasting = Object.entries(definition.fields).filter(([, field]) => field.lasting !== undefined)
    const shape = Object.fromEntries(Object.entries(definition.fields).map(([name, field]) => [name, field.type]))
    this.schema = z.strictObject(shape) as unknown as z.ZodObject<Shape<F>>
    this.references = Object.entries(definition.fields).flatMap(([name, { to }]) => (to === undefined ? [] : [[name, to] as const]))
    this.named = Object.entries(definition.fields).flatMap(([name, { names }]) => (names === undefined ? [] : [[name, names.by, names.to] as const]))
  }

  /** Does a value surely fit a field? A quick look: false means that only the field's schema can tell. */
  fits(field: string, value: unknown): boolean {
    return this.tests().tests.get(field)?.(value) === true
  }

  /** Does a record surely fit the schema? A quick look: false means that only the schema can tell. */
  holds(record: StoredRecord): boolean {
    const { tests, required } = this.tests()
    for (const field of required) if (record[field] === undefined) return false
    for (const field in record) if (field !== 'id' && tests.get(field)?.(record[field]) !== true) return false
    return true
  }

  /** Made when first asked for: most processes never look at many records. */
  private tests(): NonNullable<typeof this.quick> {
    if (this.quick !== undefined) return this.quick
    const fields = Object.entries(this.definition.fields)
    this.quick = {
      tests: new Map(fields.map(([name, { type }]) => [name, surelyFits(type)])),
      required: fields.flatMap(([name, { type }]) => (type.safeParse(undefined).success ? [] : [name])),
    }
    return this.quick
  }

  get(state: State, id: Id | undefined): RecordOf<F> | undefined {
    return id === undefined ? undefined : (state.get(this.collection, id) as unknown as RecordOf<F> | undefined)
  }

  /** The record, or a Refusal `not-found`. */
  need(state: State, id: Id): RecordOf<F> {
    const record = this.get(state, id)
    if (record === undefined) throw new Refusal('not-found', `There is no ${this.word} with the id ${id}.`)
    return record
  }

  list(state: State): RecordOf<F>[] {
    return state.list(this.collection) as unknown as RecordOf<F>[]
  }

  create(id: Id, fields: z.input<z.ZodObject<Shape<F>>>): Change {
    const after: Record<string, Json> = {}
    for (const [name, value] of Object.entries(fields)) if (value !== undefined && value !== null) after[name] = value as Json
    return { kind: 'create', collection: this.collection, id, after }
  }

  /** The update that gives a record these fields, with only those that differ; nothing when none does. `null` unsets a field. */
  update(record: RecordOf<F>, fields: { [K in keyof F]?: z.infer<F[K]['type']> | null | undefined }): Change[] {
    const now = record as unknown as Fields
    const before: Record<string, Json> = {}
    const after: Record<string, Json> = {}
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) continue
      const next = value as Json
      if (sameJson(now[name] ?? null, next)) continue
      before[name] = now[name] ?? null
      after[name] = next
    }
    return Object.keys(after).length === 0 ? [] : [{ kind: 'update', collection: this.collection, id: record.id, before, after }]
  }

  remove(record: RecordOf<F>): Change {
    const { id, ...before } = record as unknown as StoredRecord
    return { kind: 'remove', collection: this.collection, id, before }
  }
}

export function defineRecord<const F extends Record<string, FieldType>>(definition: RecordDefinition<F>): RecordType<F> {
  return new RecordType(definition)
}

export type TypeOf<R> = R extends RecordType<infer F> ? RecordOf<F> : never
