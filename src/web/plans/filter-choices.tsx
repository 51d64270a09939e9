import type { State } from '../../core/kernel/state.ts'
import { items } from '../../core/plans/plans.ts'
import { regionsNamed } from '../../core/plans/regions.ts'
import { choicesOf } from './cell-choices.tsx'
import type { Option } from './choose/options.ts'
import { regionOptions } from '../parts/region-options.ts'
import { type FilterField, productKey } from './filter.ts'

/** What each filter is called, in the order in which they are offered. */
export const filterWords: Readonly<Record<FilterField, string>> = { plan: 'Plan', kind: 'Kind', status: 'Status', owner: 'Owner', product: 'Product', region: 'Region' }

/** The values that a filter can have, as things stand. */
export function filterChoices(state: State, field: FilterField): readonly Option[] {
  if (field === 'region') return regionOptions(regionsNamed(items.list(state)))
  const options = choicesOf(state, field)
  if (field === 'owner') return options.map((option) => (option.value === '' ? { ...option, value: 'nobody' } : option))
  return field === 'product' ? options.flatMap(({ value, text }) => (value === '' ? [] : [{ value: productKey(value), text }])) : options
}
