import { expect, test } from 'vitest'
import { State } from '../../../core/kernel/state.ts'
import { items, plans } from '../../../core/plans/plans.ts'
import { matrixOf } from '../../../core/product-data/matrix.ts'
import { teams } from '../../../core/workspace/workspace.ts'
import { ownWithout, shownGroups } from './shown-groups.ts'

const state = State.empty.apply([
  plans.create('plan', { title: 'Product', kind: 'product' }), teams.create('core', { title: 'Core' }),
  items.create('a', { plan: 'plan', kind: 'feature', title: 'A', teams: ['core'], maturity: 'ga', compatibility: { files: true, sheets: true } }),
  items.create('b', { plan: 'plan', kind: 'feature', title: 'B', teams: ['core'], maturity: 'beta', compatibility: { files: true, sheets: false } }),
  items.create('c', { plan: 'plan', kind: 'feature', title: 'C', own: { product_team: 'old' } }),
])
const shown = (search: object) => shownGroups(matrixOf(state, { by: 'compatibility' }), search as never, new Set(['c'])).map(({ kind, rows }) => [kind, rows.map(({ feature }) => feature.title).join('')])

test('[PD15] the matrix is cut to teams, levels, what works with all that is chosen, and what has something open', () => {
  expect(shown({})).toEqual([['team', 'AB'], ['gone', 'C']])
  expect(shown({ team: 'core' })).toEqual([['team', 'AB']])
  expect(shown({ team: 'gone' })).toEqual([['gone', 'C']])
  expect(shown({ level: 'beta,none' })).toEqual([['team', 'B'], ['gone', 'C']])
  expect(shown({ works: 'files' })).toEqual([['team', 'AB']])
  expect(shown({ works: 'files,sheets' })).toEqual([['team', 'A']])
  expect(shown({ only: 'open' })).toEqual([['gone', 'C']])
})

test('[PD15] what is mended takes with it what its source said, and nothing else', () => {
  const own = { product_team: 'old', note: 'x', compatibility: { files: 'partly', sheets: 'soon' } }
  expect(ownWithout({ own }, 'teams')).toEqual({ note: 'x', compatibility: { files: 'partly', sheets: 'soon' } })
  expect(ownWithout({ own }, 'compatibility', 'files')).toEqual({ product_team: 'old', note: 'x', compatibility: { sheets: 'soon' } })
  expect(ownWithout({ own: { maturity: 'preview' } }, 'maturity')).toBe(null)
})
