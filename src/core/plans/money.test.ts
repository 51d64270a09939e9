import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { moneyOfPlan, moneySum } from './money.ts'
import { items, plans } from './plans.ts'

test('[MY1] what several have and have spent is told together, with how many say no budget', () => {
  expect(moneySum([{ budget: 12_000, spent: 4_000 }, { spent: 500 }, { budget: 3_000 }])).toEqual({ budget: 15_000, spent: 4_500, unsaid: 1 })
  expect(moneySum([])).toEqual({ budget: 0, spent: 0, unsaid: 0 })
})

const of = (plan: object, ...all: readonly object[]) => moneyOfPlan(State.empty.apply([plans.create('demand', { title: 'Demand', kind: 'marketing', ...plan }), ...all.map((one, at) => items.create(`i${at}`, { plan: 'demand', kind: 'campaign', title: `C${at}`, ...one }))]), 'demand')

test('[MY2] a plan says when its items are given or have spent more than it has, and when more is spent than there is', () => {
  expect(of({ budget: 100, spent: 40 }, { budget: 60, spent: 40 }, { budget: 40 }, {})).toEqual({ given: { budget: 100, spent: 40, unsaid: 0 } })
  expect(of({ budget: 100, spent: 40 }, { budget: 80, spent: 60 }, { budget: 40 })).toEqual({ given: { budget: 120, spent: 60, unsaid: 0 }, overGiven: 20, overSpent: 20 })
  expect(of({ budget: 100, spent: 130 }).beyond).toBe(30)
  expect(of({}, { budget: 80, spent: 60 })).toEqual({ given: { budget: 80, spent: 60, unsaid: 0 } })
})

test('[MY2] what was dropped is given nothing any more, and what it spent stays spent', () => {
  const state = State.empty.apply([plans.create('demand', { title: 'Demand', kind: 'marketing', budget: 100 }), items.create('c', { plan: 'demand', kind: 'campaign', title: 'C', status: 'dropped', budget: 90, spent: 20 })])
  expect(moneyOfPlan(state, 'demand').given).toEqual({ budget: 0, spent: 20, unsaid: 0 })
})
