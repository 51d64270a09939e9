import type { Day, Instant } from '../../../core/kernel/command.ts'
import type { Id } from '../../../core/kernel/change.ts'
import type { State } from '../../../core/kernel/state.ts'
import { launchDays, type LaunchDays } from '../../../core/launches/launch-days.ts'
import { type Launch, launches } from '../../../core/launches/launches.ts'
import { policyOf } from '../../../core/launches/policies.ts'
import { type Item, items } from '../../../core/plans/plans.ts'
import { fitsRegions } from '../../../core/plans/regions.ts'
import { type Readiness, readinessOf } from '../../../core/readiness/readiness.ts'
import { valuesOf } from '../../parts/address-values.ts'
import type { LaunchesSearch } from '../search.ts'

/** One launch among all. */
export interface LaunchLine {
  readonly launch: Launch
  readonly release: Item
  /** The name that its policy gives its tier. */
  readonly tierName?: string
  readonly days: LaunchDays
  readonly readiness: Readiness
  /** Everybody who stands for a role, and the release's owner, each once. */
  readonly persons: readonly Id[]
}

/** All launches that the filters leave, the first to be announced first, those without a day last. */
export function launchLines(state: State, at: { readonly today: Day; readonly now: Instant }, search: LaunchesSearch): LaunchLine[] {
  const lines = launches.list(state).flatMap((launch): LaunchLine[] => {
    const release = items.get(state, launch.release)
    if (release === undefined) return []
    const persons = [...new Set([...(launch.leads ?? []).map(({ person }) => person), ...(release.owner === undefined ? [] : [release.owner])])]
    const tierName = launch.tier === undefined ? undefined : policyOf(state, launch, at.today).tiers[launch.tier].name
    return [{ launch, release, ...(tierName === undefined ? {} : { tierName }), days: launchDays(state, launch), readiness: readinessOf(state, launch, at), persons }]
  })
  return lines.filter(fits(search)).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
}

const orderOf = ({ days: { announce, ship }, release, launch }: LaunchLine): string => `${announce ?? ship ?? '9999'} ${release.title} ${launch.id}`

function fits({ tier, region, person }: LaunchesSearch): (line: LaunchLine) => boolean {
  const [tiers, regions, persons] = [tier, region, person].map((text) => new Set(valuesOf(text))) as [Set<string>, Set<string>, Set<string>]
  return (line) =>
    (tiers.size === 0 || tiers.has(line.launch.tier ?? 'none')) &&
    fitsRegions(regionsOf(line), regions) &&
    (persons.size === 0 || line.persons.some((one) => persons.has(one)))
}

/** Where a launch happens: what it says itself, else what its release says. */
export function regionsOf({ launch, release }: Pick<LaunchLine, 'launch' | 'release'>): readonly string[] {
  return launch.regions ?? release.regions ?? []
}
