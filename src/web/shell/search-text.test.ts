import { expect, test } from 'vitest'
import { parseSearch, stringifySearch } from './search-text.ts'

test('[SH1] what the address holds can be read by people and comes back as it was', () => {
  const search = { open: 'items/7f0c', view: 'grid', owners: 'a,b', q: '2026' }
  expect(stringifySearch({ ...search, none: undefined, empty: '' })).toBe('?open=items/7f0c&view=grid&owners=a,b&q=2026')
  expect(parseSearch('?open=items/7f0c&view=grid&owners=a,b&q=2026')).toEqual(search)
})
