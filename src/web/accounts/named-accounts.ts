import { type Account, accountNumbered, accounts, neutralCode } from '../../core/accounts/accounts.ts'
import { accountsNamedIn } from '../../core/accounts/account-tokens.ts'
import type { Item } from '../../core/plans/plans.ts'
import type { State } from '../../core/kernel/state.ts'

export interface NamedAccount {
  readonly number: number
  /** Undefined where no account has the number that a text names. */
  readonly name: string | undefined
  /** What it is called outside. */
  readonly code: string
  /** A text names it; else the item is only tied to it. */
  readonly isInText: boolean
}

/** The accounts that an item is tied to or names in its texts, by number: whom its reader should think of. */
export function namedAccounts(state: State, item: Item): readonly NamedAccount[] {
  const inTexts = new Set([item.title, item.outsideTitle, item.value, item.summary, item.problem, item.cost].flatMap((text) => (text === undefined ? [] : accountsNamedIn(text))))
  const tied = (item.accounts ?? []).flatMap((id): readonly Account[] => accounts.list(state).filter((one) => one.id === id))
  const numbers = [...new Set([...inTexts, ...tied.map(({ number }) => number)])].sort((a, b) => a - b)
  return numbers.map((number) => ({ number, name: accountNumbered(state, number)?.name, code: neutralCode(number), isInText: inTexts.has(number) }))
}
