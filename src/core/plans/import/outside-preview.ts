import type { Json } from '../../../lib/json.ts'
import type { Name } from '../../kernel/change.ts'
import { narrowest, type FieldClass } from '../../kernel/field-class.ts'
import type { Arrival } from './arrivals.ts'
import { importables } from './importable.ts'
import { titleOf } from './references.ts'
import type { OutsidePreview } from './report.ts'
import type { SourceRead } from './sources-read.ts'

const examplesShown = 3

const toCustomers = (one: FieldClass) => one === 'public' || one === 'customers'

/**
 * What customers would be able to see of a source: per collection, the columns whose class, field and collection all let them out,
 * with a few examples. A collection whose title may not leave shows nothing at all. Only classes are weighed here; `redact` also
 * weighs marks, references and dates.
 */
export function outsidePreview(source: SourceRead, arrivals: readonly Arrival[], labelOf: (collection: Name, id: string) => string): OutsidePreview[] {
  const previews: OutsidePreview[] = []
  for (const [collection, columns] of Object.entries(source.columns)) {
    const kind = importables.get(collection)
    if (kind === undefined) continue
    const { definition } = kind.type
    const classed = columns.map((one) => {
      // An own field has no class but its column's.
      const field = one.field === 'own' ? one.class : narrowest(one.class, definition.fields[one.field]?.class)
      return { column: one.column, field: one.field, class: narrowest(definition.class, field) }
    })
    const all = classed.filter((one) => toCustomers(one.class))
    const titled = definition.title === undefined || all.some((one) => one.field === definition.title)
    const open = titled ? all : []
    const leaving = open.length === 0 ? [] : arrivals.filter((one) => one.draft.collection === collection && !one.refused && maySee(one))
    const examples = leaving.slice(0, examplesShown).map((arrival) => example(arrival, open, labelOf))
    previews.push({ source: source.title, collection, open, count: leaving.length, examples })
  }
  return previews
}

function maySee({ fields, now, kind }: Arrival): boolean {
  if (!kind.fields.has('mark')) return true
  return toCustomers((now?.['mark'] ?? fields['mark'] ?? kind.type.definition.defaultMark ?? 'internal') as FieldClass)
}

function example(arrival: Arrival, open: OutsidePreview['open'], labelOf: (collection: Name, id: string) => string): { [field: string]: Json } {
  const shown = new Map<string, Json>()
  if (arrival.kind.type.definition.title === undefined) shown.set('record', titleOf(arrival))
  for (const { column, field } of open) {
    if (field === 'own') {
      const own = arrival.fields['own'] as { [key: string]: Json } | undefined
      if (own !== undefined && Object.hasOwn(own, column)) shown.set(column, own[column] as Json)
      continue
    }
    const value = arrival.fields[field]
    const to = arrival.kind.references.get(field)
    if (value === undefined) continue
    if (to === undefined) shown.set(field, value)
    else shown.set(field, Array.isArray(value) ? value.map((id) => labelOf(to, String(id))) : labelOf(to, String(value)))
  }
  return Object.fromEntries(shown)
}
