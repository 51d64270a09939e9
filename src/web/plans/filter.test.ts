import { expect, test } from 'vitest'
import type { Item } from '../../core/plans/plans.ts'
import type { Activity } from '../../core/roadmap/roadmap.ts'
import { shownBy } from '../roadmap/filter.ts'
import { itemFilter } from './filter.ts'

test('[RE3] plans and the roadmap are cut to the regions that the address names, and what is for everywhere is asked for by that word', () => {
  const items = [{ id: 'a', regions: ['Nordics'] }, { id: 'b', regions: ['Iberia', 'Nordics'] }, { id: 'c' }] as unknown as readonly Item[]
  const left = (region?: string) => items.filter(itemFilter(region === undefined ? {} : { region })).map(({ id }) => id)
  expect([left(), left('nordics'), left('iberia'), left('everywhere'), left('iberia,everywhere'), left('gone')]).toEqual([['a', 'b', 'c'], ['a', 'b'], ['b'], ['c'], ['b', 'c'], []])
  const activities = items as readonly unknown[] as readonly Activity[]
  const shown = shownBy({ region: 'iberia,everywhere' })
  expect(activities.filter((one) => shown?.(one)).map(({ id }) => id)).toEqual(['b', 'c'])
  expect(shownBy({})).toBeUndefined()
})
