import type { Id, Name, StoredRecord } from '../kernel/change.ts'
import type { RecordType } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import type { Account } from './accounts.ts'
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

function linkingFields(type: RecordType, record: StoredRecord, { id, number }: Pick<Account, 'id' | 'number'>): string[] {
  return Object.keys(record).filter((field) => {
    const to = type.definition.fields[field]?.to
    const value = record[field]
    if (to === 'accounts') return Array.isArray(value) ? value.includes(id) : value === id
    return field !== 'id' && to === undefined && names(value, number)
  })
}

/** Does any text of a value name the account, at whatever depth? */
function names(value: unknown, number: number): boolean {
  if (typeof value === 'string') return accountsNamedIn(value).includes(number)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, part]) => names(key, number) || names(part, number))
}

function titleOf({ definition, word }: RecordType, record: StoredRecord): string {
  const title = definition.title === undefined ? undefined : record[definition.title]
  return typeof title === 'string' ? title : word
}
