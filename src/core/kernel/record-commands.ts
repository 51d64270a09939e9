import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { Change, Fields, Id, StoredRecord } from './change.ts'
import { type CommandType, defineCommand } from './command.ts'
import type { Permission } from './permission.ts'
import type { FieldType, RecordType } from './record-type.ts'
import { Refusal } from './refusal.ts'
import type { State } from './state.ts'

/** An id in arguments. Whether the record exists is for the decision to say. */
export const id = z.string().min(1).max(200)

interface RecordCommandsOptions {
  /** The noun in command names; the collection's word with dashes when unset. */
  readonly noun?: string
  readonly may: Permission
  /** Fields that no such command may set: those with commands of their own, and those of the machinery. */
  readonly without?: readonly string[]
  /** Fields that may be given when a record is added, and not changed afterwards. */
  readonly fixed?: readonly string[]
  /** A field that tells records of this type apart in addresses: no two have the same. */
  readonly apartBy?: string
  /** Why a record is not to be removed; nothing for one that may be. */
  readonly stays?: (record: StoredRecord) => string | undefined
  /** Records that go with a removed one, as parts of it. */
  readonly parts?: (state: State, id: Id) => readonly Change[]
}

/** Set by imports alone. */
const ofImports = ['source', 'sourceKey', 'shared', 'goneOn']

type Values = { readonly [field: string]: Json | undefined }

/** The id of the record that an add-command makes. */
export function madeId(newId: (name: string) => Id, type: Pick<RecordType, 'collection'>): Id {
  return newId(type.collection)
}

/**
 * The three plain commands of a record type: `<noun>.add`, `.change` and `.remove`. Adding takes the record's fields; changing takes
 * `id` and any of them, null to unset one; removing takes `id` and is refused (`in-use`) while something points at the record.
 */
export function recordCommands(record: unknown, options: RecordCommandsOptions): CommandType[] {
  const type = record as RecordType
  const noun = options.noun ?? type.word.replaceAll(' ', '-')
  const closed = new Set([...ofImports, ...(options.without ?? [])])
  const fields = Object.entries(type.definition.fields).filter(([name]) => !closed.has(name))
  const article = /^[aeiou]/.test(type.word) ? 'an' : 'a'
  const add = defineCommand({
    name: `${noun}.add`,
    summary: `Adds ${article} ${type.word}.`,
    may: options.may,
    argsAreChanges: true,
    args: z.strictObject(Object.fromEntries(fields.map(([name, field]) => [name, field.type]))),
    decide(state, args, { newId }) {
      if (options.apartBy !== undefined) refuseSame(state, type, options.apartBy, args as Values)
      return [type.create(madeId(newId, type), args)]
    },
  })
  const change = defineCommand({
    name: `${noun}.change`,
    summary: `Changes fields of ${article} ${type.word}; null unsets one.`,
    may: options.may,
    argsAreChanges: true,
    args: z.strictObject({ id, ...changeable(fields.filter(([name]) => !options.fixed?.includes(name))) }),
    decide: (state, { id: which, ...values }) => type.update(type.need(state, which), values),
  })
  const remove = defineCommand({
    name: `${noun}.remove`,
    summary: `Removes ${article} ${type.word} that nothing points at.`,
    may: options.may,
    args: z.strictObject({ id }),
    decide(state, args) {
      const record = type.need(state, args.id)
      const why = options.stays?.(record as StoredRecord)
      if (why !== undefined) throw new Refusal('in-use', why)
      return [...(options.parts?.(state, args.id) ?? []), type.remove(record)]
    },
  })
  return [add, change, remove] as unknown as CommandType[]
}

function refuseSame(state: State, type: RecordType, field: string, values: Values): void {
  if (type.list(state).some((one) => (one as Fields)[field] === values[field])) throw new Refusal('exists', `The ${field} "${String(values[field])}" is another ${type.word}’s already. Choose one of its own.`, { at: `args.${field}` })
}

/** Every field may be left out; one that a record can be without may also be unset. */
function changeable(fields: readonly (readonly [string, { readonly type: z.ZodType }])[]): { [field: string]: z.ZodType } {
  return Object.fromEntries(fields.map(([name, { type }]) => [name, type.safeParse(undefined).success ? type.nullable().optional() : type.optional()]))
}

/** Every one may be left out; null unsets one that a record can be without. */
type Changeable<F extends Record<string, FieldType>, Names> = { [K in keyof F & Names & string]: z.ZodOptional<undefined extends z.infer<F[K]['type']> ? z.ZodNullable<F[K]['type']> : F[K]['type']> }

/** The arguments of a command that changes one record: any of its fields but those left out. Used where `recordCommands` is too plain. */
export function changeableFields<F extends Record<string, FieldType>, const Without extends keyof F & string = never>(type: RecordType<F>, without: readonly Without[] = []): Changeable<F, Exclude<keyof F, Without>> {
  const left = new Set<string>(without)
  return onlyChangeable(type, Object.keys(type.definition.fields).filter((name): name is Exclude<keyof F, Without> & string => !left.has(name)))
}

/** The arguments of a command that changes one record: these of its fields, and no other that it may get one day. */
export function onlyChangeable<F extends Record<string, FieldType>, const Names extends keyof F & string>(type: RecordType<F>, only: readonly Names[]): Changeable<F, Names> {
  const fields = Object.entries(type.definition.fields).filter(([name]) => (only as readonly string[]).includes(name))
  // Each keeps the form of its own type, which an object made of entries does not know.
  return changeable(fields) as Changeable<F, Names>
}

/** Removes of all records of a collection that some field of theirs ties to a record. */
export function removalsOf(state: State, record: unknown, field: string, to: Id): Change[] {
  const type = record as RecordType
  return type.list(state).filter((one) => (one as Fields)[field] === to).map((one) => type.remove(one))
}
