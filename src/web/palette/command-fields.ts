import type { z } from 'zod'
import type { CommandType } from '../../core/kernel/command.ts'
import { id as idSchema } from '../../core/kernel/record-commands.ts'
import type { RecordType } from '../../core/kernel/record-type.ts'
import { recordTypes } from '../../core/root.ts'

/** How one argument of a command is asked for. */
export type FieldForm =
  | { readonly kind: 'record'; readonly collection: string; readonly many: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly string[]; readonly many: boolean }
  | { readonly kind: 'line' | 'prose' | 'lines' | 'day' | 'window' | 'flag' | 'json' }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly isWhole: boolean }

export type CommandField = FieldForm & {
  /** Where the value stands in the arguments: "window", "words.bucket". */
  readonly path: string
  readonly label: string
  readonly isNeeded: boolean
  /** May be unset with null. */
  readonly isUnsettable: boolean
  /** The small object that it is a part of. All its parts are sent together, or none. */
  readonly whole?: { readonly path: string; readonly isNeeded: boolean; readonly isUnsettable: boolean }
}

/** The parts of a zod schema's definition that are looked at. */
interface Definition {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly entries?: Readonly<Record<string, string>>
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly format?: string
}

/** Lines of a text up to this many letters are asked for in one line. */
const lineLimit = 2_000

/** The fields of a command's form, read from its arguments and from what its noun's records point at. */
export function commandFields(command: Pick<CommandType, 'name' | 'args'>): CommandField[] {
  const noun = command.name.split('.')[0] ?? ''
  const type = typeOfNoun(noun)
  return fieldsOf((definitionOf(command.args).shape ?? {}), '', { noun, type })
}

/** In place of a collection: a record of any. Its value is "<collection>/<id>". */
export const anything = '*'

interface Around {
  readonly noun: string
  readonly type: RecordType | undefined
}

function fieldsOf(shape: Readonly<Record<string, z.ZodType>>, before: string, around: Around): CommandField[] {
  return Object.entries(shape).flatMap(([name, schema]): CommandField[] => {
    // A record of any kind is named by its collection and its id, and chosen as one.
    const isAnything = shape['collection'] !== undefined && shape['record'] !== undefined
    if (isAnything && name === 'collection') return []
    if (isAnything && name === 'record') return [{ path: 'record', label: 'About what', isNeeded: true, isUnsettable: false, kind: 'record', collection: anything, many: false }]
    const { inner, isNeeded, isUnsettable } = unwrap(schema)
    const path = `${before}${name}`
    const definition = definitionOf(inner)
    if (unasked.has(path) || unasked.has(`${around.noun} ${path}`)) return []
    if (definition.type === 'object' && !isWindow(definition) && isFlat(definition)) return partsOf(definition, { path, isNeeded, isUnsettable }, around)
    return [{ path, label: labelOf(name, around), isNeeded, isUnsettable, ...formOf(inner, name, around) }]
  })
}

/** A place among others is made by dragging, the reason of any command has a field of its own, and each holiday and freeze a command of its own. */
const unasked: ReadonlySet<string> = new Set(['rank', 'reason', 'settings holidays', 'settings freezes'])

/** The parts of a small object. */
function partsOf({ shape = {} }: Definition, whole: NonNullable<CommandField['whole']>, around: Around): CommandField[] {
  const name = whole.path.replace(/([A-Z])/g, ' $1').toLowerCase()
  return fieldsOf(shape, `${whole.path}.`, around).map((field) => ({ ...field, label: `${field.label} (${name})`, isNeeded: whole.isNeeded && field.isNeeded, whole }))
}

