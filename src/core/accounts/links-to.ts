import type { Id, Name, StoredRecord } from '../kernel/change.ts'
import type { RecordType } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { type Account, accounts } from './accounts.ts'
import { accountsNamedIn } from './account-tokens.ts'

/** A record that has to do with an account, and where it says so. */
export interface AccountLink {
  readonly collection: Name
  readonly id: Id
  readonly title: string
  /** Fields that refer to the account, or whose text names it. */
  readonly fields: readonly string[]
}

/**
 * All that concerns an account: each record that refers to it or names it in a text. Only records that `mayRead` lets through, so that
 * nobody learns of one that is not theirs. By collection in the order of the types, then by title.
 */
export function linksToAccount(state: State, account: Pick<Account, 'id' | 'number'>, types: Iterable<RecordType>, mayRead: (collection: Name, record: StoredRecord) => boolean): readonly AccountLink[] {
  return [...types].flatMap((type) => {
    const found = state.list(type.collection).flatMap((record): AccountLink[] => {
      const fields = linkingFields(type, record, account)
      return fields.length === 0 || !mayRead(type.collection, record) ? [] : [{ collection: type.collection, id: record.id, title: titleOf(type, record), fields }]
    })
    return found.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1))
  })
}

/** In how many records each account is named or referred to, of those that `mayRead` lets through. One pass over all records, however many accounts. */
export function countLinks(state: State, types: Iterable<RecordType>, mayRead: (collection: Name, record: StoredRecord) => boolean): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>()
  const numbered = new Map(accounts.list(state).map(({ id, number }) => [number, id]))
  for (const type of types) {
    for (const record of state.list(type.collection)) {
      const found = new Set(Object.keys(record).flatMap((field) => accountsIn(type, record, field, numbered)))
      if (found.size > 0 && mayRead(type.collection, record)) for (const id of found) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  }
  return counts
}

function accountsIn({ definition }: RecordType, record: StoredRecord, field: string, numbered: ReadonlyMap<number, Id>): readonly Id[] {
  const to = definition.fields[field]?.to
  if (to === 'accounts') return [record[field]].flat().filter((id) => typeof id === 'string')
  return field === 'id' || to !== undefined ? [] : numbersIn(record[field]).flatMap((number) => numbered.get(number) ?? [])
}

function linkingFields(type: RecordType, record: StoredRecord, { id, number }: Pick<Account, 'id' | 'number'>): string[] {
  return Object.keys(record).filter((field) => {
    const to = type.definition.fields[field]?.to
    const value = record[field]
    if (to === 'accounts') return Array.isArray(value) ? value.includes(id) : value === id
    return field !== 'id' && to === undefined && numbersIn(value).includes(number)
  })
}

/** The numbers of the accounts that the texts of a value name, at whatever depth. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'string') return accountsNamedIn(value)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => [...accountsNamedIn(key), ...numbersIn(part)])
}

function titleOf({ definition, word }: RecordType, record: StoredRecord): string {
  const title = definition.title === undefined ? undefined : record[definition.title]
  return typeof title === 'string' ? title : word
}
