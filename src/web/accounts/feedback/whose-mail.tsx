import { accounts } from '../../../core/accounts/accounts.ts'
import type { CustomerFeedback } from '../../../core/customer-feedback/customer-feedback.ts'
import { Button } from '../../parts/button.tsx'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { useAct } from '../../workspace/use-act.ts'
import { useMay } from '../../workspace/use-may.ts'
import marketing from '../marketing.module.css'

const sentences: Readonly<Record<NonNullable<CustomerFeedback['matched']>, string>> = {
  contact: 'Theirs by the sender’s address, which is one of their people’s.', domain: 'Theirs by the mail domain of the sender. A sender’s address is no proof.',
  several: 'Several customers have that address: say whose words these are.', unknown: 'No customer has the sender’s address or its domain.',
}

/** How a mail's customer is known, and where it may be several customers', a press for each. */
export function WhoseMail({ entry: { id, matched, maybe = [] } }: { readonly entry: CustomerFeedback }) {
  const { state } = useSeen()
  const act = useAct()
  const may = useMay('customer-feedback.claim')
  if (matched === undefined) return null
  return (
    <>
      <p className={marketing.quiet}>{sentences[matched]}</p>
      {maybe.length === 0 || !may ? null : <p className={marketing.acts}>{maybe.map((one) => accounts.get(state, one)).map((account) => (account === undefined ? null : <Button key={account.id} kind="bare" onPress={() => void act('customer-feedback.change', { id, account: account.id }, { said: 'Said whose words these are' })}>{account.name}</Button>))}</p>}
    </>
  )
}
