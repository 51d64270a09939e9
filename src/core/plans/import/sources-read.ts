import { sameJson } from '../../../lib/json.ts'
import type { Change, Id, Name } from '../../kernel/change.ts'
import type { Day } from '../../kernel/command.ts'
import { narrowest } from '../../kernel/field-class.ts'
import type { State } from '../../kernel/state.ts'
import type { ColumnMapping, Reading } from '../draft.ts'
import { sources, type Source } from '../plans.ts'
import { machineryFields } from './importable.ts'

type Column = Source['columns'][string][number]

/** One source as this import reads it: its record, if it was known before, and what its readings speak of. */
export interface SourceRead {
  readonly id: Id
  readonly record: Source | undefined
  readonly title: string
  readonly shape: string
  readonly plan: Id | undefined
  readonly readings: readonly Reading[]
  /** Per collection, the columns to remember: those of the readings, with remembered classes, and older ones that this file lacks. */
  readonly columns: { readonly [collection: string]: readonly Column[] }
  /** Per collection, the fields that a column of this very reading fills: absent in a draft, they are unset in the record. */
  readonly filled: ReadonlyMap<Name, ReadonlySet<string>>
  /** Collections that the readings speak of. What they do not speak of is never gone. */
  readonly covered: ReadonlySet<Name>
  /** Some row could not be taken, so nobody can say what is gone. */
  readonly incomplete: boolean
}

/** Groups readings into sources, each found again by its shape and title, and joins their columns with the remembered ones. */
export function sourcesRead(state: State, readings: readonly Reading[], plan: Id | undefined, newId: (name: string) => Id): SourceRead[] {
  const known = new Map<string, Source>()
  for (const record of sources.list(state)) {
    const name = nameOf(record)
    if (!known.has(name)) known.set(name, record)
  }
  const groups = new Map<string, Reading[]>()
  for (const reading of readings) groups.set(nameOf(reading), [...(groups.get(nameOf(reading)) ?? []), reading])
  return [...groups].map(([name, group]) => sourceRead(known.get(name), group, plan, newId(`sources|${name}`)))
}

function nameOf({ shape, title }: { readonly shape: string; readonly title: string }): string {
  return `${shape}|${title}`
}

function sourceRead(record: Source | undefined, readings: readonly Reading[], plan: Id | undefined, freshId: Id): SourceRead {
  const { title, shape } = readings[0] as Reading
  const filled = new Map<Name, Set<string>>()
  const covered = new Set<Name>()
  const columns: Record<string, readonly Column[]> = { ...record?.columns }
  for (const reading of readings) {
    for (const [collection, mappings] of Object.entries(reading.columns)) {
      const fields = filled.get(collection) ?? new Set()
      // A column may class the record's key; the machinery fills that, and a draft that does not say it never unsets it.
      for (const { field } of mappings) if (!machineryFields.has(field)) fields.add(field)
      filled.set(collection, fields)
      columns[collection] = joinColumns(columns[collection] ?? [], mappings)
    }
    for (const draft of reading.drafts) if (draft.shared !== true) covered.add(draft.collection)
  }
  // Targets are parts of their items: a file that speaks of items speaks of their stages too.
  if (covered.has('items')) covered.add('stage-targets')
  return {
    id: record?.id ?? freshId, record, title, shape, plan: plan ?? record?.plan, readings, columns, filled, covered,
    incomplete: readings.some((reading) => reading.remarks.some((remark) => remark.severity === 'error')),
  }
}

/**
 * The columns of a reading over the remembered ones. A remembered class stands unless a person said another in this import; a column
 * that now goes to another field keeps the narrowest of both classes, so that a changed mapping never opens anything.
 */
export function joinColumns(remembered: readonly Column[], read: readonly ColumnMapping[]): readonly Column[] {
  const now = new Set(read.map(({ column }) => column))
  const byColumn = new Map<string, Column[]>()
  for (const one of remembered) byColumn.set(one.column, [...(byColumn.get(one.column) ?? []), one])
  const joined = read.map(({ column, field, class: said, given }): Column => {
    if (given === true) return { column, field, class: said }
    const before = byColumn.get(column) ?? []
    const same = before.find((one) => one.field === field)
    if (same !== undefined) return same
    const moved = before.filter((one) => !read.some((other) => other.column === column && other.field === one.field))
    return { column, field, class: moved.length === 0 ? said : narrowest(said, ...moved.map((one) => one.class)) }
  })
  return [...joined, ...remembered.filter(({ column }) => !now.has(column))]
}

/** The change of the source's own record: made when new; otherwise only when its columns, its plan or any of its records changed. */
export function sourceChange(source: SourceRead, recordsChanged: boolean, today: Day): Change[] {
  const { record, title, shape, columns, plan } = source
  const fields = { columns: mutable(columns), ...(plan === undefined ? {} : { plan }) }
  if (record === undefined) return [sources.create(source.id, { title, shape, ...fields, readOn: today })]
  const changed = recordsChanged || !sameJson(record.columns, columns) || (plan !== undefined && plan !== record.plan)
  return changed ? sources.update(record, { ...fields, readOn: today }) : []
}

function mutable(columns: SourceRead['columns']): Record<string, Column[]> {
  return Object.fromEntries(Object.entries(columns).map(([collection, list]) => [collection, list.map((column) => ({ ...column }))]))
}
