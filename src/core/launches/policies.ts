import type { Day } from '../kernel/command.ts'
import type { State } from '../kernel/state.ts'
import { defaultPolicy, type PolicyRules } from './default-policy.ts'
import type { Launch } from './launches.ts'
import { type TierPolicy, tierPolicies } from './tier-policies.ts'

/** All versions of the policy, the latest first. None while the company has written none. */
export function policyVersions(state: State): TierPolicy[] {
  return tierPolicies.list(state).sort((a, b) => b.version - a.version)
}

/** The version that new launches follow on a day: the latest whose day has come. Nothing: the built-in policy holds. */
export function versionOn(state: State, day: Day): TierPolicy | undefined {
  return policyVersions(state).find(({ from }) => from <= day)
}

/** The policy that a launch keeps to: the version its tasks were made by, else the one of today. */
export function policyOf(state: State, launch: Pick<Launch, 'policy'>, today: Day): PolicyRules & Partial<TierPolicy> {
  return tierPolicies.get(state, launch.policy) ?? versionOn(state, today) ?? defaultPolicy
}

/** The policy of a day, the built-in one where none was written. */
export function policyOn(state: State, day: Day): PolicyRules & Partial<TierPolicy> {
  return versionOn(state, day) ?? defaultPolicy
}
