import { regionsNamed } from '../../core/plans/regions.ts'
import { rowsOf } from '../../core/roadmap/empty-cells.ts'
import { activityKindWords } from '../../core/roadmap/kind-words.ts'
import { activities, type Roadmap } from '../../core/roadmap/roadmap.ts'
import { people } from '../../core/workspace/workspace.ts'
import { FilterPopover } from '../parts/filter-popover.tsx'
import { regionOptions } from '../parts/region-options.ts'
import { statusWords } from '../parts/status-mark.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import css from './filter-button.module.css'
import { countOf, nobody } from './filter.ts'
import { useRoadmap } from './use-roadmap.ts'
import { useSetSearch } from './use-set-search.ts'

/** What of the roadmap is shown. All of it stands in the address. */
export function FilterButton({ roadmap }: { readonly roadmap: Roadmap }) {
  const { state } = useSeen()
  const { search } = useRoadmap()
  const setSearch = useSetSearch()
  const count = countOf(search)
  const persons = people.list(state).filter(({ erased }) => erased !== true).map(({ id, name }) => [id, name] as const)
  return (
    <FilterPopover count={count} showAll={count === 0 ? undefined : () => setSearch({ text: undefined, owner: undefined, bucket: undefined, kind: undefined, status: undefined, region: undefined })} className={css.filters}>
      <label>
        Words <input type="search" value={search.text ?? ''} onChange={(event) => setSearch({ text: event.target.value || undefined })} />
      </label>
      <Choice label="Owner" value={search.owner} options={[...persons, [nobody, 'Nobody']]} set={(owner) => setSearch({ owner })} />
      <Choice label="Bucket" value={search.bucket} options={rowsOf(state, roadmap.id).map(({ id, title }) => [id, title] as const)} set={(bucket) => setSearch({ bucket })} />
      <Choice label="Kind" value={search.kind} options={Object.entries(activityKindWords)} set={(kind) => setSearch({ kind: kind as typeof search.kind })} />
      <Choice label="Region" value={search.region} options={regionOptions(regionsNamed(activities.list(state))).map(({ value, text }) => [value, text] as const)} set={(region) => setSearch({ region })} />
      <Choice label="Status" value={search.status} options={Object.entries(statusWords)} set={(status) => setSearch({ status: status as typeof search.status })} />
    </FilterPopover>
  )
}

function Choice({ label, value, options, set }: { readonly label: string; readonly value: string | undefined; readonly options: readonly (readonly [string, string])[]; readonly set: (value: string | undefined) => void }) {
  return (
    <label>
      {label}
      <select value={value ?? ''} onChange={(event) => set(event.target.value || undefined)}>
        <option value="">Any</option>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
