import type { LaunchTier } from '../../core/launches/launches.ts'
import css from './tier-badge.module.css'

/** The tier of a launch by the name its policy gives it: the first filled, the others framed; none is dashed. */
export function TierBadge({ tier, name }: { readonly tier: LaunchTier | undefined; readonly name?: string }) {
  return (
    <span className={css.badge} data-tier={tier ?? 'none'} {...(tier === undefined ? { title: 'Nobody has decided its tier' } : {})}>
      {tier === undefined ? 'No tier' : (name ?? tier)}
    </span>
  )
}
