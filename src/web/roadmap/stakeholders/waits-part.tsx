import type { StakeholderView } from '../../../core/stakeholders/stakeholder-view.ts'
import { DeferralLine } from '../deferrals/deferral-line.tsx'
import css from './stakeholders.module.css'

/** What they asked for and that waits, with the reason: prepare to justify and defend (row I2). */
export function WaitsPart({ view: { deferred } }: { readonly view: StakeholderView }) {
  const open = deferred.filter(({ closed }) => closed === undefined)
  if (deferred.length === 0) return null
  return (
    <section>
      <h2>What waits, and why <span>{open.length}</span></h2>
      {open.length === 0 ? <p className={css.quiet}>Nothing any more: {deferred.length === 1 ? 'the one thing that did has' : `all ${deferred.length} that did have`} been settled.</p> : null}
      <ul className={css.ledger}>
        {open.map((one) => (
          <DeferralLine key={one.id} deferral={one} />
        ))}
      </ul>
    </section>
  )
}
