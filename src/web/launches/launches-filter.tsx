import { launches, launchTiers } from '../../core/launches/launches.ts'
import { policyOn } from '../../core/launches/policies.ts'
import { items } from '../../core/plans/plans.ts'
import { regionsNamed } from '../../core/plans/regions.ts'
import { valuesOf } from '../parts/address-values.ts'
import { FilterPopover } from '../parts/filter-popover.tsx'
import { regionOptions } from '../parts/region-options.ts'
import { ValueChecks } from '../parts/value-checks.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { personName } from '../workspace/persons.ts'
import { regionsOf } from './calendar/launch-lines.ts'
import css from './launches-filter.module.css'
import type { LaunchesSearch } from './search.ts'
import { useMoment } from '../workspace/use-moment.ts'
import { useSetLaunches } from './use-set-launches.ts'

type Field = 'tier' | 'region' | 'person'

/** Which launches are shown: by tier, region and person. All of it stands in the address. */
export function LaunchesFilter({ search }: { readonly search: LaunchesSearch }) {
  const set = useSetLaunches()
  const choices = useChoices()
  const count = choices.reduce((sum, { field }) => sum + valuesOf(search[field]).length, 0)
  return (
    <FilterPopover count={count} showAll={count === 0 ? undefined : () => set({ tier: undefined, region: undefined, person: undefined })} className={css.filters}>
      {choices.map(({ field, title, options }) => (
        <ValueChecks key={field} title={title} options={options} chosen={search[field]} set={(chosen) => set({ [field]: chosen })} />
      ))}
    </FilterPopover>
  )
}

interface Choices {
  readonly field: Field
  readonly title: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
}

/** What there is to choose from, as the launches are. */
function useChoices(): readonly Choices[] {
  const { state } = useSeen()
  const { today } = useMoment()
  const { tiers } = policyOn(state, today)
  const all = launches.list(state).flatMap((launch) => {
    const release = items.get(state, launch.release)
    return release === undefined ? [] : [{ launch, release }]
  })
  const regions = regionsNamed(all.map((one) => ({ regions: regionsOf(one) })))
  const persons = [...new Set(all.flatMap(({ launch, release }) => [...(launch.leads ?? []).map(({ person }) => person), ...(release.owner === undefined ? [] : [release.owner])]))]
  const named = persons.flatMap((id) => (personName(state, id) === undefined ? [] : [{ value: id, text: personName(state, id) ?? '' }])).sort((a, b) => a.text.localeCompare(b.text))
  return [
    { field: 'tier', title: 'Tier', options: [...launchTiers.map((tier) => ({ value: tier, text: tiers[tier].name })), { value: 'none', text: 'No tier yet' }] },
    { field: 'region', title: 'Region', options: regionOptions(regions) },
    { field: 'person', title: 'Person', options: named },
  ]
}
