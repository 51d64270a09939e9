import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { items, plans } from '../plans/plans.ts'
import { readinessOf } from './readiness.ts'

const day = (on: string) => ({ start: on, end: on, precision: 'day' as const })

test('[RY20] another launch near it is a risk, and a launch that is out before what it waits for is no go', () => {
  const state = State.empty.apply([
    plans.create('plan', { title: 'Product', kind: 'product' }),
    items.create('a', { plan: 'plan', kind: 'release', title: 'A', window: day('2027-03-10') }), items.create('b', { plan: 'plan', kind: 'release', title: 'B', window: day('2027-02-01') }), items.create('c', { plan: 'plan', kind: 'release', title: 'C', window: day('2027-02-02') }),
    launches.create('la', { release: 'a' }), launches.create('lb', { release: 'b', after: ['la'] }), launches.create('lc', { release: 'c' }),
  ])
  const found = (id: string) => readinessOf(state, launches.need(state, id), { today: '2026-12-01', now: '2026-12-01T12:00:00Z' }).checks.filter(({ key }) => key === 'near' || key === 'waits').map(({ key, passes, fails, sentence }) => [key, passes ? 'passes' : fails, sentence])
  expect(found('la')).toEqual([['near', 'passes', undefined]])
  expect(found('lb')).toEqual([['near', 'risks', '“C” is announced on 2 Feb 2027, 1 business day after “B”.'], ['waits', 'blocks', '“B” ships on 1 Feb 2027, before “A” on 10 Mar 2027, for which it waits.']])
  expect(found('lc')).toMatchObject([['near', 'risks', expect.any(String)]])
})
