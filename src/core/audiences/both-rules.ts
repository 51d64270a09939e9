import type { Fields, StoredRecord } from '../kernel/change.ts'
import { type FieldClass, narrowest } from '../kernel/field-class.ts'
import type { RecordType } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { sources, type Source } from '../plans/plans.ts'
import { recordTypes } from '../root.ts'
import { settings } from '../workspace/workspace.ts'

/**
 * An earlier state as it may be told today: under the rules of then and of now. What has been marked, classed or worded inwards since
 * is not told again by a View of the past, nor by an outline that starts there; what was inside then stays inside, too. Marks and
 * columns are the narrowest of both, words that must not leave are those of both, and words chosen for outside since stand already.
 */
export function underBothRules(then: State, now: State): State {
  const marked = [...recordTypes.values()].filter(({ definition }) => 'mark' in definition.fields)
  let state = then.withCollection(sources.collection, sources.list(then).map((source) => withColumnsOfBoth(source, sources.get(now, source.id))))
  state = state.withCollection(settings.collection, settings.list(then).map((one) => withWordsOfBoth(one, now)))
  for (const type of marked) {
    state = state.withCollection(type.collection, state.list(type.collection).map((record) => withMarkOfBoth(type, record, now.get(type.collection, record.id))))
  }
  return state
}

/** Columns of both, side by side: the class of a field is the narrowest of all that name it. */
function withColumnsOfBoth(then: Source, now: Source | undefined): StoredRecord {
  const columns = Object.entries(then.columns).flatMap(([collection, list]) => {
    const present = now === undefined ? list : now.columns[collection]
    return present === undefined ? [] : [[collection, [...list, ...present]] as const]
  })
  return { ...(then as unknown as Fields), id: then.id, columns: Object.fromEntries(columns) }
}

function withWordsOfBoth(then: { readonly id: string; readonly neverOutside?: readonly string[] | undefined }, now: State): StoredRecord {
  const words = new Set([...(then.neverOutside ?? []), ...settings.list(now).flatMap((one) => one.neverOutside ?? [])])
  return { ...(then as unknown as Fields), id: then.id, neverOutside: [...words] }
}

function withMarkOfBoth(type: RecordType, then: StoredRecord, now: StoredRecord | undefined): StoredRecord {
  if (now === undefined) return then
  const markOf = (record: StoredRecord) => (record['mark'] as FieldClass | undefined) ?? type.definition.defaultMark
  const words = then['outsideTitle'] === undefined && now['outsideTitle'] !== undefined ? { outsideTitle: now['outsideTitle'] } : {}
  return { ...then, mark: narrowest(markOf(then), markOf(now)), ...words } as StoredRecord
}
