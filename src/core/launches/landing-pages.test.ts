import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { items, plans, stageTargets } from '../plans/plans.ts'
import { hierarchyOf } from './landing-pages.ts'
import { launches } from './launches.ts'

const item = (id: string, kind: 'feature' | 'release', more = {}) => items.create(id, { plan: 'plan', kind, title: id, ...more })

test('[PD11] only what is launched at the first tier and generally available has a landing page, as of a day; everything else says why not', () => {
  const state = State.empty.apply([
    plans.create('plan', { title: 'Product', kind: 'product' }),
    item('four', 'release'), item('five', 'release'), item('six', 'release'), item('seven', 'release'),
    launches.create('l4', { release: 'four', tier: 'L1' }), launches.create('l5', { release: 'five', tier: 'L2' }), launches.create('l6', { release: 'six' }), launches.create('l7', { release: 'seven', tier: 'L1', cancelled: { on: '2026-01-01', why: 'No.' } }),
    item('Sync', 'feature', { product: 'Relay', release: 'five', maturity: 'ga' }), stageTargets.create('ga', { item: 'Sync', stage: 'ga', release: 'four' }),
    item('Rules', 'feature', { product: 'Relay', release: 'four', maturity: 'beta' }), item('Filters', 'feature', { product: 'Canvas', release: 'five', maturity: 'ga' }),
    item('Log', 'feature', { product: 'Relay', release: 'six' }), item('Alone', 'feature', { maturity: 'stable', release: 'seven' }),
  ])
  const { asOf, products } = hierarchyOf(state, '2026-05-01')
  expect(asOf).toBe('2026-05-01')
  expect(products.map(({ title, features }) => [title, features.map(({ feature, hasPage, why }) => [feature.title, hasPage ? 'page' : why])])).toEqual([
    ['Canvas', [['Filters', 'its launch is L2']]],
    ['Relay', [['Log', 'nobody has decided the tier of its launch, and nobody has said its level'], ['Rules', 'it is beta'], ['Sync', 'page']]],
    [undefined, [['Alone', 'it has no launch']]],
  ])
})
