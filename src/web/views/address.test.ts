import { expect, test } from 'vitest'
import { differs, keptSearch, placeOfAddress } from './address.ts'

test('[SV6] a saved view keeps how a place is looked at, and not what is open, the past day, or what is shown anyway', () => {
  expect(keptSearch({ view: 'grid', period: 'month', open: 'items/1', asOf: '2026-01-01', saved: 'x', kinds: '', owner: undefined }, { view: 'grid' })).toEqual({ period: 'month' })
  expect(keptSearch({})).toEqual({})
})

test('[SV6] an address differs from its saved view when it shows something else, whatever the order and whatever is open', () => {
  const view = { search: { period: 'month', zoom: 3 } }
  expect(differs(view, { zoom: '3', period: 'month', open: 'items/1' })).toBe(false)
  expect(differs(view, { zoom: '3', period: 'month', view: 'grid' }, { view: 'grid' })).toBe(false)
  expect(differs(view, { zoom: '3', period: 'quarter' })).toBe(true)
  expect(differs(view, {})).toBe(true)
})

test('[SV6] the place is what stands below the workspace', () => {
  expect(['/fernhill/roadmap', '/fernhill/settings/people/', '/fernhill'].map(placeOfAddress)).toEqual(['roadmap', 'settings/people', ''])
})
