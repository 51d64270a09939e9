import { expect, test } from 'vitest'
import { State } from '../../core/kernel/state.ts'
import { plans } from '../../core/plans/plans.ts'
import { after } from '../../testing/deciding.ts'
import { beginnings, isNew } from './beginnings.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Norrvik' })
const done = (state: State) => beginnings(state).filter(({ isDone }) => isDone).map(({ is }) => is)

test('[ST12] an empty workspace shows how to begin, and each step is ticked by what is there', () => {
  expect([isNew(founded), done(founded)]).toEqual([true, []])
  const dated = after(founded, 'settings.change', { fiscalYearStart: 2 })
  const planned = after(dated, 'plan.add', { title: 'Product', kind: 'product' })
  expect(done(planned)).toEqual(['calendar'])
  const filled = after(planned, 'item.add', { plan: plans.list(planned)[0]?.id ?? '', kind: 'release', title: 'v1' })
  expect([isNew(filled), done(filled)]).toEqual([false, ['plans', 'calendar']])
})
