import { accounts, neutralCode } from '../accounts/accounts.ts'
import { restrictedNames } from '../accounts/restricted-names.ts'
import type { StoredRecord } from '../kernel/change.ts'
import { type FieldClass, narrowest } from '../kernel/field-class.ts'
import type { RecordType } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { sources, type Source } from '../plans/plans.ts'
import { recordTypes } from '../root.ts'
import { settings } from '../workspace/workspace.ts'
import { columnsOfBoth, withSourcesOfBoth } from './sources-of-both.ts'
import { spellingOf } from './words/allowed-to.ts'
import { type AllowedWord, allowedWords } from './words/allowed-words.ts'

/**
 * An earlier state as it may be told today: under the rules of then and of now. What has been marked, classed or worded inwards since
 * is not told again by a View of the past, nor by an outline that starts there; what was inside then stays inside, too. Marks and
 * columns are the narrowest of both, words that must not leave are those of both, names kept apart since are told in no past, and words chosen for outside since stand already.
 */
export function underBothRules(then: State, now: State): State {
  const marked = [...recordTypes.values()].filter(({ definition }) => 'mark' in definition.fields)
  let state = withSourcesOfBoth(then.withCollection(sources.collection, then.list(sources.collection).map((source) => withColumnsOfBoth(source, sources.get(now, source.id)))), now)
  state = state.withCollection(settings.collection, then.list(settings.collection).map((one) => withWordsOfBoth(one, now)))
  state = state.withCollection(allowedWords.collection, then.list(allowedWords.collection).filter(({ id }) => isAllowedStill(allowedWords.need(then, id), now)))
  state = withNamesApart(state, now)
  for (const type of marked) {
    if (state.count(type.collection) === 0) continue
    state = state.withCollection(type.collection, state.list(type.collection).map((record) => withMarkOfBoth(type, record, now.get(type.collection, record.id))))
  }
  return state
}

/** A customer whose name is kept apart by now is called by its number in the past too, and what it is called is still looked for. */
function withNamesApart(then: State, now: State): State {
  const apart = restrictedNames.list(now)
  if (apart.length === 0) return then
  const kept = new Set(apart.map(({ account }) => account))
  const told = accounts.list(then).map(({ aliases, ...account }) => (kept.has(account.id) ? { ...account, name: neutralCode(account.number), restricted: true as const } : { ...account, ...(aliases === undefined ? {} : { aliases }) }))
  const earlier = restrictedNames.list(then).filter(({ account }) => !kept.has(account))
  return then.withCollection(accounts.collection, told as readonly StoredRecord[]).withCollection(restrictedNames.collection, [...earlier, ...apart] as readonly StoredRecord[])
}

function withColumnsOfBoth(then: StoredRecord, now: Source | undefined): StoredRecord {
  return now === undefined ? then : { ...then, columns: columnsOfBoth(then['columns'] as Source['columns'], now.columns) }
}

function withWordsOfBoth(then: StoredRecord, now: State): StoredRecord {
  const words = new Set([...((then['neverOutside'] as string[] | undefined) ?? []), ...settings.list(now).flatMap((one) => one.neverOutside ?? [])])
  return { ...then, neverOutside: [...words] }
}

/** What an owner let leave then, and has not taken back. */
function isAllowedStill({ word, audience }: AllowedWord, now: State): boolean {
  return allowedWords.list(now).some((one) => spellingOf(one.word) === spellingOf(word) && (one.audience === undefined || one.audience === audience))
}

function withMarkOfBoth(type: RecordType, then: StoredRecord, now: StoredRecord | undefined): StoredRecord {
  if (now === undefined) return then
  const markOf = (record: StoredRecord) => (record['mark'] as FieldClass | undefined) ?? type.definition.defaultMark
  const words = then['outsideTitle'] === undefined && now['outsideTitle'] !== undefined ? { outsideTitle: now['outsideTitle'] } : {}
  return { ...then, mark: narrowest(markOf(then), markOf(now)), ...words } as StoredRecord
}
