import { moneyOfPlan } from '../../core/plans/money.ts'
import type { Plan } from '../../core/plans/plans.ts'
import { amountWords } from '../parts/amount.ts'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './inspectors.module.css'

/** What the plan's items are given and have spent beside what it has, and where the two do not fit. */
export function PlanMoneyLine({ plan }: { readonly plan: Plan }) {
  const { state } = useSeen()
  const { given, overGiven, overSpent, beyond } = moneyOfPlan(state, plan.id)
  const over = [
    ...(overGiven === undefined ? [] : [`Its items are given ${amountWords(overGiven)} more than it has.`]),
    ...(overSpent === undefined ? [] : [`Its items have spent ${amountWords(overSpent)} more than the plan says.`]),
    ...(beyond === undefined ? [] : [`${amountWords(beyond)} more is spent than there is.`]),
  ]
  if (given.budget === 0 && given.spent === 0 && over.length === 0) return null
  return (
    <>
      <p className={css.quiet}>Its items are given {amountWords(given.budget)} and have spent {amountWords(given.spent)}.</p>
      {over.map((sentence) => <p key={sentence} className={css.stale}>{sentence}</p>)}
    </>
  )
}
