import { accountNumbered, neutralCode } from '../../core/accounts/accounts.ts'
import { withAccountsTold } from '../../core/accounts/account-tokens.ts'
import type { State } from '../../core/kernel/state.ts'

/** What a token that is not whole is read as. */
export const someCustomer = (starts: boolean): string => `${starts ? 'A' : 'a'} customer`

/** A text as people inside read it: accounts by name in place of their tokens, and by neutral code where the reader knows no such account. */
export function toldAccounts(state: State, text: string): string {
  return withAccountsTold(text, (number, starts) => (number === undefined ? someCustomer(starts) : (accountNumbered(state, number)?.name ?? neutralCode(number))))
}
