import { accountNumbered, neutralCode } from '../../core/accounts/accounts.ts'
import { withAccountsTold } from '../../core/accounts/account-tokens.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './told.module.css'
import { someCustomer } from './told-accounts.ts'

/** A text as people inside read it: accounts stand by name in place of their tokens, each set off as one thing. */
export function Told({ text }: { readonly text: string }) {
  return text.includes('{') ? <WithAccounts text={text} /> : text
}

function WithAccounts({ text }: { readonly text: string }) {
  const { state } = useSeen()
  // Signs that no text has mark where a name begins and ends.
  const marked = withAccountsTold(text, (number, starts) => `\u0000${number === undefined ? someCustomer(starts) : (accountNumbered(state, number)?.name ?? neutralCode(number))}\u0000`)
  return marked.split('\u0000').map((part, at) => (at % 2 === 0 ? part : <span key={at} className={css.account}>{part}</span>))
}