function formOf(schema: z.ZodType, name: string, around: Around): FieldForm {
  const definition = definitionOf(schema)
  const element = definition.type === 'array' ? definition.element : undefined
  const collection = collectionOf(element ?? schema, name, around)
  if (collection !== undefined) return { kind: 'record', collection, many: element !== undefined }
  switch (definition.type) {
    case 'enum':
      return { kind: 'choice', choices: Object.values(definition.entries ?? {}), many: false }
    case 'boolean':
      return { kind: 'flag' }
    case 'number':
      return { kind: 'number', isWhole: definition.format === 'safeint', ...boundsOf(schema) }
    case 'string':
      return { kind: definition.format === 'date' ? 'day' : longestOf(schema) > lineLimit ? 'prose' : 'line' }
    case 'object':
      return { kind: isWindow(definition) ? 'window' : 'json' }
    case 'array':
      return element === undefined ? { kind: 'json' } : listOf(element)
    default:
      return { kind: 'json' }
  }
}

function listOf(element: z.ZodType): FieldForm {
  const definition = definitionOf(element)
  if (definition.type === 'enum') return { kind: 'choice', choices: Object.values(definition.entries ?? {}), many: true }
  return { kind: definition.type === 'string' && definition.format === undefined ? 'lines' : 'json' }
}

/** The collection that an id names: what the noun's own field points at, or what the argument is called. */
function collectionOf(schema: z.ZodType, name: string, { noun, type }: Around): string | undefined {
  const to = type?.definition.fields[name]?.to
  if (to !== undefined) return to
  if (schema !== idSchema) return undefined
  if (name === 'id' || name === 'before') return type?.collection
  return (typeOfNoun(name) ?? typeOfNoun(singular(name)) ?? typeOfNoun(noun))?.collection
}

const singular = (name: string) => name.replace(/s$/, '')

/** The record type that a command's noun or an argument speaks of. */
function typeOfNoun(noun: string): RecordType | undefined {
  const words = new Set([noun.replaceAll('-', ' '), `activity ${noun}`, `customer ${noun}`])
  const found = [...recordTypes.values()].find(({ word }) => words.has(word))
  return found ?? [...recordTypes.values()].find(({ collection }) => collection === noun || collection === `${noun}s`)
}

function unwrap(schema: z.ZodType): { readonly inner: z.ZodType; readonly isNeeded: boolean; readonly isUnsettable: boolean } {
  let inner = schema
  let isUnsettable = false
  for (let definition = definitionOf(inner); definition.innerType !== undefined; definition = definitionOf(inner)) {
    if (definition.type === 'nullable') isUnsettable = true
    inner = definition.innerType
  }
  return { inner, isNeeded: !schema.safeParse(undefined).success, isUnsettable }
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition

const isWindow = ({ shape = {} }: Definition) => Object.keys(shape).sort().join() === 'end,precision,start'

/** A few plain texts under one name, such as the words for bucket and outlier, are asked for one by one. */
function isFlat({ shape = {} }: Definition): boolean {
  return Object.values(shape).every((one) => ['string', 'number', 'boolean', 'enum'].includes(definitionOf(unwrap(one).inner).type))
}

function longestOf(schema: z.ZodType): number {
  const { maxLength } = schema as { readonly maxLength?: number | null }
  return maxLength ?? 0
}

function boundsOf(schema: z.ZodType): { readonly min?: number; readonly max?: number } {
  const { minValue, maxValue } = schema as { readonly minValue?: number | null; readonly maxValue?: number | null }
  const [min, max] = [boundOf(minValue), boundOf(maxValue)]
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
}

/** What every number keeps to is no bound. */
const boundOf = (value: number | null | undefined) => (typeof value === 'number' && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined)

/** Names that camel case alone would tell badly. */
const labels: Readonly<Record<string, string>> = {
  own: 'Own fields', mark: 'How far it may go', classes: 'What it may see', inside: 'Inside the company', before: 'Before which one',
  neverOutside: 'Words that must not leave', fiscalYearStart: 'Month in which the fiscal year begins', obtainedOn: 'Obtained on', confirmedOn: 'Confirmed on',
  outsideTitle: 'Title for outside', window: 'When', zone: 'Time zone', said: 'What the source said', product: 'Product', hue: 'Hue, 1 to 12', effort: 'Effort in days', shared: 'Shared with everybody', key: 'Short name in addresses',
}

function labelOf(name: string, { noun }: Around): string {
  if (name === 'id') return `Which ${noun.replaceAll('-', ' ')}`
  const known = labels[name]
  if (known !== undefined) return known
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
