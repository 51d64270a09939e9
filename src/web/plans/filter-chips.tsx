import { useSearch } from '@tanstack/react-router'
import { X } from 'lucide-react'
import { labelDays } from '../../core/time/label.ts'
import { valuesOf, withValue } from '../parts/address-values.ts'
import { Button } from '../parts/button.tsx'
import { useSeen } from '../workspace/open-workspace.tsx'
import { filterFields, noFilter } from './filter.ts'
import { filterChoices, filterWords } from './filter-choices.tsx'
import css from './plans.module.css'
import { useSetPlans } from './use-set-plans.ts'

/** The filters that hold, each taken away by a click. */
export function FilterChips({ count }: { readonly count: number }) {
  const search = useSearch({ from: '/$ws/plans' })
  const { state } = useSeen()
  const set = useSetPlans()
  const chips = filterFields.flatMap((field) => {
    const values = valuesOf(search[field])
    const options = values.length === 0 ? [] : filterChoices(state, field)
    return values.map((value) => ({ key: `${field}/${value}`, what: filterWords[field], text: options.find((option) => option.value === value)?.text ?? 'gone', take: () => set({ [field]: withValue(search[field], value) }) }))
  })
  if (search.q !== undefined) chips.push({ key: 'q', what: 'Words', text: search.q, take: () => set({ q: undefined }) })
  if (search.from !== undefined) chips.push({ key: 'from', what: 'From', text: labelDays(search.from), take: () => set({ from: undefined }) })
  if (chips.length === 0) return null
  return (
    <div className={css.chips} role="group" aria-label="Filters that hold">
      {chips.map(({ key, what, text, take }) => (
        <span key={key} className={css.chip}>
          {what} <b title={text}>{text}</b>
          <button type="button" aria-label={`Take away ${what} ${text}`} onClick={take}>
            <X size={12} aria-hidden />
          </button>
        </span>
      ))}
      <Button kind="go" onPress={() => set({ ...noFilter, from: undefined })}>
        Show all
      </Button>
      <span className={css.fits} role="status">
        {count === 0 ? 'No item fits' : count === 1 ? '1 item fits' : `${count} items fit`}
      </span>
    </div>
  )
}
