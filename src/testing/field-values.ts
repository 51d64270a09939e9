import fc from 'fast-check'
import type { Json } from '../lib/json.ts'
import { fieldClasses, narrowest } from '../core/kernel/field-class.ts'
import type { FieldType, RecordType } from '../core/kernel/record-type.ts'
import { recordTypes } from '../core/root.ts'
import type { Dice } from './dice.ts'
import { arbitraryDay } from './schema-arbitrary.ts'
import { arbitraryField, arbitraryText } from './state-arbitrary.ts'

/** Values that each field is given. */
const many = 60

/** Words of what stays inside. They stand nowhere else: what a workspace keeps back from outsiders it keeps back wherever it stands, so naming a person otherwise must not be to name what is shown. */
const insideText = fc.array(fc.constantFrom('obelisk', 'marzipan', 'quince', 'lantern', 'tundra', 'saffron', 'walnut', 'zephyr'), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))

/** Now and then a text with signs that some format must write in a way of its own. */
const text = fc.oneof({ weight: 6, arbitrary: arbitraryText }, { weight: 1, arbitrary: fc.constantFrom('amber & <birch>', 'cedar "delta"', '=ember()', 'Łódź fjord', 'glade, heath; amber', 'birch\u00a0cedar', 'https://example.com/delta?x=1&y=2') })

/** Fields whose schema says less than what uses them knows: real zones, short spans, small figures. */
const narrower: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'settings.zone': fc.constantFrom('UTC', 'Europe/Oslo', 'America/New_York', 'Asia/Tokyo'),
  'settings.holidays': fc.array(fc.record({ day: arbitraryDay, name: arbitraryText }), { minLength: 1, maxLength: 2 }),
  'decks.months': fc.integer({ min: 3, max: 24 }),
}

const pools = new Map<string, readonly Json[]>()

/** Some value that fits a field which is no reference. The values of a field are made once, so that thousands of records cost little. */
export function valueFor(type: RecordType, field: string, dice: Dice, inside = field !== 'own' && staysInside(type, field)): Json {
  const plain = `${type.collection}.${field}`
  const name = inside ? `${plain} inside` : plain
  let pool = pools.get(name)
  if (pool === undefined) pools.set(name, (pool = fc.sample(narrower[plain] ?? arbitraryField(type, field, inside ? insideText : text), { numRuns: many, seed: 7 }) as Json[]))
  return dice.pick(pool)
}

const optional = new Map<FieldType, boolean>()

/** May a record do without the field? */
export function isOptional(field: FieldType): boolean {
  let may = optional.get(field)
  if (may === undefined) optional.set(field, (may = field.type.safeParse(undefined).success))
  return may
}

/** A reference with which the whole record is shown or kept inside: one that must be there, or that says what the record is about. */
export function holdsRecord(field: FieldType): boolean {
  return field.isAbout === true || !isOptional(field)
}

const lists = new Map<FieldType, boolean>()

/** Does a reference name several records? */
export function takesMany(field: FieldType): boolean {
  let does = lists.get(field)
  if (does === undefined) lists.set(field, (does = field.type.safeParse(['one']).success))
  return does
}

/** Must a field stay inside by its own class, or its collection's? What a source calls own leaves where its column says so. */
export function staysInside({ definition }: RecordType, field: string): boolean {
  return definition.inNoView === true || ['internal', 'restricted'].includes(narrowest(definition.class, definition.fields[field]?.class))
}

/** Columns of a source that name any field of what it brings, each with any class, and own fields by names that records have. */
export function columnsFor(dice: Dice): Json {
  const imported = [...recordTypes.values()].filter(({ definition }) => 'source' in definition.fields && dice.chance(0.65))
  return Object.fromEntries(imported.map(({ collection, definition }) => {
    const named = Object.keys(definition.fields).filter((field) => !['source', 'mark'].includes(field) && dice.chance(field === 'title' || field === 'name' ? 0.1 : 0.3))
    const columns = named.map((field) => ({ column: field === 'own' ? dice.pick(['alpha', 'beta', 'gamma']) : `${field} column`, field, class: dice.pick(classes) }))
    return [collection, [...columns, { column: 'left alone', field: 'ignore', class: dice.pick(fieldClasses) }]]
  }))
}

/** The classes that columns have most are those that may leave. */
const classes = ['public', 'customers', 'customers', 'sales', 'internal', 'restricted'] as const
