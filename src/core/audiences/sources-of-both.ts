import type { Json } from '../../lib/json.ts'
import type { Name, StoredRecord } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Source, sources } from '../plans/plans.ts'
import { recordTypes } from '../root.ts'

/**
 * An earlier state in which a record that another source speaks for since, or none any more, is classed by both: each such pair of sources
 * stands as one that has the columns of the two.
 */
export function withSourcesOfBoth(then: State, now: State): State {
  const joined = new Map<string, StoredRecord>()
  let state = then
  for (const { collection, definition } of recordTypes.values()) {
    if (!('source' in definition.fields) || then.count(collection) === 0) continue
    const records = [...then.each(collection)]
    const told = records.map((record) => {
      const present = now.get(collection, record.id)
      const [was, is] = [record['source'], present?.['source']]
      if (present === undefined || was === is) return record
      const [first, second] = [sourceIn(then, was), sourceIn(now, is)]
      const id = `${first?.id ?? ''} and ${second?.id ?? ''}`
      if (!joined.has(id)) joined.set(id, sourceOfBoth(id, first, second))
      return { ...record, source: id } as StoredRecord
    })
    if (told.some((record, at) => record !== records[at])) state = state.withCollection(collection, told)
  }
  return joined.size === 0 ? state : state.withCollection(sources.collection, [...then.each(sources.collection), ...joined.values()])
}

function sourceIn(state: State, id: Json | undefined): StoredRecord | undefined {
  return typeof id === 'string' ? state.get(sources.collection, id) : undefined
}

function sourceOfBoth(id: string, first: StoredRecord | undefined, second: StoredRecord | undefined): StoredRecord {
  const both = [first, second].filter((one) => one !== undefined)
  const [one, other] = [first, second].map((source) => source?.['columns'] as Columns | undefined)
  return { ...both[0], id, title: both.map(({ title }) => title).join(' and '), columns: columnsOfBoth(one, other) }
}

type Columns = Source['columns']

/**
 * Columns of both, side by side: the class of a field is the narrowest of all that name it. An own field leaves only where both name it, and
 * a collection where both tell of it; what was written by hand has no columns at all.
 */
export function columnsOfBoth(first: Columns | undefined, second: Columns | undefined): Columns {
  const names = new Set<Name>([...Object.keys(first ?? {}), ...Object.keys(second ?? {})])
  return Object.fromEntries([...names].flatMap((name) => {
    const [one, other] = [first, second].map((columns) => (columns === undefined ? [] : columns[name]))
    if (one === undefined || other === undefined) return []
    const owned = (list: typeof one, column: string) => list.some((named) => named.field === 'own' && named.column === column)
    return [[name, [...one, ...other].filter(({ field, column }) => field !== 'own' || (owned(one, column) && owned(other, column)))]]
  }))
}
