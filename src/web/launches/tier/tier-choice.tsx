import type { PolicyRules } from '../../../core/launches/default-policy.ts'
import type { LaunchTier } from '../../../core/launches/launches.ts'
import { TierBadge } from '../tier-badge.tsx'
import css from './tier.module.css'

export interface TierChoiceProps {
  readonly tier: LaunchTier
  readonly policy: PolicyRules
  readonly isAsked: boolean
  readonly isChosen: boolean
  readonly isForbidden: boolean
  readonly choose: () => void
}

/** One tier with what it means in the company's words. The one that the answers ask for says so; one that they rule out cannot be chosen. */
export function TierChoice({ tier, policy, isAsked, isChosen, isForbidden, choose }: TierChoiceProps) {
  const meaning = policy.tiers[tier]
  return (
    <button type="button" role="radio" aria-checked={isChosen} disabled={isForbidden} className={css.tier} onClick={choose}>
      <span className={css.name}>
        <TierBadge tier={tier} name={meaning.name} />
        {isForbidden ? <small>ruled out</small> : isAsked ? <small>asked for</small> : null}
      </span>
      <span>{meaning.for}</span>
      <dl>
        <div><dt>For whom</dt><dd>{meaning.audience}</dd></div>
        <div><dt>Use case</dt><dd>{meaning.useCase}</dd></div>
        <div><dt>Sold as</dt><dd>{meaning.sku}</dd></div>
        <div><dt>To bring</dt><dd>{meaning.goal}</dd></div>
        <div><dt>With</dt><dd>{meaning.support}</dd></div>
      </dl>
    </button>
  )
}
