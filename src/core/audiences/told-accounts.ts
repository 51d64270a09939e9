import { accounts, neutralCode } from '../accounts/accounts.ts'
import { withAccountsTold } from '../accounts/account-tokens.ts'
import type { Id } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import type { AudienceRules } from './audiences.ts'
import { classesOf } from './classes.ts'

/** How one audience is told of customers: by name inside, else by neutral code, or as "a customer" where not even that is told. */
export interface AccountTelling {
  /** A text with every token in it told. What a token names need not exist, so that its code tells nothing of whether it does. */
  text(text: string): string
  /** The neutral codes of accounts; undefined where this audience is not told them. */
  codes(ids: unknown): readonly string[] | undefined
}

export function accountTelling(state: State, audience: AudienceRules): AccountTelling {
  const names = mayReadNames(audience) ? new Map(accounts.list(state).map(({ number, name }) => [number, name])) : undefined
  const isTold = names !== undefined || audience.customers === 'codes'
  return {
    text: (text) => withAccountsTold(text, (number, starts) => (number === undefined || !isTold ? `${starts ? 'A' : 'a'} customer` : (names?.get(number) ?? neutralCode(number)))),
    codes: (ids) => (audience.customers === 'codes' && Array.isArray(ids) ? codesOf(state, ids as Id[]) : undefined),
  }
}

/** Is this audience told customers by name? */
export function mayReadNames(audience: AudienceRules): boolean {
  const { class: ofNames = 'internal' } = accounts.definition.fields.name
  return audience.inside && classesOf(audience).has(ofNames)
}

function codesOf(state: State, ids: readonly Id[]): readonly string[] | undefined {
  const numbers = ids.flatMap((id) => accounts.get(state, id)?.number ?? [])
  return numbers.length === 0 ? undefined : [...new Set(numbers)].sort((a, b) => a - b).map(neutralCode)
}
