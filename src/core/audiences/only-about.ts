import type { Id, Name, StoredRecord } from '../kernel/change.ts'
import { targetsOf } from '../kernel/targets.ts'
import { State } from '../kernel/state.ts'
import { coverage, items, sources } from '../plans/plans.ts'
import { recordTypes } from '../root.ts'
import { settings } from '../workspace/workspace.ts'
import { accounts } from '../accounts/accounts.ts'
import { allowedWords } from './words/allowed-words.ts'

/** What decides over telling any record. */
const deciding: readonly Name[] = [settings, sources, allowedWords, accounts].map(({ collection }) => collection)

/**
 * The part of a state that tells some records as the whole would: they, all that they name and what that names, the decisions about their
 * items, and what decides over every record. So a few records of the past are told without a View of all of it.
 */
export function onlyAbout(state: State, wanted: Iterable<{ readonly collection: Name; readonly id: Id }>): State {
  const found = new Map<Name, Map<Id, StoredRecord>>()
  const take = (collection: Name, id: Id) => {
    const records = found.get(collection) ?? new Map<Id, StoredRecord>()
    const record = records.has(id) ? undefined : state.get(collection, id)
    if (record === undefined) return
    found.set(collection, records.set(id, record))
    for (const [field, to] of recordTypes.get(collection)?.references ?? []) for (const target of targetsOf(record[field])) take(to, target)
  }
  for (const { collection, id } of wanted) take(collection, id)
  for (const { id, item } of state.each(coverage.collection)) if (found.get(items.collection)?.has(String(item)) === true) take(coverage.collection, id)
  for (const collection of deciding) for (const { id } of state.each(collection)) take(collection, id)
  let part = State.empty
  for (const [collection, records] of found) part = part.withCollection(collection, records.values())
  return part
}
