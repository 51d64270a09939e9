import { useSearch } from '@tanstack/react-router'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { valuesOf, withValue } from '../parts/address-values.ts'
import { FilterPopover } from '../parts/filter-popover.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { ChooseList } from './choose/choose-list.tsx'
import { filterCount, type FilterField, filterFields, noFilter } from './filter.ts'
import { filterChoices, filterWords } from './filter-choices.tsx'
import css from './plans.module.css'
import { useSetPlans } from './use-set-plans.ts'

/** What of the plans is shown: several values a filter. All of it stands in the address. */
export function PlansFilter() {
  const search = useSearch({ from: '/$ws/plans' })
  const set = useSetPlans()
  const [opened, setOpened] = useState<FilterField>()
  const count = filterCount(search)
  return (
    <FilterPopover count={count} showAll={count === 0 && search.from === undefined ? undefined : () => set({ ...noFilter, from: undefined })} className={css.filters}>
      <label>
        Words <input type="search" value={search.q ?? ''} placeholder="In the title" onChange={(event) => set({ q: event.target.value || undefined })} />
      </label>
      <div className={css.fields}>
        {filterFields.map((field) => (
          <FilterOf key={field} field={field} text={search[field]} isOpen={opened === field} turn={() => setOpened(opened === field ? undefined : field)} />
        ))}
      </div>
      <label>
        From <input type="date" value={search.from ?? ''} onChange={(event) => set({ from: event.target.value || undefined })} />
      </label>
    </FilterPopover>
  )
}

interface FilterOfProps {
  readonly field: FilterField
  readonly text: string | undefined
  readonly isOpen: boolean
  readonly turn: () => void
}

function FilterOf({ field, text, isOpen, turn }: FilterOfProps) {
  const { state } = useSeen()
  const set = useSetPlans()
  const options = useMemo(() => filterChoices(state, field), [state, field])
  const chosen = new Set(valuesOf(text))
  const named = options.filter(({ value }) => chosen.has(value)).map((option) => option.text)
  return (
    <div>
      <button type="button" className={css.field} aria-expanded={isOpen} onClick={turn}>
        <span>{filterWords[field]}</span>
        <b>{named.length === 0 ? 'Any' : named.join(', ')}</b>
        {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
      </button>
      {isOpen ? (
        <div className={css.choices}>
          <ChooseList label={filterWords[field]} options={options} chosen={chosen} areMany choose={(value) => set({ [field]: withValue(text, value) })} />
        </div>
      ) : null}
    </div>
  )
}
