import type { Fields, Name, StoredRecord } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Source, sources } from '../plans/plans.ts'
import { recordTypes } from '../root.ts'

/**
 * An earlier state in which a record that another source speaks for since, or none any more, is classed by both: each such pair of sources
 * stands as one that has the columns of the two.
 */
export function withSourcesOfBoth(then: State, now: State): State {
  const joined = new Map<string, Source>()
  let state = then
  for (const { collection, definition } of recordTypes.values()) {
    if (!('source' in definition.fields)) continue
    const records = [...then.each(collection)]
    const told = records.map((record) => {
      const present = now.get(collection, record.id)
      const [was, is] = [record['source'], present?.['source']]
      if (present === undefined || was === is) return record
      const [first, second] = [sources.get(then, was as string | undefined), sources.get(now, is as string | undefined)]
      const id = `${first?.id ?? ''} and ${second?.id ?? ''}`
      if (!joined.has(id)) joined.set(id, sourceOfBoth(id, first, second))
      return { ...record, source: id } as StoredRecord
    })
    if (told.some((record, at) => record !== records[at])) state = state.withCollection(collection, told)
  }
  return joined.size === 0 ? state : state.withCollection(sources.collection, [...then.each(sources.collection), ...([...joined.values()] as unknown as StoredRecord[])])
}

function sourceOfBoth(id: string, first: Source | undefined, second: Source | undefined): Source {
  const both = [first, second].filter((one) => one !== undefined)
  return { ...(both[0] as unknown as Fields), id, title: both.map(({ title }) => title).join(' and '), columns: columnsOfBoth(first?.columns, second?.columns) } as unknown as Source
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
