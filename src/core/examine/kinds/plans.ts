import { freshnessOf, sayFreshness } from '../../plans/freshness.ts'
import { type Plan, plans } from '../../plans/plans.ts'
import { findingKey } from '../../roadmap/finding-key.ts'
import { fill, onPurpose, putOff } from '../acts.ts'
import type { Family, Found } from '../family.ts'
import type { Act, FindingKind } from '../finding.ts'
import type { Ground } from '../ground.ts'

/** Plans that a roadmap is built on and that nobody has stood by lately, or that do not say what they are for (rows H1 to H3). */
export const planFacts: Family = {
  kinds: ['stale-plan', 'no-goal'],
  subjects: ({ state }) => plans.list(state).map(({ id }) => id),
  touched: { [plans.collection]: ({ id }: Plan) => [id] },
  ask(subject, ground) {
    const plan = plans.get(ground.state, subject)
    if (plan === undefined) return []
    const fresh = freshnessOf(plan, ground.today)
    return [
      ...(fresh.isStale ? [found('stale-plan', plan, `The plan “${plan.title}” may be out of date: ${lowerFirst(sayFreshness(fresh))}.`, fresh.on ?? 'never', fill('Stand by it', 'plan.change', { id: plan.id, confirmedOn: ground.today }), ground)] : []),
      ...((plan.goals ?? '').trim() === '' ? [found('no-goal', plan, `The plan “${plan.title}” says no goals.`, 'none', fill('Say its goals', 'plan.change', { id: plan.id }, 'goals'), ground)] : []),
    ]
  },
}

function found(kind: FindingKind, plan: Plan, sentence: string, facts: string, act: Act, ground: Ground): Found {
  const key = findingKey(kind, plan.id)
  return {
    key, kind, about: { collection: plans.collection, id: plan.id }, person: plan.owner, sentence, facts, place: `${plan.title} ${plan.id}`,
    acts: [act, onPurpose(ground, key, facts, kind === 'stale-plan' ? 'As it is on purpose' : 'None on purpose'), putOff(ground, key, facts)],
  }
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
