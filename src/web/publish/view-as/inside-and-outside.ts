import { classOfRecord } from '../../../core/audiences/classes.ts'
import { outsideIdMaker } from '../../../core/audiences/outside-ids.ts'
import type { View, ViewRecord } from '../../../core/audiences/view.ts'
import { toldChange } from '../../../core/history/told-change.ts'
import type { Json } from '../../../lib/json.ts'
import { type FieldClass, narrowest } from '../../../core/kernel/field-class.ts'
import { fieldWord } from '../../../core/kernel/field-word.ts'
import { type Item, items } from '../../../core/plans/plans.ts'
import type { State } from '../../../core/kernel/state.ts'
import type { LabelStyle } from '../../../core/time/label.ts'
import { seenKey } from '../../settings/audiences/told-changes.ts'
import { toldValue } from './told-change.ts'

/** One field of an item: what members read, and what the audience reads in its place. */
export interface BothSides {
  readonly field: string
  readonly word: string
  readonly mine: string | undefined
  readonly theirs: string | undefined
}

export interface InsideAndOutside {
  readonly told: readonly BothSides[]
  /** Fields of it that stay inside, with the class that keeps them. */
  readonly kept: readonly { readonly word: string; readonly mine: string; readonly why: FieldClass }[]
}

/** The item that a View has under an id. Inside they are the same; outside the id is found again under the key that it was made with. */
export function itemSeen(state: State, view: View, id: string): Item | undefined {
  if (view.audience.inside) return items.get(state, id)
  const make = outsideIdMaker(seenKey)
  return items.list(state).find((item) => make('items', item.id) === id)
}

/** An item field by field, as members read it and as an audience does. */
export function insideAndOutside(state: State, item: Item, view: View, seen: ViewRecord | undefined, style: LabelStyle): InsideAndOutside {
  const after = Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'id')) as { [field: string]: Json }
  const mine = new Map(toldChange({ kind: 'update', collection: 'items', id: item.id, before: {}, after }, state, style).fields.map(({ field, to }) => [field, to]))
  const named = [...new Set([...Object.keys(items.definition.fields), 'customers'])]
  const told = named.flatMap((field): BothSides[] => {
    const value = seen?.[field]
    if (value === undefined || field === 'own' || field === 'kind') return []
    return [{ field, word: fieldWord(field), mine: mine.get(field === 'customers' ? 'accounts' : field), theirs: toldValue(view, 'items', field, value) }]
  })
  const isTold = new Set(['kind', ...told.flatMap(({ field }) => (field === 'customers' ? ['customers', 'accounts'] : [field]))])
  const ofRecord = classOfRecord(items as never, item as never)
  const kept = [...mine].flatMap(([field, text]) => (isTold.has(field) || text === undefined ? [] : [{ word: fieldWord(field), mine: text, why: narrowest(ofRecord, classOf(field)) }]))
  return { told, kept }
}

const classOf = (field: string): FieldClass | undefined => (items.definition.fields as Readonly<Record<string, { readonly class?: FieldClass }>>)[field]?.class
