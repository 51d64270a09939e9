import { type Account, accounts, neutralCode } from '../../core/accounts/accounts.ts'
import type { Id } from '../../core/kernel/change.ts'
import type { State } from '../../core/kernel/state.ts'
import { aliasesLine } from './aliases-text.ts'
import type { AccountsSearch } from './search.ts'

export const accountColumns = ['number', 'name', 'aliases', 'code', 'links'] as const
export type AccountColumn = (typeof accountColumns)[number]

export const accountColumnWords: Readonly<Record<AccountColumn, string>> = { number: 'Number', name: 'Name', aliases: 'Also called', code: 'Outside', links: 'Named in' }

export interface AccountRow {
  readonly account: Account
  readonly texts: Readonly<Record<AccountColumn, string>>
}

/**
 * The accounts that fit what is looked for, in the order that the address asks for; by number otherwise. A name, another name, a number and
 * a neutral code are found, also one that stands in a whole sentence pasted from a deck.
 */
export function accountRows(state: State, { q, sort }: AccountsSearch, counts: ReadonlyMap<Id, number>): readonly AccountRow[] {
  const all = accounts.list(state).filter(fits(q ?? '')).map((account): AccountRow => ({ account, texts: textsOf(account, counts.get(account.id) ?? 0) }))
  const column = (sort?.replace('-', '') ?? 'number') as AccountColumn
  const by = column === 'number' || column === 'code' || column === 'links' ? figure(column, counts) : words(column)
  all.sort((a, b) => by(a, b) || a.account.number - b.account.number)
  return sort?.startsWith('-') === true ? all.reverse() : all
}

function textsOf(account: Account, links: number): AccountRow['texts'] {
  const { number, name, aliases } = account
  return { number: String(number), name, aliases: aliasesLine(aliases), code: neutralCode(number), links: links === 0 ? '' : String(links) }
}

const figure = (column: AccountColumn, counts: ReadonlyMap<Id, number>) => (a: AccountRow, b: AccountRow) => (column === 'links' ? (counts.get(a.account.id) ?? 0) - (counts.get(b.account.id) ?? 0) : a.account.number - b.account.number)
/** What has no word stands behind every word. */
const words = (column: AccountColumn) => (a: AccountRow, b: AccountRow) => (a.texts[column] || '\uffff').localeCompare(b.texts[column] || '\uffff')

function fits(q: string): (account: Account) => boolean {
  const asked = q.trim().toLowerCase()
  if (asked === '') return () => true
  const codes = new Set([...asked.matchAll(/(?:customer\s+|account\s*:\s*|^)(\d{1,6})(?!\d)/g)].map(([, number]) => Number(number)))
  return ({ number, name, aliases = [] }) => codes.has(number) || [name, ...aliases].some((one) => one.toLowerCase().includes(asked))
}

/** The least number that no account has yet, above all that have one, since a number that was told once means one account for good. */
export function nextNumber(state: State): number {
  return Math.max(0, ...accounts.list(state).map(({ number }) => number)) + 1
}
