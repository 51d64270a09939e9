import { usualSlack } from '../../../core/roadmap/capacity-load.ts'
import css from './capacity.module.css'

/** What the stretches of a bar mean. */
export function Key({ isProposal, slack = usualSlack }: { readonly isProposal: boolean; readonly slack: number | undefined }) {
  return (
    <p className={css.key}>
      <span><i />{isProposal ? 'stays' : 'asked for'}</span>
      {isProposal ? <><span><i data-kind="comes" />comes</span><span><i data-kind="goes" />goes</span></> : null}
      <span><i data-kind="over" />too much</span>
      <span><i data-kind="cap" />what there is, {slack}% kept free</span>
    </p>
  )
}
