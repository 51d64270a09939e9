import type { Day, Instant } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { backPlan } from '../launches/back-plan.ts'
import { launchDays } from '../launches/launch-days.ts'
import type { Launch } from '../launches/launches.ts'
import { outSince } from '../launches/out-since.ts'
import { policyOf } from '../launches/policies.ts'
import { items } from '../plans/plans.ts'
import { rolloutsOf, stagesOf } from '../rollouts/stages-of.ts'
import type { Check, Ground } from './check.ts'
import { families } from './families.ts'
import { stillOpen } from './still-open.ts'

/** Are we ready? In one look (rows E1, E2). */
export interface Readiness {
  /** no-go: something without which there is no launch is wrong. at-risk: something is not as it should be. cancelled: it is given up. out: it is out, and no longer asked whether it is ready. */
  readonly verdict: 'go' | 'at-risk' | 'no-go' | 'cancelled' | 'out'
  /** Of one that is out: since when, and all that is still open of it. */
  readonly out?: { readonly since: Day; readonly open: readonly Check[] }
  /** The three that decide, the weightiest first. */
  readonly reasons: readonly Check[]
  readonly checks: readonly Check[]
  readonly passed: number
}

/** How a launch stands on a day, computed from the state and never stored. `now` is for what a clock decides, such as reviews. */
export function readinessOf(state: State, launch: Launch, { today, now }: { readonly today: Day; readonly now: Instant }): Readiness {
  const release = items.need(state, launch.release)
  const ground: Ground = { state, launch, release, today, now, policy: policyOf(state, launch, today), days: launchDays(state, launch), plan: backPlan(state, launch, today) }
  const checks = families.flatMap((family) => family(ground)).map((check) => withAcceptance(check, launch))
  const failing = checks.filter(({ passes }) => !passes).sort(byWeight)
  const since = launchOut(ground)
  if (since !== undefined) {
    const open = stillOpen(ground).toSorted(byWeight)
    return { verdict: 'out', out: { since, open }, reasons: open.slice(0, 3), checks, passed: checks.length - failing.length }
  }
  const verdict = launch.cancelled !== undefined ? 'cancelled' : failing.some(({ fails }) => fails === 'blocks') ? 'no-go' : failing.length > 0 ? 'at-risk' : 'go'
  return { verdict, reasons: failing.slice(0, 3), checks, passed: checks.length - failing.length }
}

/** Since when it is out: shipped and announced, with no stage of a rollout that is still to be passed. */
function launchOut({ state, launch, today }: Ground): Day | undefined {
  const isThrough = rolloutsOf(state, launch).every((rollout) => stagesOf(state, rollout, today).every(({ isPassed }) => isPassed))
  return isThrough ? outSince(state, launch, today) : undefined
}

/** What fails and was accepted counts as passed while its facts are those that were accepted. */
function withAcceptance(check: Check, { accepted = [] }: Launch): Check {
  const found = check.passes ? undefined : accepted.find(({ check: key, facts }) => key === check.key && facts === (check.facts ?? ''))
  return found === undefined ? check : { ...check, passes: true, accepted: found.reason }
}

/** What blocks comes first, then what is due first. */
function byWeight(a: Check, b: Check): number {
  if (a.fails !== b.fails) return a.fails === 'blocks' ? -1 : 1
  const [first, second] = [`${a.by ?? '9999'} ${a.key}`, `${b.by ?? '9999'} ${b.key}`]
  return first < second ? -1 : first > second ? 1 : 0
}
