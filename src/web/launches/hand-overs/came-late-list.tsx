import { items } from '../../../core/plans/plans.ts'
import type { CameLate } from '../../../core/readiness/came-late.ts'
import { useSeen } from '../../workspace/open-workspace.tsx'
import { LaunchLink } from '../launch-link.tsx'
import { TierBadge } from '../tier-badge.tsx'
import css from './hand-overs.module.css'

/** Launches that product marketing came to later than their tier asks for. What came late is seen for good; it can be accepted on the launch. */
export function CameLateList({ late }: { readonly late: readonly CameLate[] }) {
  const { state } = useSeen()
  return (
    <section aria-label="Product marketing came in too late">
      <h2>Product marketing came in too late <span>{late.length}</span></h2>
      <ul className={css.late}>
        {late.map(({ launch, check: { sentence, accepted } }) => (
          <li key={launch.id}>
            <TierBadge tier={launch.tier} />
            <LaunchLink launch={launch.id}>{items.get(state, launch.release)?.title ?? 'A launch'}</LaunchLink>
            <span>{sentence}{accepted === undefined ? '' : ` Accepted: ${accepted}`}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
