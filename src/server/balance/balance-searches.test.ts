import { expect, test } from 'vitest'
import { groundOf } from '../../core/balance/ground.ts'
import { problemOf } from '../../core/balance/problem.ts'
import { roadmaps } from '../../core/roadmap/roadmap.ts'
import { caseDay, caseOf, caseRoadmap } from '../../testing/balance-case.ts'
import { BalanceSearches } from './balance-searches.ts'

test('[BA8] a search whose time is over is ended with what it had found, which may be nothing, and the next one may begin', async () => {
  const state = caseOf([{ effort: 9, at: 0, isLong: false, owner: 0, bucket: 0, isFixed: false, priority: 2, after: 9, enables: 9 }], [4, 4, 12, 4, 4, 4])
  const problem = problemOf(groundOf(state, roadmaps.need(state, caseRoadmap), caseDay))
  const searches = new BalanceSearches()
  expect(await searches.seek('main', problem, 1, Date.now() - 60_000)).toEqual({ status: 'ran-out', seconds: 1 })
  expect(await searches.seek('main', problem, 30)).toMatchObject({ status: 'best', choice: [1] })
  expect(searches.giveUp('main')).toBe(false)
})
