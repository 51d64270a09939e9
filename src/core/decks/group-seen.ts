import type { View } from '../audiences/view.ts'
import type { Change, Fields, Id, Name } from '../kernel/change.ts'
import { State } from '../kernel/state.ts'
import { asks, buyIns, deferrals, showings, stakeholderGroups } from '../stakeholders/stakeholders.ts'

/** What stakeholders say stands in no View, so that it can never leave with one: it is read beside the View of everyone inside. */
const said = [stakeholderGroups, showings, buyIns, asks, deferrals]
const told: readonly Name[] = ['plans', 'items', 'people', 'roadmaps', 'buckets', 'activities', 'connectors']

/**
 * A workspace as a group's deck may tell it: plans and activities as everyone inside sees them, and what stakeholders say of those. What is said of a record
 * that is not in the View, such as a restricted one, is not there either.
 */
export function groupSeen(view: View, workspace: State): State {
  const open = told.flatMap((collection) => view.list(collection).map(({ id, ...fields }) => created(collection, id, fields as Fields)))
  const isHidden = (collection: Name, id: unknown) => typeof id === 'string' && workspace.get(collection, id) !== undefined && view.get(collection, id) === undefined
  const spoken = said.flatMap((type) => workspace.list(type.collection).flatMap(({ id, ...fields }) => (isHidden('activities', fields['activity']) || isHidden('items', fields['item']) ? [] : [created(type.collection, id, fields as Fields)])))
  return State.empty.apply([...open, ...spoken])
}

/** What is another in one than in the other, of what can move. */
export function differencesSeen(before: State, after: State): Change[] {
  return ['items', 'activities', 'connectors'].flatMap((collection) => {
    const ids = [...new Set([...before.list(collection), ...after.list(collection)].map(({ id }) => id))].sort()
    return ids.flatMap((id) => difference(collection, id, before, after))
  })
}

function difference(collection: Name, id: Id, before: State, after: State): Change[] {
  const [was, is] = [before.get(collection, id), after.get(collection, id)]
  if (was === undefined) return is === undefined ? [] : [created(collection, id, fieldsOf(is))]
  if (is === undefined) return [{ kind: 'remove', collection, id, before: fieldsOf(was) }]
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
  const side = (record: Fields) => Object.fromEntries(names.map((name) => [name, record[name] ?? null]))
  return names.length === 0 ? [] : [{ kind: 'update', collection, id, before: side(fieldsOf(was)), after: side(fieldsOf(is)) }]
}

function fieldsOf(record: { readonly id: Id; readonly [field: string]: unknown }): Fields {
  const { id: _, ...fields } = record
  return fields as Fields
}

function created(collection: Name, id: Id, after: Fields): Change {
  return { kind: 'create', collection, id, after }
}
