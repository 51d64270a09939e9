import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { settings } from '../workspace/workspace.ts'
import { defaultPolicy } from './default-policy.ts'
import { nextReleaseDays } from './release-rule.ts'
import { tierPolicies } from './tier-policies.ts'

test('[LN205] the 20th is a Sunday: it ships on the 18th and is cut on the 17th; the policy says which day it is', () => {
  const state = State.empty.apply([settings.create('settings', { name: 'Fernhill', zone: 'Europe/Berlin', holidays: [{ day: '2027-01-20', name: 'A holiday' }] } as never)])
  expect(nextReleaseDays(state, '2026-12-01', 3)).toEqual([
    { meant: '2026-12-20', release: '2026-12-18', cut: '2026-12-17' },
    { meant: '2027-01-20', release: '2027-01-19', cut: '2027-01-18' },
    { meant: '2027-02-20', release: '2027-02-19', cut: '2027-02-18' },
  ])
  expect(nextReleaseDays(state, '2026-12-19', 1)[0]?.meant).toBe('2027-01-20')
  const later = state.apply([tierPolicies.create('v2', { ...defaultPolicy, activities: [], version: 2, from: '2027-01-01', releaseDay: 31 })])
  expect(nextReleaseDays(later, '2026-12-01', 3).map(({ meant }) => meant)).toEqual(['2026-12-20', '2027-01-31', '2027-02-28'])
})

test('[LN205] at the calendar’s own end there are fewer days, and asking for them ends', () => {
  expect(nextReleaseDays(State.empty, '9999-12-01', 2).map(({ meant }) => meant)).toEqual(['9999-12-20'])
  expect(nextReleaseDays(State.empty, '9999-12-31', 2)).toEqual([])
})
